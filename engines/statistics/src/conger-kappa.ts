import type { Coefficient, CoefficientSettings } from './coefficient.ts'
import { chanceCorrected, observe, sum, undefinedBecause } from './observed-agreement.ts'
import { kindsOf, type Ratings, raterCount } from './ratings.ts'

/**
 * Conger's kappa (1980, doi:10.1037/0033-2909.88.2.322): Cohen's kappa for more than two raters, each with a
 * distribution of their own; gaps allowed, standard error after Gwet (2008, doi:10.1348/000711006X126600). Raters who
 * rated nothing do not count.
 *
 * @example congerKappa([['in', 'in', 'in'], ['out', 'out', 'in']]).value // 1/3
 */
export function congerKappa(ratings: Ratings, settings: CoefficientSettings = {}): Coefficient {
  const observed = observe(ratings, settings)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const { categories, weight, times, n } = observed
  const rows = withoutIdleRaters(kindsOf(ratings).rows.filter((row) => row.some((rating) => rating !== null)))
  const raters = raterCount(rows)
  const timesWhere = (fits: (row: Ratings[number]) => boolean) =>
    sum(rows.map((row, kind) => (fits(row) ? (times[kind] ?? 0) : 0)))
  const ratedBy = Array.from({ length: raters }, (_, g) => timesWhere((row) => row[g] != null))
  // Proportion of each category (second index) in the ratings of each rater (first index).
  const share = ratedBy.map((number, g) =>
    categories.map((category) => timesWhere((row) => row[g] === category) / number),
  )
  const mean = categories.map((_, k) => sum(share.map((own) => own[k] ?? 0)) / raters)
  const at = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] ?? 0
  const expected = sum(
    categories.flatMap((_, k) =>
      categories.map((_, l) => {
        const product = (mean[k] ?? 0) * (mean[l] ?? 0)
        const covariance =
          (sum(share.map((own) => (own[k] ?? 0) * (own[l] ?? 0))) - raters * product) / (raters - 1)
        return at(weight, k, l) * (product - covariance / raters)
      }),
    ),
  )
  const ofItem = rows.map((row) => {
    let total = 0
    for (let g = 0; g < raters; g += 1) {
      const number = ratedBy[g] ?? 0
      const rated = row[g] == null ? 0 : 1
      for (let k = 0; k < categories.length; k += 1) {
        const lambda = sum(
          categories.map((category, l) => {
            const chosen = row[g] === category ? 1 : 0
            return at(weight, k, l) * (chosen - (rated - number / n) * at(share, g, l))
          }),
        )
        total += lambda * (n / number) * (raters * (mean[k] ?? 0) - at(share, g, k))
      }
    }
    return total / (raters * (raters - 1))
  })
  return chanceCorrected(observed, settings, expected, ofItem)
}

function withoutIdleRaters(rows: Ratings): Ratings {
  const active = Array.from({ length: raterCount(rows) }, (_, g) => g).filter((g) =>
    rows.some((row) => row[g] != null),
  )
  return rows.map((row) => active.map((g) => row[g] ?? null))
}
