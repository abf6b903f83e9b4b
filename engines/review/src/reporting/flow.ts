import { studiesOf } from '../charting/studies.ts'
import type { FlowCountName } from '../checking/claim.ts'
import type { CriterionId } from '../protocol/protocol.ts'
import { fullText, titleAbstract } from '../screening/decision.ts'
import { groupingOf, reportOf, reportsToScreen } from '../screening/reports.ts'
import { reportStatus } from '../screening/status.ts'
import type { ReviewState } from '../state.ts'

/**
 * The numbers of the flow diagram, all counted from the facts. Records are counted up to `duplicates`,
 * reports after it. Reports still waiting for a decision stand in `awaiting…`, unsettled ones in `conflicts…`,
 * so that every box follows from the one before at any moment of the review.
 */
export type Flow = Record<FlowCountName, number> & {
  awaitingTitleAbstract: number
  conflictsTitleAbstract: number
  awaitingFullText: number
  conflictsFullText: number
  /** Exclusions at full text by criterion; a report with several reasons counts once, under the first. */
  reasons: Record<CriterionId, number>
  /** Studies that the included reports make up. */
  studies: number
  /** Records identified by source. */
  bySource: Record<string, number>
  /** Records identified by kind of source. */
  byKind: { database: number; register: number; other: number }
  /** What a publication states and nothing in the review lets anyone recompute. */
  asPublished: Partial<Record<FlowCountName, number>>
}

/** Counts the flow of a review. */
export function flowOf(state: ReviewState): Flow {
  const flow: Flow = {
    identified: 0,
    duplicates: 0,
    screened: 0,
    awaitingTitleAbstract: 0,
    conflictsTitleAbstract: 0,
    excludedTitleAbstract: 0,
    sought: 0,
    notRetrieved: 0,
    assessed: 0,
    awaitingFullText: 0,
    conflictsFullText: 0,
    excludedFullText: 0,
    reasons: {},
    included: 0,
    studies: 0,
    bySource: {},
    byKind: { database: 0, register: 0, other: 0 },
    asPublished: {},
  }
  for (const record of state.records.values()) {
    if (record.kind === 'as-published') continue
    flow.identified += 1
    flow.bySource[record.source] = (flow.bySource[record.source] ?? 0) + 1
    flow.byKind[record.kind] += 1
  }
  const reports = reportsToScreen(state)
  const searched = reports.reduce((sum, report) => sum + countSearched(state, report), 0)
  flow.duplicates = searched - reports.length
  for (const report of reports) countScreening(state, report, flow)

  const studies = studiesOf(state)
  flow.studies = studies.length
  flow.included = new Set(studies.flatMap((study) => reportsOf(state, study))).size
  for (const claim of state.claims.values())
    if (claim.of.kind === 'flow') flow.asPublished[claim.of.count] = claim.of.printed
  return flow
}

function countSearched(state: ReviewState, report: string): number {
  const members = groupingOf(state).members.get(report) ?? []
  return members.filter((id) => state.records.get(id)?.kind !== 'as-published').length
}

/** Reports of a study; a study known by name alone counts as one report. */
function reportsOf(state: ReviewState, study: { id: string; records: string[] }): string[] {
  return study.records.length === 0 ? [study.id] : study.records.map((record) => reportOf(state, record))
}

function countScreening(state: ReviewState, report: string, flow: Flow): void {
  const first = reportStatus(state, titleAbstract, report)
  if (first.kind === 'awaiting') {
    flow.awaitingTitleAbstract += 1
    return
  }
  flow.screened += 1
  if (first.kind === 'conflict') flow.conflictsTitleAbstract += 1
  else if (first.verdict === 'exclude') flow.excludedTitleAbstract += 1
  else {
    flow.sought += 1
    countFullText(state, report, flow)
  }
}

function countFullText(state: ReviewState, report: string, flow: Flow): void {
  const status = reportStatus(state, fullText, report)
  if (status.kind === 'awaiting') {
    if (state.retrievals.get(report)?.retrieved === false) flow.notRetrieved += 1
    else flow.awaitingFullText += 1
    return
  }
  flow.assessed += 1
  if (status.kind === 'conflict') flow.conflictsFullText += 1
  else if (status.verdict === 'exclude') {
    flow.excludedFullText += 1
    const reason = status.reasons[0] ?? 'not-stated'
    flow.reasons[reason] = (flow.reasons[reason] ?? 0) + 1
  }
}
