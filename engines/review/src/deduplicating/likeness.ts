/**
 * Likeness of two texts by the pairs of letters they share (Sørensen–Dice, doi:10.2307/1932409), from 0 to 1.
 *
 * @example diceLikeness('night', 'nacht') // 0.25
 */
export function diceLikeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (a.length < 2 || b.length < 2) return 0
  const counts = new Map<string, number>()
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2)
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2)
}
