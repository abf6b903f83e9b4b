import type { Coefficient } from './coefficient.ts'
import { sum } from './observed-agreement.ts'
import { percentile } from './percentile.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * A coefficient with standard error and 95 % percentile interval from resampling the items (Efron 1979,
 * doi:10.1214/aos/1176344552). Resamples for which the coefficient is undefined are left out; where these are more than
 * half, so is the interval.
 *
 * @param items what is resampled: rows of ratings, or what a coefficient needs of each
 * @param seed the same seed gives the same interval
 * @param resamples the interval is stable to about the second decimal with the default of 2000, less of very many items
 * @example bootstrapInterval(ratings, krippendorffAlpha, { seed: 'pilot' })
 */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  coefficient: (items: readonly Item[]) => Coefficient,
  { seed, resamples = resamplesOf(items.length) }: { seed: string | number; resamples?: number },
): Coefficient {
  const own = coefficient(items)
  if (own.value === null) return own
  const random = seededRandom(seed)
  const values: number[] = []
  for (let round = 0; round < resamples; round += 1) {
    const drawn = items.map((item) => items[Math.floor(random() * items.length)] ?? item)
    const { value } = coefficient(drawn)
    if (value !== null) values.push(value)
  }
  return intervalOfResamples(own.value, values, resamples, seed)
}

/** What resampling draws from one generator at most: many items need fewer resamples, for their interval is narrow. */
const mostDraws = 5_000_000
const fewestResamples = 200

/** How often so many items are resampled. */
export function resamplesOf(items: number): number {
  return Math.min(2_000, Math.max(fewestResamples, Math.floor(mostDraws / items)))
}

/** The interval of a value by those of resamples, of which some may have had none. */
export function intervalOfResamples(
  value: number,
  drawn: readonly number[],
  resamples: number,
  seed: string | number,
): Coefficient {
  if (drawn.length < 2 || drawn.length < resamples / 2)
    return { value: null, reason: `undefined in ${resamples - drawn.length} of ${resamples} resamples` }
  const values = drawn.toSorted((a, b) => a - b)
  const mean = sum(values) / values.length
  const se = Math.sqrt(sum(values.map((one) => (one - mean) ** 2)) / (values.length - 1))
  return {
    value,
    se,
    low: percentile(values, 0.025),
    high: percentile(values, 0.975),
    seed: String(seed),
  }
}
