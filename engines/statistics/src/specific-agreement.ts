import { observe, sum } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'

/**
 * Specific agreement for each category (Cicchetti and Feinstein 1990, doi:10.1016/0895-4356(90)90159-M; for many raters
 * Uebersax): of the ratings that name it, the proportion that another rater of the item shares. With two categories these
 * are positive and negative agreement.
 *
 * @example specificAgreement([['yes', 'yes'], ['yes', 'no'], ['no', 'no']]) // { yes: 2/3, no: 2/3 }
 */
export function specificAgreement(ratings: Ratings): Record<string, number | null> {
  const { categories, counts, rated } = observe(ratings, 'unweighted')
  return Object.fromEntries(
    categories.map((category, k) => {
      const agreeing = sum(counts.map((row) => (row[k] ?? 0) * ((row[k] ?? 0) - 1)))
      const possible = sum(counts.map((row, item) => (row[k] ?? 0) * ((rated[item] ?? 0) - 1)))
      return [category, possible === 0 ? null : agreeing / possible]
    }),
  )
}
