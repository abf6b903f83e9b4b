import type { Comparable } from './comparable.ts'
import type { Comparison } from './compare-records.ts'

/** Two records and what a comparison of them says. */
export type ComparedPair = { a: Comparable; b: Comparable; comparison: Comparison }
