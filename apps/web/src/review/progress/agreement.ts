import type { OutputOf } from '../../call.ts'

/** How far the reviewers of a round agree. */
export type Agreement = OutputOf<'agreement'>
export type Coefficient = Agreement['coefficients']['percent']
