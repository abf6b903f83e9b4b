import { studiesOf } from '../charting/studies.ts'
import type { FlowCountName } from '../checking/claim.ts'
import type { CriterionId } from '../protocol/protocol.ts'
import { fullText, titleAbstract } from '../screening/decision.ts'
import { groupingOf, reportOf, reportsToScreen } from '../screening/reports.ts'
import { reportStatus } from '../screening/status.ts'
import { currentProtocol, type ReviewState } from '../state.ts'

/** What came of the records and reports of one way of searching, or of all. */
export type FlowPart = Record<Exclude<FlowCountName, 'included' | 'studies'>, number> & {
  awaitingTitleAbstract: number
  conflictsTitleAbstract: number
  awaitingFullText: number
  conflictsFullText: number
  /** Exclusions at full text by criterion; a report with several reasons counts once, under the first. */
  reasons: Record<CriterionId, number>
}

/**
 * The numbers of the flow diagram, all counted from the facts. Records are counted up to `duplicates`,
 * reports after it. Reports still waiting for a decision stand in `awaiting…`, unsettled ones in `conflicts…`,
 * so that every box follows from the one before at any moment of the review.
 */
export type Flow = FlowPart & {
  /** Reports of the studies included. */
  included: number
  /** Studies that the included reports make up. */
  studies: number
  /** Records identified by source. */
  bySource: Record<string, number>
  /** Records identified by kind of source. */
  byKind: Record<SearchedKind, number>
  /** Sources of each kind with their records, in the order of their first import. */
  sources: { source: string; kind: SearchedKind; records: number }[]
  /**
   * The same by way of searching (PRISMA 2020, doi:10.1136/bmj.n71). A record goes its own way; a report that a database or
   * register has goes with these, though it was found otherwise too. The two add up to the whole.
   */
  ways: Record<FlowWay, FlowPart>
  /** What the version that this review updates had included; `null` for a new review. */
  previous: { studies: number; reports: number } | null
  /** What a publication states and nothing in the review lets anyone recompute. */
  asPublished: Partial<Record<FlowCountName, number>>
}

export type SearchedKind = 'database' | 'register' | 'other'

/** Databases and registers, or other methods: websites, organisations, lists of references … */
export type FlowWay = 'databases' | 'others'

/** Counts the flow of a review. */
export function flowOf(state: ReviewState): Flow {
  const ways = { databases: emptyPart(), others: emptyPart() }
  const byKind = { database: 0, register: 0, other: 0 }
  const sources = new Map<string, { source: string; kind: SearchedKind; records: number }>()
  for (const { kind, source } of state.records.values()) {
    if (kind === 'as-published') continue
    ways[kind === 'other' ? 'others' : 'databases'].identified += 1
    byKind[kind] += 1
    const known = sources.get(`${kind} ${source}`) ?? { source, kind, records: 0 }
    known.records += 1
    sources.set(`${kind} ${source}`, known)
  }
  const reportsOfWay = { databases: 0, others: 0 }
  for (const report of reportsToScreen(state)) {
    const way = wayOf(state, report)
    reportsOfWay[way] += 1
    countScreening(state, report, ways[way])
  }
  for (const way of flowWays) ways[way].duplicates = ways[way].identified - reportsOfWay[way]

  const studies = studiesOf(state)
  const asPublished: Flow['asPublished'] = {}
  for (const claim of state.claims.values())
    if (claim.of.kind === 'flow') asPublished[claim.of.count] = claim.of.printed
  const bySource: Record<string, number> = {}
  for (const { source, records } of sources.values()) bySource[source] = (bySource[source] ?? 0) + records
  const { studies: earlier, reports } = currentProtocol(state)?.previous ?? { studies: 0, reports: 0 }
  return {
    ...sumOf(ways.databases, ways.others),
    included: new Set(studies.flatMap((study) => reportsOf(state, study))).size,
    studies: studies.length,
    bySource,
    byKind,
    sources: [...sources.values()],
    ways,
    previous: earlier + reports > 0 ? { studies: earlier, reports } : null,
    asPublished,
  }
}

export const flowWays = ['databases', 'others'] as const

function emptyPart(): FlowPart {
  return {
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
  }
}

function sumOf(a: FlowPart, b: FlowPart): FlowPart {
  const reasons: FlowPart['reasons'] = { ...a.reasons }
  for (const [reason, count] of Object.entries(b.reasons)) reasons[reason] = (reasons[reason] ?? 0) + count
  return {
    identified: a.identified + b.identified,
    duplicates: a.duplicates + b.duplicates,
    screened: a.screened + b.screened,
    awaitingTitleAbstract: a.awaitingTitleAbstract + b.awaitingTitleAbstract,
    conflictsTitleAbstract: a.conflictsTitleAbstract + b.conflictsTitleAbstract,
    excludedTitleAbstract: a.excludedTitleAbstract + b.excludedTitleAbstract,
    sought: a.sought + b.sought,
    notRetrieved: a.notRetrieved + b.notRetrieved,
    assessed: a.assessed + b.assessed,
    awaitingFullText: a.awaitingFullText + b.awaitingFullText,
    conflictsFullText: a.conflictsFullText + b.conflictsFullText,
    excludedFullText: a.excludedFullText + b.excludedFullText,
    reasons,
  }
}

function wayOf(state: ReviewState, report: string): FlowWay {
  const members = groupingOf(state).members.get(report) ?? [report]
  const kinds = members.map((id) => state.records.get(id)?.kind)
  return kinds.includes('database') || kinds.includes('register') ? 'databases' : 'others'
}

/** Reports of a study; a study known by name alone counts as one report. */
function reportsOf(state: ReviewState, study: { id: string; records: string[] }): string[] {
  return study.records.length === 0 ? [study.id] : study.records.map((record) => reportOf(state, record))
}

function countScreening(state: ReviewState, report: string, flow: FlowPart): void {
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

function countFullText(state: ReviewState, report: string, flow: FlowPart): void {
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
