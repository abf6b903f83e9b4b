/** Milliseconds of work between two frames. */
const share = 12

/**
 * Draws what can wait in pieces between frames, so that what is in sight is painted and keys are answered meanwhile.
 *
 * @param pieces are done in this order.
 * @returns stops.
 */
export function betweenFrames(pieces: readonly (() => void)[]): () => void {
  let next = 0
  let frameAsked = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  const go = () => {
    const start = performance.now()
    for (; next < pieces.length && performance.now() - start < share; next += 1) pieces[next]?.()
    if (next < pieces.length) afterFrames(1)
  }
  // A task after a frame: what is drawn so far is painted before it.
  const afterFrames = (frames: number) => {
    frameAsked = requestAnimationFrame(() => {
      if (frames > 1) afterFrames(frames - 1)
      else pause = setTimeout(go)
    })
  }
  // What is in sight has a frame for itself.
  if (pieces.length > 0) afterFrames(2)
  return () => {
    cancelAnimationFrame(frameAsked)
    clearTimeout(pause)
  }
}
