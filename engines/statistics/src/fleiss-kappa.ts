import type { Coefficient, CoefficientSettings } from './coefficient.ts'
import { chanceCorrected, isCertain, observe, sum, undefinedBecause, weigh } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'

/**
 * Fleiss' kappa (1971, doi:10.1037/h0031619) for any number of raters, with gaps, and Gwet's standard error
 * (2008, doi:10.1348/000711006X126600).
 *
 * @example fleissKappa([['in', 'in'], ['out', 'out'], ['in', 'out']]).value // 1/3
 */
export function fleissKappa(ratings: Ratings, settings: CoefficientSettings = {}): Coefficient {
  const observed = observe(ratings, settings)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const { prevalence, weight, counts, rated } = observed
  const weighted = prevalence.map((_, k) => weigh(weight[k], prevalence))
  const expected = weigh(prevalence, weighted)
  const ofItem = counts.map(
    (row, item) => sum(row.map((count, k) => count * (weighted[k] ?? 0))) / (rated[item] ?? 1),
  )
  return chanceCorrected(observed, settings, expected, ofItem)
}

/**
 * Standard error of Fleiss' kappa where there is no agreement beyond chance, for tests of that hypothesis only
 * (Fleiss, Nee and Landis 1979, doi:10.1037/0033-2909.86.5.974).
 *
 * @returns `null` unless all items were rated by the same number of raters, two or more, in more than one category.
 */
export function fleissKappaNullSe(ratings: Ratings): number | null {
  const { rated, prevalence, n } = observe(ratings, {})
  const [m = 0] = rated
  const spread = sum(prevalence.map((p) => p * (1 - p)))
  if (m < 2 || rated.some((number) => number !== m) || isCertain(1 - spread)) return null
  const skew = sum(prevalence.map((p) => p * (1 - p) * (1 - 2 * p)))
  return Math.sqrt((2 * (spread ** 2 - skew)) / (n * m * (m - 1))) / spread
}
