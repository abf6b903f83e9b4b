import { type Coefficient, withStudentInterval } from './coefficient.ts'
import { sum } from './observed-agreement.ts'
import { contingencyTable, type Ratings, raterCount } from './ratings.ts'

/**
 * Bangdiwala's B for two raters (1985, "A graphical test for observer agreement"): in a chart of one rectangle per
 * category, with the two raters' totals as its sides, the share that the squares of agreement fill. Standard error by
 * the delta method, Student's interval, as irrCAC gives them.
 *
 * @example bangdiwalaB([['in', 'in'], ['out', 'out'], ['in', 'out']]).value // (1 + 1) / (2·1 + 1·2) = 0.5
 */
export function bangdiwalaB(ratings: Ratings): Coefficient {
  const raters = raterCount(ratings)
  if (raters !== 2) return { value: null, reason: `Bangdiwala's B is for two raters; there are ${raters}` }
  const table = contingencyTable(ratings)
  const n = sum(table.map(sum))
  if (n < 2) return { value: null, reason: n === 0 ? 'no item was rated by both' : 'one item is not enough' }
  const row = table.map(sum)
  const column = table.map((_, k) => sum(table.map((counts) => counts[k] ?? 0)))
  const agreed = table.map((counts, k) => counts[k] ?? 0)
  const rectangles = sum(row.map((total, k) => total * (column[k] ?? 0)))
  if (rectangles === 0) return { value: null, reason: 'the raters have no category in common' }
  const value = sum(agreed.map((count) => count ** 2)) / rectangles
  const spread = table.map((counts, i) =>
    sum(
      counts.map((count, j) => {
        const square = i === j ? 2 * count : 0
        return count * (square - value * ((column[i] ?? 0) + (row[j] ?? 0))) ** 2
      }),
    ),
  )
  return withStudentInterval(value, Math.sqrt(sum(spread)) / rectangles, n, 0)
}
