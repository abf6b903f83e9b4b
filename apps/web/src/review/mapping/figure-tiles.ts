/** A figure whose tiles are empty, and what belongs into them, in their order. */
export type TiledFigure = { svg: string; tiles: readonly { x: number; y: number; content: string }[] }

/** Room for the marks of a tile to the right of and below its corner, before the next tile begins. */
const reach = 320
/** Milliseconds of work on tiles between two frames. */
const share = 12

/** Takes the content out of the tiles of a figure, so that those in sight can be drawn first. */
export function withoutTiles(svg: string): TiledFigure {
  const tiles: { x: number; y: number; content: string }[] = []
  const empty = svg.replace(
    /^<g data-tile="([\d.-]+) ([\d.-]+)">(.*)<\/g>$/gm,
    (_, x: string, y: string, content: string) => {
      tiles.push({ x: Number(x), y: Number(y), content })
      return '<g data-tile=""></g>'
    },
  )
  return { svg: empty, tiles }
}

/**
 * Draws the tiles of a figure that are in sight at once, the others between frames.
 *
 * @param frame holds the figure, drawn one unit to a pixel.
 * @returns stops drawing.
 */
export function drawTiles(frame: HTMLElement, { tiles }: TiledFigure): () => void {
  const places = [...frame.querySelectorAll('[data-tile]')]
  const { left, top } = frame.getBoundingClientRect()
  const shift = frame.scrollLeft - left
  const later: number[] = []
  const draw = (at: number) => {
    const place = places[at]
    if (place) place.innerHTML = tiles[at]?.content ?? ''
  }
  for (const [at, { x, y }] of tiles.entries()) {
    const isSeen =
      x < shift + window.innerWidth && x + reach > shift && y + top < window.innerHeight && y + top > -reach
    if (isSeen) draw(at)
    else later.push(at)
  }
  let next = 0
  let frameAsked = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  const go = () => {
    const start = performance.now()
    while (next < later.length && performance.now() - start < share) {
      draw(later[next] ?? 0)
      next += 1
    }
    if (next < later.length) afterFrames(1)
  }
  // A task after a frame: what is drawn so far is painted before it.
  const afterFrames = (frames: number) => {
    frameAsked = requestAnimationFrame(() => {
      if (frames > 1) afterFrames(frames - 1)
      else pause = setTimeout(go)
    })
  }
  // What is in sight has a frame for itself.
  if (later.length > 0) afterFrames(2)
  return () => {
    cancelAnimationFrame(frameAsked)
    clearTimeout(pause)
  }
}
