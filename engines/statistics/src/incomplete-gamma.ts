import { continuedFraction } from './continued-fraction.ts'
import { poissonTerm } from './saddle-point.ts'

/**
 * Regularised lower incomplete gamma function P(a, x), by its series below a + 1 and the continued fraction of its
 * complement above (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31).
 *
 * @param x 0 or more
 * @example incompleteGamma(1, 2) // 1 − e⁻² = 0.8646…
 */
export function incompleteGamma(a: number, x: number): number {
  check(a)
  if (x <= 0) return 0
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/**
 * Its complement Q(a, x) = 1 − P(a, x), accurate where it is very small.
 *
 * @example upperIncompleteGamma(1, 50) // e⁻⁵⁰ = 1.93e-22
 */
export function upperIncompleteGamma(a: number, x: number): number {
  check(a)
  if (x <= 0) return 1
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = poissonTerm(a, x)
  let sum = term
  for (let k = 1; term > 1e-17 * sum; k += 1) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function upperFraction(a: number, x: number): number {
  const fraction = continuedFraction((k) => ({
    above: k === 1 ? 1 : -(k - 1) * (k - 1 - a),
    below: x + 2 * k - 1 - a,
  }))
  return poissonTerm(a, x) * a * fraction
}

function check(a: number): void {
  if (!(a > 0)) throw new Error(`incompleteGamma requires a > 0; got ${a}`)
}
