import { continuedFraction } from './continued-fraction.ts'
import { binomialTerm } from './saddle-point.ts'

/**
 * Regularised incomplete beta function I_x(a, b), by its continued fraction (Abramowitz and Stegun 1964, 26.5.8).
 *
 * @param x between 0 and 1
 * @param y 1 − x, where it is known with more digits than x leaves
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new Error(`incompleteBeta requires a, b > 0; got ${a}, ${b}`)
  if (x <= 0) return 0
  if (y <= 0) return 1
  // The fraction converges fast only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, b, a, x)
  const front = (binomialTerm(a, a + b, x, y) * b) / (a + b)
  const fraction = continuedFraction((k) => {
    if (k === 1) return { above: 1, below: 1 }
    const m = Math.floor((k - 1) / 2)
    const above =
      k % 2 === 0
        ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
        : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    return { above, below: 1 }
  })
  return front * fraction
}
