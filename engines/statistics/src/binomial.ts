import { incompleteBeta } from './incomplete-beta.ts'
import { binomialTerm } from './saddle-point.ts'

/**
 * Probability of exactly `k` successes in `n` independent trials that each succeed with probability `p`
 * (Loader 2000, "Fast and accurate computation of binomial probabilities").
 *
 * @example binomialPmf(3, 10, 0.5) // 0.1171875
 */
export function binomialPmf(k: number, n: number, p: number): number {
  check(n, p)
  return Number.isInteger(k) ? binomialTerm(k, n, p, 1 - p) : 0
}

/**
 * Probability of at most `k` successes (Abramowitz and Stegun 1964, 26.5.24).
 *
 * @example binomialCdf(3, 10, 0.5) // 0.171875
 */
export function binomialCdf(k: number, n: number, p: number): number {
  check(n, p)
  const most = Math.floor(k)
  if (most < 0) return 0
  if (most >= n) return 1
  return incompleteBeta(1 - p, n - most, most + 1, p)
}

function check(n: number, p: number): void {
  if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1))
    throw new Error(`a binomial requires whole n ≥ 0 and 0 ≤ p ≤ 1; got n = ${n}, p = ${p}`)
}
