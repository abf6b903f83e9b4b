/**
 * Where a text comes nearest to holding a pattern, counted in characters to insert, delete or replace; `null` where it
 * takes more than `most`. The first of equally near places is taken.
 *
 * Sellers' dynamic programme over the columns of the text (doi:10.1016/0196-6774(80)90016-4) with Ukkonen's cut-off:
 * cells that cannot stay within `most` are not computed (doi:10.1016/0196-6774(85)90023-9).
 *
 * @example findApproximately('peers who share hope', 'shared hope', 2) // { start: 10, end: 20, errors: 1 }
 */
export function findApproximately(
  text: string,
  pattern: string,
  most: number,
): { start: number; end: number; errors: number } | null {
  const length = pattern.length
  if (length === 0) throw new Error('findApproximately requires a pattern; got an empty one')
  let allowed = Math.min(most, length - 1)
  if (allowed < 0) return null
  /** Fewest errors of the first i characters of the pattern against a stretch that ends here, and where it begins. */
  const errors = Uint32Array.from({ length: length + 1 }, (_, i) => i)
  const starts = new Uint32Array(length + 1)
  let last = Math.min(length, allowed + 1)
  let best: { start: number; end: number; errors: number } | null = null
  for (let end = 1; end <= text.length; end += 1) {
    const sign = text.charCodeAt(end - 1)
    let diagonal = 0
    let diagonalStart = end - 1
    starts[0] = end
    for (let i = 1; i <= last; i += 1) {
      const left = (errors[i] ?? 0) + 1
      const leftStart = starts[i] ?? 0
      const above = (errors[i - 1] ?? 0) + 1
      let least = diagonal + (pattern.charCodeAt(i - 1) === sign ? 0 : 1)
      let start = diagonalStart
      if (above < least) {
        least = above
        start = starts[i - 1] ?? 0
      }
      if (left < least) {
        least = left
        start = leftStart
      }
      diagonal = left - 1
      diagonalStart = leftStart
      errors[i] = least
      starts[i] = start
    }
    while (last > 0 && (errors[last] ?? 0) > allowed) last -= 1
    if (last === length) {
      best = { start: starts[length] ?? 0, end, errors: errors[length] ?? 0 }
      if (best.errors === 0) return best
      // From here on only a nearer place is of interest.
      allowed = best.errors - 1
      while (last > 0 && (errors[last] ?? 0) > allowed) last -= 1
    }
    last += 1
    errors[last] = allowed + 1
    starts[last] = end
  }
  return best
}
