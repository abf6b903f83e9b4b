import { studiesOf } from '../charting/studies.ts'
import type { SourceKind } from '../facts.ts'
import { recordsOf, reportOf, reportsToScreen } from '../screening/reports.ts'
import type { ReviewRecord, ReviewState } from '../state.ts'

/** What is set side by side: all of a source, or each search and, for files of no logged search, their source. */
export type OverlapBy = 'source' | 'search'

/** What one source or search brought. */
export type SourceShare = {
  id: string
  source: string
  kind: SourceKind
  /** Day of the search, `null` for a source or where none was logged. */
  date: string | null
  records: number
  /** Records of reports that an earlier record points to already. Summed over all: the duplicates of the flow diagram. */
  duplicates: number
  /** Reports it has at all, also those that others have. */
  reports: number
  /** Reports that no other has. */
  alone: number
  /** Reports of included studies. */
  included: number
  /** Of these, those that no other has: what the review would miss without it. */
  includedAlone: number
}

/** Reports that exactly these sources have. */
export type SharedReports = { members: string[]; reports: number; included: number }

export type SourceOverlap = {
  /** In order of import. */
  shares: SourceShare[]
  /** Every combination that occurs, the most frequent first. Their reports add up to `reports`. */
  combinations: SharedReports[]
  records: number
  duplicates: number
  reports: number
  included: number
}

/**
 * What each source contributed, alone and shared, as duplicates are linked now. References that a publication lists do
 * not count, as in the flow diagram.
 *
 * @example sourceOverlap(state, 'source').shares[0] // { id: 'PubMed', records: 480, duplicates: 3, alone: 212, … }
 */
export function sourceOverlap(state: ReviewState, by: OverlapBy): SourceOverlap {
  const shares = new Map<string, SourceShare>()
  const combinations = new Map<string, SharedReports>()
  const includedReports = new Set(
    studiesOf(state).flatMap(({ records }) => records.map((record) => reportOf(state, record))),
  )
  const shareOf = (record: ReviewRecord): SourceShare => {
    const entry = originOf(state, record, by)
    const known = shares.get(entry.id)
    if (known) return known
    const made = { ...entry, records: 0, duplicates: 0, reports: 0, alone: 0, included: 0, includedAlone: 0 }
    shares.set(entry.id, made)
    return made
  }
  // Rows stand in the order of import, whatever the order of the reports.
  for (const record of state.records.values())
    if (record.kind !== 'as-published') shareOf(record).records += 1
  const order = [...shares.keys()]
  for (const report of reportsToScreen(state)) {
    const records = recordsOf(state, report).filter(({ kind }) => kind !== 'as-published')
    for (const record of records.slice(1)) shareOf(record).duplicates += 1
    const members = [...new Set(records.map((record) => shareOf(record)))]
    const included = Number(includedReports.has(report))
    const alone = Number(members.length === 1)
    for (const share of members) {
      share.reports += 1
      share.alone += alone
      share.included += included
      share.includedAlone += alone * included
    }
    const ids = members.map(({ id }) => id).sort((a, b) => order.indexOf(a) - order.indexOf(b))
    const key = JSON.stringify(ids)
    const combination = combinations.get(key) ?? { members: ids, reports: 0, included: 0 }
    combination.reports += 1
    combination.included += included
    combinations.set(key, combination)
  }
  const all = [...shares.values()]
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    shares: all,
    combinations: [...combinations.values()].sort(
      (x, y) => y.reports - x.reports || x.members.length - y.members.length,
    ),
    records: sum(all.map(({ records }) => records)),
    duplicates: sum(all.map(({ duplicates }) => duplicates)),
    reports: sum([...combinations.values()].map(({ reports }) => reports)),
    included: sum([...combinations.values()].map(({ included }) => included)),
  }
}

function originOf(
  state: ReviewState,
  { source, kind, import: of }: ReviewRecord,
  by: OverlapBy,
): Pick<SourceShare, 'id' | 'source' | 'kind' | 'date'> {
  const search = by === 'search' ? state.searches.get(state.imports.get(of)?.search ?? '') : undefined
  return search
    ? { id: `search ${search.search}`, source: search.source, kind: search.kind, date: search.date }
    : { id: `source ${source}`, source, kind, date: null }
}
