import { type Coefficient, withStudentInterval } from './coefficient.ts'
import { chanceCorrected, observe, sum, undefinedBecause, weigh } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import type { WeightKind } from './weights.ts'

/**
 * Fleiss' kappa (1971, doi:10.1037/h0031619) for any number of raters, with gaps, and Gwet's standard error.
 * For two raters it is Scott's pi (1955, doi:10.1086/266577).
 */
export function fleissKappa(
  ratings: Ratings,
  kind: WeightKind = 'unweighted',
  categories?: readonly string[],
): Coefficient {
  const observed = observe(ratings, kind, categories)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const { prevalence, weight, counts, rated } = observed
  const weighted = prevalence.map((_, k) => weigh(weight[k], prevalence))
  const expected = weigh(prevalence, weighted)
  if (expected >= 1)
    return { value: null, reason: 'all ratings are the same, so chance explains all agreement' }
  const ofItem = counts.map(
    (row, item) => sum(row.map((count, k) => count * (weighted[k] ?? 0))) / (rated[item] ?? 1),
  )
  const { value, se } = chanceCorrected(observed, expected, ofItem)
  return withStudentInterval(value, se, observed.n)
}
