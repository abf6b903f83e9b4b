import { type Coefficient, withNormalInterval } from './coefficient.ts'
import { observe, sum } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'

/**
 * Specific agreement for each category (Cicchetti and Feinstein 1990, doi:10.1016/0895-4356(90)90159-M): of the ratings
 * that name it, the proportion (0 to 1) that another rater of the item shares. With two categories these are positive
 * and negative agreement. Standard error by the delta method, which for two raters is that of Mackinnon (2000,
 * doi:10.1016/S0010-4825(00)00006-8).
 *
 * @example specificAgreement([['yes', 'yes'], ['yes', 'no'], ['no', 'no']]) // { no: { value: 2/3, … }, yes: … }
 */
export function specificAgreement(ratings: Ratings): Record<string, Coefficient> {
  const { categories, counts, rated } = observe(ratings, {})
  return Object.fromEntries(
    categories.map((category, k): [string, Coefficient] => {
      const agreeing = counts.map((row) => (row[k] ?? 0) * ((row[k] ?? 0) - 1))
      const possible = counts.map((row, item) => (row[k] ?? 0) * ((rated[item] ?? 0) - 1))
      const pairs = sum(possible)
      if (pairs === 0) return [category, { value: null, reason: 'no item was rated by two raters' }]
      const value = sum(agreeing) / pairs
      const spread = sum(agreeing.map((own, item) => (own - value * (possible[item] ?? 0)) ** 2))
      return [category, withNormalInterval(value, Math.sqrt(spread) / pairs, 0)]
    }),
  )
}
