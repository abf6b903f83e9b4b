import { normalQuantile } from './normal.ts'

/**
 * Wilson's interval for a proportion (1927, doi:10.1080/01621459.1927.10502953).
 *
 * @example wilsonInterval(8, 10) // { low: 0.490, high: 0.943 }
 */
export function wilsonInterval(
  successes: number,
  n: number,
  confidence = 0.95,
): { low: number; high: number } {
  if (!(n > 0 && successes >= 0 && successes <= n))
    throw new Error(`wilsonInterval requires 0 ≤ successes ≤ n; got ${successes} of ${n}`)
  const z = normalQuantile((1 + confidence) / 2)
  const p = successes / n
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
