import { incompleteBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal.ts'

/**
 * Cumulative distribution of Student's t with `df` degrees of freedom (1908, doi:10.1093/biomet/6.1.1), by the
 * incomplete beta function.
 *
 * @example studentCdf(2.228139, 10) // 0.975
 */
export function studentCdf(t: number, df: number): number {
  return t > 0 ? 1 - upperTail(t, df) : upperTail(-t, df)
}

/**
 * Quantile of Student's t, by bisection beyond the normal quantile.
 *
 * @param p strictly between 0 and 1
 * @example studentQuantile(0.975, 11) // 2.200985
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`studentQuantile requires 0 < p < 1; got ${p}`)
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  let low = 0
  let high = Math.max(1, -normalQuantile(tail))
  while (upperTail(high, df) > tail) high *= 2
  while (high - low > 1e-15 * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (upperTail(middle, df) > tail) low = middle
    else high = middle
  }
  return p < 0.5 ? -high : high
}

/** P(T > t) for t ≥ 0. */
function upperTail(t: number, df: number): number {
  const square = t * t
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2
}
