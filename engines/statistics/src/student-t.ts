import { incompleteBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal.ts'

/** Cumulative distribution of Student's t with `df` degrees of freedom. */
export function studentCdf(t: number, df: number): number {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
  return t > 0 ? 1 - tail : tail
}

/**
 * Quantile of Student's t, by bisection around the normal quantile.
 *
 * @param p strictly between 0 and 1
 * @example studentQuantile(0.975, 11) // 2.200985
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0
  if (p < 0.5) return -studentQuantile(1 - p, df)
  let low = 0
  let high = Math.max(1, normalQuantile(p))
  while (studentCdf(high, df) < p) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2
    if (studentCdf(middle, df) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
