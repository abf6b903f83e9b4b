import { normalQuantile } from './normal.ts'
import { studentQuantile } from './student-t.ts'
import type { WeightKind } from './weights.ts'

/** A coefficient with its standard error and 95 % interval, or the reason why it is not defined. */
export type Coefficient =
  | {
      value: number
      se: number
      low: number
      high: number
      /** Of the bootstrap by which error and interval were found; absent where a formula gives them. */
      seed?: string
    }
  | { value: null; reason: string }

/** Choices where authors and programs differ; each has the default that most of them take. */
export type CoefficientSettings = {
  /** How much two different categories agree; by default not at all. */
  weights?: WeightKind | undefined
  /** All categories that could have been used, in their order; by default those that were. */
  categories?: readonly string[] | undefined
  /**
   * What the sum of squares behind the standard error is divided by: `n-1`, as irrCAC does for raw ratings (the
   * default), or `n`, as it does for the contingency table of two raters.
   */
  divisor?: 'n-1' | 'n' | undefined
}

/** A coefficient with the 95 % interval by the normal quantile, cut at `least` and 1. */
export function withNormalInterval(value: number, se: number, least = -1): Coefficient {
  return withInterval(value, se, normalQuantile(0.975) * se, least)
}

/**
 * A coefficient with the 95 % interval by Student's t with n − 1 degrees of freedom, cut at `least` and 1, as
 * Gwet does (Handbook of Inter-Rater Reliability, 4th edition; R package irrCAC).
 */
export function withStudentInterval(value: number, se: number, n: number, least = -1): Coefficient {
  return withInterval(value, se, studentQuantile(0.975, n - 1) * se, least)
}

function withInterval(value: number, se: number, half: number, least: number): Coefficient {
  // With many gaps a coefficient can itself lie below the least value it has without.
  return { value, se, low: Math.max(Math.min(least, value), value - half), high: Math.min(1, value + half) }
}
