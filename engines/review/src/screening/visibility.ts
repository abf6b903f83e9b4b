import { appraisalsAreOpen } from '../appraising/appraisal-of.ts'
import { chartsAreOpen } from '../charting/charted.ts'
import { codingIsOpen } from '../coding/coded.ts'
import { votesMayBeSeen } from '../consolidating/voting.ts'
import type { Fact } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { fullText, isPilot, type PersonId, type ReportId, type RoundId, titleAbstract } from './decision.ts'
import { reportOf } from './reports.ts'
import { decisionsOn, reportStatus, ruleFor } from './status.ts'

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
  // The screen shows the best copy of a report, which need not be the record that was drawn.
  return pilot.records
    .filter((record) => state.records.has(record))
    .every((record) => {
      const judged = new Set(decisionsOn(state, round, reportOf(state, record)).map((one) => one.reviewer))
      return pilot.reviewers.every((reviewer) => judged.has(reviewer))
    })
}

/**
 * Whether labels that others put on a report may be seen: not while one of the rounds it is in is still blind, for a
 * label may say as much as a verdict.
 */
export function labelsMayBeSeen(state: ReviewState, report: ReportId): boolean {
  if (!mayBeSeen(state, titleAbstract, report)) return false
  const status = reportStatus(state, titleAbstract, report)
  const goesOn = status.kind === 'settled' && status.verdict === 'include'
  if (goesOn && !mayBeSeen(state, fullText, report)) return false
  for (const { round, records } of state.pilots.values())
    if (!pilotIsFinished(state, round) && records.some((record) => reportOf(state, record) === report))
      return false
  return true
}

/**
 * Whether a fact may reach a person now: everything may, but what others do that has to be done alone (decisions, what
 * was settled or said on them, labels, appraisals, charts, codings) before the rule allows it.
 * Used wherever facts leave the review: history, stream of changes, exports.
 */
export function factMayBeSeen(state: ReviewState, fact: Fact, viewer: PersonId): boolean {
  if (fact.person === viewer) return true
  switch (fact.type) {
    case 'records-labelled':
      return fact.payload.records.every((record) => labelsMayBeSeen(state, reportOf(state, record)))
    case 'decision-recorded':
    case 'decision-withdrawn':
      return mayBeSeen(state, fact.payload.round, reportOf(state, fact.payload.record))
    case 'conflict-resolved':
    case 'conflict-reopened':
    case 'comment-written':
    case 'comment-withdrawn':
      return mayBeSeen(state, fact.payload.round, reportOf(state, fact.payload.report))
    case 'appraisal-recorded':
    case 'appraisal-settled':
    case 'acceptance-overridden':
    case 'acceptance-override-withdrawn':
      return appraisalsAreOpen(state, fact.payload.study)
    case 'chart-filled':
    case 'chart-settled':
      return chartsAreOpen(state, fact.payload.study)
    case 'vote-cast':
      return votesMayBeSeen(state, fact.payload.round)
    case 'coding-recorded':
    case 'coding-finished':
      return codingIsOpen(state, fact.payload.study)
    case 'coding-withdrawn':
    case 'coding-noted':
      return isCodingOpen(state, fact.payload.coding)
    case 'codings-moved':
      return fact.payload.codings.every((coding) => isCodingOpen(state, coding))
    default:
      return true
  }
}

function isCodingOpen(state: ReviewState, coding: string): boolean {
  const study = (state.codings.get(coding) ?? state.withdrawnCodings.get(coding))?.study
  return study === undefined || codingIsOpen(state, study)
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
