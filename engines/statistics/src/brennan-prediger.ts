import { type Coefficient, withStudentInterval } from './coefficient.ts'
import { chanceCorrected, observe, sum, undefinedBecause } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import type { WeightKind } from './weights.ts'

/**
 * Brennan and Prediger's kappa (1981, doi:10.1177/001316448104100307): chance is equal for all categories. With two
 * categories it is PABAK (Byrt 1993, doi:10.1016/0895-4356(93)90018-V); for many raters Randolph's kappa.
 *
 * @param categories all that could have been used, where fewer were.
 */
export function brennanPrediger(
  ratings: Ratings,
  kind: WeightKind = 'unweighted',
  categories?: readonly string[],
): Coefficient {
  const observed = observe(ratings, kind, categories)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const expected = sum(observed.weight.flat()) / observed.categories.length ** 2
  const { value, se } = chanceCorrected(observed, expected, null)
  return withStudentInterval(value, se, observed.n)
}
