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
import { mayBeSeen } from './visibility.ts'

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
  const judged = judgedReports(state, titleAbstract)
  return all.filter((report) => {
    if (!judged.has(report)) return false
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
  const judged = judgedReports(state, round)
  return reportsInRound(state, round).filter((report) => {
    if (round === fullText && state.retrievals.get(report)?.retrieved === false) return false
    if (!judged.has(report)) return true
    const decisions = decisionsOn(state, round, report)
    if (decisions.some((decision) => decision.reviewer === reviewer)) return false
    return new Set(decisions.map((decision) => decision.reviewer)).size < needed
  })
}

/** Progress of a reviewer in a round. */
export function progressOf(state: ReviewState, round: RoundId, reviewer: PersonId): Progress {
  const total = reportsInRound(state, round)
  const judged = judgedReports(state, round)
  const mine = total.filter(
    (report) =>
      judged.has(report) &&
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

/** Reports of a round whose decisions conflict, may be seen, and that nobody has settled yet. */
export function conflictsIn(state: ReviewState, round: RoundId): ReportId[] {
  const judged = judgedReports(state, round)
  return reportsInRound(state, round).filter(
    (report) =>
      judged.has(report) &&
      mayBeSeen(state, round, report) &&
      reportStatus(state, round, report).kind === 'conflict',
  )
}

/** Reports of which a record was ever judged in a round: most of a large review need no closer look. */
function judgedReports(state: ReviewState, round: RoundId): ReadonlySet<ReportId> {
  const judged = new Set<ReportId>()
  for (const record of state.decisions.get(round)?.keys() ?? []) judged.add(reportOf(state, record))
  return judged
}
