import { normalQuantile } from './normal.ts'
import { studentQuantile } from './student-t.ts'

/** A coefficient with its standard error and 95 % interval, or the reason why it is not defined. */
export type Coefficient =
  | { value: number; se: number; low: number; high: number }
  | { value: null; reason: string }

/** A coefficient with the 95 % interval by the normal quantile, cut at -1 and 1. */
export function withNormalInterval(value: number, se: number): Coefficient {
  const half = normalQuantile(0.975) * se
  return { value, se, low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}

/**
 * A coefficient with the 95 % interval by Student's t with n - 1 degrees of freedom, cut at -1 and 1, as
 * Gwet does (Handbook of Inter-Rater Reliability, 4th edition; R package irrCAC).
 */
export function withStudentInterval(value: number, se: number, n: number): Coefficient {
  const half = n > 1 ? studentQuantile(0.975, n - 1) * se : Number.NaN
  return { value, se, low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}
