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
import { judgedIn, reportStatus, ruleFor } from './status.ts'
import { mayBeSeen } from './visibility.ts'

/**
 * What was found out of a state that has not changed since: several questions are asked of each state (rail, progress,
 * the next records), and each would look through all reports.
 */
type Found = {
  seq: number
  rounds: Map<RoundId, readonly ReportId[]>
  /** By round and reviewer. */
  shares: Map<string, { mine: number; waiting: readonly ReportId[] }>
}
const found = new WeakMap<ReviewState, Found>()

function foundIn(state: ReviewState): Found {
  const known = found.get(state)
  if (known?.seq === state.seq) return known
  const fresh: Found = { seq: state.seq, rounds: new Map(), shares: new Map() }
  found.set(state, fresh)
  return fresh
}

/** The reports of a round: the sample of a pilot, everything to screen, or what passed title and abstract. */
export function reportsInRound(state: ReviewState, round: RoundId): readonly ReportId[] {
  const { rounds } = foundIn(state)
  const known = rounds.get(round)
  if (known) return known
  const reports = findReports(state, round)
  rounds.set(round, reports)
  return reports
}

function findReports(state: ReviewState, round: RoundId): readonly ReportId[] {
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
  const judged = judgedIn(state, titleAbstract)
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
export function waitingFor(state: ReviewState, round: RoundId, reviewer: PersonId): readonly ReportId[] {
  return shareOf(state, round, reviewer).waiting
}

/** Progress of a reviewer in a round. */
export function progressOf(state: ReviewState, round: RoundId, reviewer: PersonId): Progress {
  const { mine, waiting } = shareOf(state, round, reviewer)
  return { total: reportsInRound(state, round).length, mine, left: waiting.length }
}

/** What a reviewer has judged of a round, and what waits. */
function shareOf(state: ReviewState, round: RoundId, reviewer: PersonId) {
  const { shares } = foundIn(state)
  const key = `${round} ${reviewer}`
  const known = shares.get(key)
  if (known) return known
  const needed = ruleFor(state, round).reviewersPerRecord
  const judged = judgedIn(state, round)
  let mine = 0
  const waiting = reportsInRound(state, round).filter((report) => {
    const decisions = judged.get(report)
    if (decisions?.some((decision) => decision.reviewer === reviewer)) {
      mine += 1
      return false
    }
    if (round === fullText && state.retrievals.get(report)?.retrieved === false) return false
    return !decisions || new Set(decisions.map((decision) => decision.reviewer)).size < needed
  })
  const share = { mine, waiting }
  shares.set(key, share)
  return share
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
  const judged = judgedIn(state, round)
  return reportsInRound(state, round).filter(
    (report) =>
      judged.has(report) &&
      reportStatus(state, round, report).kind === 'conflict' &&
      mayBeSeen(state, round, report),
  )
}
