import { betweenFrames } from './between-frames.ts'

/** Where a tile lies in its figure. */
type Corner = { x: number; y: number }

/** Room for the marks of a tile to the right of and below its corner, before the next tile begins. */
const reach = 320
/** A tile of which nothing is drawn yet. */
const hollow = '<g data-tile=""></g>'

/** A figure with the tiles that are in sight, the others hollow; and what belongs into those, in their order. */
export function withTilesInSight(
  svg: string,
  isInSight: (corner: Corner) => boolean,
): { svg: string; later: string[] } {
  const later: string[] = []
  const drawn = svg.replace(
    /^<g data-tile="([\d.-]+) ([\d.-]+)">(.*)<\/g>$/gm,
    (tile, x: string, y: string, content: string) => {
      if (isInSight({ x: Number(x), y: Number(y) })) return tile
      later.push(content)
      return hollow
    },
  )
  return { svg: drawn, later }
}

/**
 * Draws a figure into its frame: what is in sight at once and in one piece, as each piece would be parsed and laid out for itself;
 * the other tiles between frames.
 *
 * @param frame one unit of the figure is a pixel in it; what it held goes.
 * @returns stops drawing.
 */
export function drawFigure(frame: HTMLElement, figure: string): () => void {
  const { left, top } = frame.getBoundingClientRect()
  const shift = frame.scrollLeft - left
  const { svg, later } = withTilesInSight(
    figure,
    ({ x, y }) =>
      x < shift + window.innerWidth && x + reach > shift && y + top < window.innerHeight && y + top > -reach,
  )
  frame.innerHTML = svg
  const places = later.length > 0 ? [...frame.querySelectorAll('[data-tile=""]')] : []
  return betweenFrames(
    places.map((place, at) => () => {
      place.innerHTML = later[at] ?? ''
    }),
  )
}
