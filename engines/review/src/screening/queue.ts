import type { ReviewState } from '../state.ts'
import {
  fullText,
  isPilot,
  type PersonId,
  type RecordId,
  type ReportId,
  type RoundId,
  titleAbstract,
} from './decision.ts'
import { reportOf, reportsToScreen } from './reports.ts'
import { decisionsOn, reportStatus, ruleFor } from './status.ts'

/** The reports of a round: the sample of a pilot, everything to screen, or what passed title and abstract. */
export function reportsInRound(state: ReviewState, round: RoundId): readonly ReportId[] {
  if (isPilot(round)) {
    const sample = state.pilots.get(round)?.records ?? []
    return [
      ...new Set(
        sample.filter((record) => state.records.has(record)).map((record) => reportOf(state, record)),
      ),
    ]
  }
  const all = reportsToScreen(state)
  if (round !== fullText) return all
  return all.filter((report) => {
    const status = reportStatus(state, titleAbstract, report)
    return status.kind === 'settled' && status.verdict === 'include'
  })
}

/** Where a reviewer stands in a round. Says how many are left, never what others decided. */
export type Progress = { total: number; mine: number; left: number }

/**
 * The reports that wait for a reviewer's decision, in order of import.
 *
 * A report that enough others have judged is not asked again; the order never depends on what others did.
 */
export function waitingFor(state: ReviewState, round: RoundId, reviewer: PersonId): ReportId[] {
  const needed = ruleFor(state, round).reviewersPerRecord
  return reportsInRound(state, round).filter((report) => {
    if (round === fullText && state.retrievals.get(report)?.retrieved === false) return false
    const decisions = decisionsOn(state, round, report)
    if (decisions.length === 0) return true
    if (decisions.some((decision) => decision.reviewer === reviewer)) return false
    return new Set(decisions.map((decision) => decision.reviewer)).size < needed
  })
}

/** Progress of a reviewer in a round. */
export function progressOf(state: ReviewState, round: RoundId, reviewer: PersonId): Progress {
  const total = reportsInRound(state, round)
  const mine = total.filter((report) =>
    decisionsOn(state, round, report).some((decision) => decision.reviewer === reviewer),
  ).length
  return { total: total.length, mine, left: waitingFor(state, round, reviewer).length }
}

/** The reviewer's own latest standing decision in a round, to undo; `null` when there is none. */
export function lastOwnDecision(state: ReviewState, round: RoundId, reviewer: PersonId): RecordId | null {
  let last: { record: RecordId; seq: number } | null = null
  for (const [record, ofRecord] of state.decisions.get(round) ?? []) {
    const own = ofRecord.get(reviewer)
    if (own && (last === null || own.seq > last.seq)) last = { record, seq: own.seq }
  }
  return last?.record ?? null
}

/** Reports of a round whose decisions conflict and that nobody has settled yet. */
export function conflictsIn(state: ReviewState, round: RoundId): ReportId[] {
  return reportsInRound(state, round).filter(
    (report) => reportStatus(state, round, report).kind === 'conflict',
  )
}
