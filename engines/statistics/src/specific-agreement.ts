import { bootstrapOfCounts } from './bootstrap-of-counts.ts'
import { type Coefficient, withNormalInterval } from './coefficient.ts'
import { observe } from './observed-agreement.ts'
import { type Ratings, raterCount } from './ratings.ts'

/** Of the pairs of ratings of one item of which the first names a category: how many share it, how many there are. */
type Shared = { agreeing: number; possible: number }

/**
 * Specific agreement for each category (Cicchetti and Feinstein 1990, doi:10.1016/0895-4356(90)90159-M): of the ratings
 * that name it, the proportion (0 to 1) that another rater of the item shares. With two categories these are positive
 * and negative agreement. Standard error by the delta method, which for two raters is that of Mackinnon (2000,
 * doi:10.1016/S0010-4825(00)00006-8); for more than two none is published, and with a seed the items are resampled.
 *
 * @example specificAgreement([['yes', 'yes'], ['yes', 'no'], ['no', 'no']]) // { no: { value: 2/3, … }, yes: … }
 */
export function specificAgreement(
  ratings: Ratings,
  settings: { seed?: string } = {},
): Record<string, Coefficient> {
  const { categories, counts, times, rated } = observe(ratings, {})
  const { seed } = settings
  const parts = categories.map((_, k) => {
    const items = counts.map((row, kind) => ({
      agreeing: (row[k] ?? 0) * ((row[k] ?? 0) - 1),
      possible: (row[k] ?? 0) * ((rated[kind] ?? 0) - 1),
    }))
    return (often: ArrayLike<number>) => sharedPart(items, often)
  })
  const drawn = seed !== undefined && raterCount(ratings) > 2 ? bootstrapOfCounts(times, parts, { seed }) : []
  return Object.fromEntries(
    parts.map((part, k): [string, Coefficient] => {
      const interval = drawn[k]
      return [categories[k] ?? '', interval && interval.value !== null ? interval : part(times)]
    }),
  )
}

/** @param times how often each item occurs */
function sharedPart(items: readonly Shared[], times: ArrayLike<number>): Coefficient {
  let agreeing = 0
  let possible = 0
  for (const [place, item] of items.entries()) {
    const often = times[place] ?? 0
    agreeing += often * item.agreeing
    possible += often * item.possible
  }
  if (possible === 0) return { value: null, reason: 'no item was rated by two raters' }
  const value = agreeing / possible
  let spread = 0
  for (const [place, item] of items.entries())
    spread += (times[place] ?? 0) * (item.agreeing - value * item.possible) ** 2
  return withNormalInterval(value, Math.sqrt(spread) / possible, 0)
}
