/**
 * Cumulative distribution of the standard normal, accurate in both tails: by its series within 2.5 (Abramowitz and
 * Stegun 1964, 26.2.11), by the continued fraction of Mills' ratio beyond (26.2.14).
 *
 * @example normalCdf(1.959964) // 0.975
 */
export function normalCdf(z: number): number {
  return z < 0 ? upperTail(-z) : 1 - upperTail(z)
}

/** P(Z > z) for z ≥ 0. */
function upperTail(z: number): number {
  if (z > 38.5) return 0
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z < 2.5) {
    let term = z
    let sum = z
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k += 1) {
      term *= (z * z) / (2 * k + 1)
      sum += term
    }
    return 0.5 - density * sum
  }
  let fraction = z
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction
  return density / fraction
}

/** Coefficients of Acklam's rational approximation (relative error below 1.15e-9), refined below. */
const a = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const b = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
]
const c = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const d = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]

/**
 * Quantile of the standard normal: Acklam's approximation and one step of Halley's method, so that the error is
 * that of `normalCdf`.
 *
 * @param p strictly between 0 and 1
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`normalQuantile requires 0 < p < 1; got ${p}`)
  const low = 0.02425
  const tail = (q: number) => polynomial(c, q) / polynomial(d, q)
  const rough =
    p < low
      ? tail(Math.sqrt(-2 * Math.log(p)))
      : p > 1 - low
        ? -tail(Math.sqrt(-2 * Math.log(1 - p)))
        : ((p - 0.5) * polynomial(a, (p - 0.5) ** 2)) / polynomial(b, (p - 0.5) ** 2)
  const error = normalCdf(rough) - p
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((rough * rough) / 2)
  return rough - step / (1 + (rough * step) / 2)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0)
}
