import { incompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts'

/**
 * Cumulative distribution of chi-square with `df` degrees of freedom (Pearson 1900, doi:10.1080/14786440009463897).
 *
 * @example chiSquareCdf(3.841459, 1) // 0.95
 */
export function chiSquareCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2)
}

/**
 * Upper tail of chi-square, P(X > x): the p value of a test, accurate where it is very small.
 *
 * @example chiSquareTail(3.841459, 1) // 0.05
 */
export function chiSquareTail(x: number, df: number): number {
  return upperIncompleteGamma(df / 2, x / 2)
}
