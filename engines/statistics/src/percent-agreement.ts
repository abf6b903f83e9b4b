import { type Coefficient, withStudentInterval } from './coefficient.ts'
import { observe, sum } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import type { WeightKind } from './weights.ts'

/** Mean agreement of pairs of raters, a proportion from 0 to 1 (Gwet 2008, doi:10.1348/000711006X126600). */
export function percentAgreement(
  ratings: Ratings,
  kind: WeightKind = 'unweighted',
  categories?: readonly string[],
): Coefficient {
  const observed = observe(ratings, kind, categories)
  const { n, ratedTwice, ofItem, agreement } = observed
  if (ratedTwice === 0) return { value: null, reason: 'no item was rated by two raters' }
  const squares = sum(ofItem.map((own) => ((n / ratedTwice) * own - agreement) ** 2))
  return withStudentInterval(agreement, Math.sqrt(squares / (n * (n - 1))), n)
}
