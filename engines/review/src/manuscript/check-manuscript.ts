import type { Language } from '@ayni/framework'
import { checkFigure } from '../checking/check-claims.ts'
import type { CheckResult } from '../checking/claim.ts'
import { figuresOf } from '../checking/figures.ts'
import type { ReviewState } from '../state.ts'
import type { FoundClaims } from './find-claims.ts'
import type { FoundClaim } from './found-claim.ts'

/** A figure of a manuscript beside what the facts give. */
export type CheckedReading = FoundClaim & CheckResult

/** Checks what was found in a manuscript against the facts; its tables stand in for those the review has under that name. */
export function checkManuscript(
  { claims, tables }: FoundClaims,
  state: ReviewState,
  language: Language,
): CheckedReading[] {
  const stamp = { person: '', at: state.lastAt, seq: state.seq }
  const own = new Map([
    ...state.tables,
    ...tables.map((table) => [table.table, { ...stamp, ...table }] as const),
  ])
  const figures = { ...figuresOf(state), state: { ...state, tables: own } }
  return claims.map((claim) => ({ ...claim, ...checkFigure(claim.of, figures, language) }))
}
