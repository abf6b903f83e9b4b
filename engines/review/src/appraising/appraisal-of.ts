import type { StudyId } from '../facts.ts'
import type { Protocol } from '../protocol/protocol.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { type Acceptance, acceptanceOf } from './acceptance.ts'
import { isHandedIn } from './answers.ts'
import type { AppraisalSet, Instrument } from './instrument.ts'
import { type ItemOutcome, itemOutcomes, type RaterAnswers } from './item-outcome.ts'

/** All instruments of a protocol, the one for studies of which nothing else is said first. */
export function instrumentsOf({ instrument, moreInstruments }: Protocol): Instrument[] {
  return [instrument, ...(moreInstruments ?? [])]
}

/** The instrument and design that a study is appraised with; `null` before there is a protocol. */
export function appraisalSetOf(state: ReviewState, study: StudyId): AppraisalSet | null {
  const protocol = currentProtocol(state)
  if (!protocol) return null
  const chosen = state.appraisalSets.get(study)
  const instrument =
    instrumentsOf(protocol).find(({ id }) => id === chosen?.instrument) ?? protocol.instrument
  const design = instrument.designs?.find(({ id }) => id === chosen?.design)?.id ?? null
  return { instrument, design }
}

/** Raters of a study who have handed in. They may still be hidden: see `appraisalsAreOpen`. */
export function completeAppraisals(state: ReviewState, study: StudyId): RaterAnswers[] {
  const set = appraisalSetOf(state, study)
  if (!set) return []
  return [...(state.appraisals.get(study) ?? [])]
    .filter(([, appraisal]) => isHandedIn(set, appraisal))
    .map(([person, { answers }]) => ({ person, answers }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

/**
 * Whether the answers on a study may be seen: when as many raters as the rule asks for have handed in, and nobody who has
 * begun is still at it. Until then everybody sees only their own.
 */
export function appraisalsAreOpen(state: ReviewState, study: StudyId): boolean {
  const needed = currentProtocol(state)?.acceptance.raters
  const finished = completeAppraisals(state, study).length
  return needed !== undefined && finished >= needed && finished === state.appraisals.get(study)?.size
}

/** How many studies hold answers of others that a person may not see yet. */
export function hiddenAppraisals(state: ReviewState, viewer: string): number {
  let hidden = 0
  for (const [study, raters] of state.appraisers)
    if ([...raters].some((rater) => rater !== viewer) && !appraisalsAreOpen(state, study)) hidden += 1
  return hidden
}

/** Item by item what the raters of a study said and agreed upon; empty while their answers are hidden. */
export function outcomesOf(state: ReviewState, study: StudyId): ItemOutcome[] {
  const set = appraisalSetOf(state, study)
  if (!set || !appraisalsAreOpen(state, study)) return []
  return itemOutcomes(set, completeAppraisals(state, study), state.settledItems.get(study))
}

/**
 * What the protocol's rule makes of a study; `null` when nobody has begun to appraise it. While answers are hidden it tells
 * how many have handed in and nothing of what they said.
 */
export function acceptanceIn(state: ReviewState, study: StudyId): Acceptance | null {
  const rule = currentProtocol(state)?.acceptance
  const set = appraisalSetOf(state, study)
  if (!rule || !set || !state.appraisals.has(study)) return null
  const raters = completeAppraisals(state, study)
  if (appraisalsAreOpen(state, study))
    return acceptanceOf(
      itemOutcomes(set, raters, state.settledItems.get(study)),
      raters.length,
      rule,
      state.acceptanceOverrides.get(study) ?? null,
    )
  return {
    ...acceptanceOf(itemOutcomes(set, []), 0, rule),
    verdict: 'pending',
    byRule: 'pending',
    waitsFor: 'raters',
    raters: raters.length,
    proportion: null,
  }
}
