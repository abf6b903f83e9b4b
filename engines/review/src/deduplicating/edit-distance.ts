/**
 * Whether two words differ by slips of the pen: one edit (letter added, lost, changed or two swapped) in words
 * of four letters or more, two from eight letters on. Numbers are never near each other.
 *
 * @example areNearWords('haemolytic', 'hemolytic') // true
 */
export function areNearWords(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  const allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false
  // A slip at both ends at once is rare, and looking at the ends first spares most comparisons.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false
  return editDistance(a, b, allowed) <= allowed && !/\d/.test(a) && !/\d/.test(b)
}

/**
 * Damerau–Levenshtein distance with adjacent swaps (optimal string alignment), given up above `limit`.
 * Levenshtein (1966); Damerau (1964, doi:10.1145/363958.363994).
 *
 * @returns the distance, or `limit + 1` where it is larger than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(at(last, b.length), limit + 1)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.MAX_SAFE_INTEGER
}
