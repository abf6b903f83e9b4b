import { logGamma } from './gamma.ts'

/**
 * The binomial term Γ(n+1) / (Γ(x+1) Γ(n−x+1)) · pˣ qⁿ⁻ˣ, also for x and n that are not whole, by Loader's saddle-point
 * expansion (2000, "Fast and accurate computation of binomial probabilities"): the large logarithms that would
 * cancel are never formed, so it keeps some 14 digits for any n.
 *
 * @param q 1 − p, given apart so that neither loses digits when small
 */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (x < 0 || x > n) return 0
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  if (x === 0) return Math.exp(q < 0.1 ? n * Math.log(q) : n * Math.log1p(-p))
  if (x === n) return Math.exp(p < 0.1 ? n * Math.log(p) : n * Math.log1p(-q))
  const y = n - x
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p) - deviance(y, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * y))
}

/** The Poisson term xᵃ e⁻ˣ / Γ(a+1), in the same way. */
export function poissonTerm(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a === 0) return Math.exp(-x)
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/** What Stirling's formula misses of ln Γ(n+1). */
function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI)
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
}

/** x ln(x/m) + m − x, by a series where x is close to m. */
function deviance(x: number, m: number): number {
  const difference = x - m
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference
  const v = difference / (x + m)
  let sum = difference * v
  let term = 2 * x * v
  for (let k = 3; ; k += 2) {
    term *= v * v
    const next = sum + term / k
    if (next === sum) return sum
    sum = next
  }
}
