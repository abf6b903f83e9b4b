import type { Fact } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { isPilot, type PersonId, type ReportId, type RoundId, titleAbstract } from './decision.ts'
import { reportOf } from './reports.ts'
import { decisionsOn, ruleFor } from './status.ts'

/**
 * Whether a person may see what others decided on a report in a round.
 *
 * Independence is a rule of method: nobody sees another's decision before everybody who has to judge the
 * report has done so. In a pilot nobody sees any before all reviewers have judged the whole sample.
 */
export function mayBeSeen(state: ReviewState, round: RoundId, report: ReportId): boolean {
  if (isPilot(round)) return pilotIsFinished(state, round)
  return isComplete(state, round, report)
}

/** Whether as many reviewers have judged the report as the rule asks for. */
export function isComplete(state: ReviewState, round: RoundId, report: ReportId): boolean {
  const reviewers = new Set(decisionsOn(state, round, report).map((decision) => decision.reviewer))
  return reviewers.size >= ruleFor(state, round).reviewersPerRecord
}

/** Whether every reviewer of a pilot has judged every record of its sample that still stands. */
export function pilotIsFinished(state: ReviewState, round: RoundId): boolean {
  const pilot = state.pilots.get(round)
  if (!pilot) return false
  const ofRound = state.decisions.get(round)
  return pilot.records
    .filter((record) => state.records.has(record))
    .every((record) => pilot.reviewers.every((reviewer) => ofRound?.get(record)?.has(reviewer)))
}

/**
 * Whether a fact may reach a person now: everything may, but others' decisions, and the
 * labels they put on records, before the rule allows it.
 * Used wherever facts leave the review: history, stream of changes, exports.
 */
export function factMayBeSeen(state: ReviewState, fact: Fact, viewer: PersonId): boolean {
  if (fact.type === 'records-labelled' && fact.person !== viewer)
    return fact.payload.records.every((record) => mayBeSeen(state, titleAbstract, reportOf(state, record)))
  if (fact.type !== 'decision-recorded' && fact.type !== 'decision-withdrawn') return true
  if (fact.person === viewer) return true
  return mayBeSeen(state, fact.payload.round, reportOf(state, fact.payload.record))
}

/** How many standing decisions of others are still hidden from a person. */
export function hiddenDecisions(state: ReviewState, viewer: PersonId): number {
  let hidden = 0
  for (const [round, ofRound] of state.decisions)
    for (const [record, ofRecord] of ofRound) {
      if (!state.records.has(record) || mayBeSeen(state, round, reportOf(state, record))) continue
      for (const reviewer of ofRecord.keys()) if (reviewer !== viewer) hidden += 1
    }
  return hidden
}
