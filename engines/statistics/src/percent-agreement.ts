import { type Coefficient, type CoefficientSettings, withStudentInterval } from './coefficient.ts'
import { observe, standardError } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'

/**
 * Mean agreement of pairs of raters, a proportion from 0 to 1 (Gwet 2008, doi:10.1348/000711006X126600).
 *
 * @example percentAgreement([['in', 'in'], ['in', 'out']]).value // 0.5
 */
export function percentAgreement(ratings: Ratings, settings: CoefficientSettings = {}): Coefficient {
  const { n, times, ratedTwice, ofItem, agreement } = observe(ratings, settings)
  if (ratedTwice === 0) return { value: null, reason: 'no item was rated by two raters' }
  if (n < 2) return { value: null, reason: 'one item is not enough' }
  const contributions = ofItem.map((own) => (n / ratedTwice) * own)
  return withStudentInterval(
    agreement,
    standardError(contributions, agreement, times, settings.divisor),
    n,
    0,
  )
}
