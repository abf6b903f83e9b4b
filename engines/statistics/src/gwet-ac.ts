import { type Coefficient, withStudentInterval } from './coefficient.ts'
import { chanceCorrected, observe, sum, undefinedBecause } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import type { WeightKind } from './weights.ts'

/**
 * Gwet's AC1, and AC2 with weights (2008, doi:10.1348/000711006X126600): stays meaningful where one category is
 * rare and kappa does not.
 *
 * @param categories all that could have been used, where fewer were.
 */
export function gwetAC(
  ratings: Ratings,
  kind: WeightKind = 'unweighted',
  categories?: readonly string[],
): Coefficient {
  const observed = observe(ratings, kind, categories)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const { prevalence, weight, counts, rated } = observed
  const q = prevalence.length
  const factor = sum(weight.flat()) / (q * (q - 1))
  const expected = factor * sum(prevalence.map((p) => p * (1 - p)))
  const ofItem = counts.map(
    (row, item) =>
      (factor * sum(row.map((count, k) => count * (1 - (prevalence[k] ?? 0))))) / (rated[item] ?? 1),
  )
  const { value, se } = chanceCorrected(observed, expected, ofItem)
  return withStudentInterval(value, se, observed.n)
}
