import { groupDuplicates } from '../deduplicating/group-duplicates.ts'
import type { Grouping, ReviewRecord, ReviewState } from '../state.ts'
import type { RecordId, ReportId } from './decision.ts'

/** The groups of records of one report each, as links and judgements stand. Kept until something changes. */
export function groupingOf(state: ReviewState): Grouping {
  state.grouping ??= computeGrouping(state)
  return state.grouping
}

/** All reports of searched sources, in order of import: what is screened. */
export function reportsToScreen(state: ReviewState): readonly ReportId[] {
  return groupingOf(state).searched
}

/** The report that a record belongs to; the record itself where it is unknown. */
export function reportOf(state: ReviewState, record: RecordId): ReportId {
  return groupingOf(state).reportOf.get(record) ?? record
}

/** The records of a report, the first imported first. */
export function recordsOf(state: ReviewState, report: ReportId): ReviewRecord[] {
  const members = groupingOf(state).members.get(report) ?? []
  return members.flatMap((id) => state.records.get(id) ?? [])
}

function computeGrouping(state: ReviewState): Grouping {
  const ids = [...state.records.keys()]
  const order = new Map(ids.map((id, index) => [id, index]))
  const known = (pair: { a: RecordId; b: RecordId }) => order.has(pair.a) && order.has(pair.b)
  const groups = groupDuplicates(
    ids,
    [...state.links.values()].filter(known),
    [...state.judgements.values()].filter(known),
  )
  const reportOf = new Map<RecordId, ReportId>()
  const members = new Map<ReportId, RecordId[]>()
  const searched: ReportId[] = []
  const position = (id: RecordId) => order.get(id) ?? 0
  const sorted = groups.map((group) => [...group].sort((a, b) => position(a) - position(b)))
  for (const group of sorted.sort((a, b) => position(a[0] ?? '') - position(b[0] ?? ''))) {
    const report = group[0]
    if (report === undefined) continue
    members.set(report, group)
    if (group.some((id) => state.records.get(id)?.kind !== 'as-published')) searched.push(report)
    for (const id of group) reportOf.set(id, report)
  }
  return { reportOf, members, searched }
}
