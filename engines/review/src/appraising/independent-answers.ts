import type { StudyId } from '../facts.ts'
import type { PersonId } from '../screening/decision.ts'
import type { ReviewState } from '../state.ts'
import { appraisalsAreOpen, completeAppraisals } from './appraisal-of.ts'

/** By rater, then item: the answer given before anybody could see another's. */
export type IndependentAnswers = Map<PersonId, Map<string, string>>

/**
 * Keeps what raters answered alone, at the moment when their answers may be seen; agreement is measured on it. Items that
 * a later version of the instrument adds are kept when they open in turn.
 */
export function keepIndependentAnswers(state: ReviewState, study: StudyId): void {
  if (!appraisalsAreOpen(state, study)) return
  const kept: IndependentAnswers = state.independentAppraisals.get(study) ?? new Map()
  for (const { person, answers } of completeAppraisals(state, study)) {
    const own = kept.get(person) ?? new Map<string, string>()
    for (const { item, answer } of answers.values())
      if (answer !== null && !own.has(item)) own.set(item, answer)
    kept.set(person, own)
  }
  state.independentAppraisals.set(study, kept)
}
