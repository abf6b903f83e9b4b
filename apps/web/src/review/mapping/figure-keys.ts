/** The mark of a figure in which something happened, or `null`. */
export function markAt(target: EventTarget): SVGElement | null {
  const found = target instanceof Element ? target.closest('[data-mark]') : null
  return found instanceof SVGElement ? found : null
}

/** Makes one mark the one that Tab reaches, and gives it the focus if asked. */
export function makeCurrent(figure: Element, mark: SVGElement, isFocused: boolean): void {
  for (const other of figure.querySelectorAll('[data-mark][tabindex="0"]'))
    other.setAttribute('tabindex', '-1')
  mark.setAttribute('tabindex', '0')
  if (isFocused) mark.focus()
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** The mark that lies next in the direction of an arrow key, the first and the last by Home and End. */
export function nextMark(figure: Element, from: SVGElement, key: string): SVGElement | null {
  const marks = [...figure.querySelectorAll<SVGElement>('[data-mark]')]
  if (key === 'Home') return marks[0] ?? null
  if (key === 'End') return marks.at(-1) ?? null
  const way = ways[key]
  if (!way) return null
  const [dx, dy] = way
  const middle = (mark: SVGElement) => {
    const { left, top, width, height } = mark.getBoundingClientRect()
    return [left + width / 2, top + height / 2] as const
  }
  const [x, y] = middle(from)
  let best: { mark: SVGElement; distance: number } | null = null
  for (const mark of marks) {
    if (mark === from) continue
    const [left, top] = middle(mark)
    const along = (left - x) * dx + (top - y) * dy
    const across = Math.abs((left - x) * dy) + Math.abs((top - y) * dx)
    if (along < 1 || across > along * 4) continue
    // Straight ahead beats near but aside.
    const distance = along + 3 * across
    if (!best || distance < best.distance) best = { mark, distance }
  }
  return best?.mark ?? null
}
