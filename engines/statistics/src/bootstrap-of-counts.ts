import { intervalOfResamples, resamplesOf } from './bootstrap-interval.ts'
import type { Coefficient } from './coefficient.ts'
import { sum } from './observed-agreement.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * What `bootstrapInterval` gives, for several coefficients by the same resamples and for items of which many are equal: the kinds
 * of items are given once with how often each occurs, and a resample is how often each was drawn.
 *
 * @param times how often each kind of item occurs
 * @param coefficients each works out a coefficient from such counts
 * @param seed the same seed gives the same intervals
 * @example bootstrapOfCounts([30, 10], [(times) => share(times)], { seed: 'pilot' })
 */
export function bootstrapOfCounts(
  times: readonly number[],
  coefficients: readonly ((times: ArrayLike<number>) => Coefficient)[],
  { seed }: { seed: string | number },
): Coefficient[] {
  const kinds = Int32Array.from(times.flatMap((count, kind) => Array.from({ length: count }, () => kind)))
  const random = seededRandom(seed)
  const resamples = Array.from({ length: resamplesOf(sum(times)) }, () => {
    const drawn = new Int32Array(times.length)
    for (let item = 0; item < kinds.length; item += 1) {
      const kind = kinds[Math.floor(random() * kinds.length)] ?? 0
      drawn[kind] = (drawn[kind] ?? 0) + 1
    }
    return drawn
  })
  return coefficients.map((coefficient) => {
    const own = coefficient(times)
    if (own.value === null) return own
    const values = resamples.flatMap((drawn) => coefficient(drawn).value ?? [])
    return intervalOfResamples(own.value, values, resamples.length, seed)
  })
}
