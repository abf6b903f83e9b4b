import type { Language } from '@ayni/framework'
import { type OverlapBy, sourceOverlap } from '../importing/source-overlap.ts'
import type { ReviewState } from '../state.ts'
import type { Table } from './tables.ts'
import { reportWords } from './words.ts'

/** What each source or search brought, and all together in the last row. */
export function sourcesTable(state: ReviewState, language: Language, by: OverlapBy): Table {
  const { sources: w } = reportWords(language)
  const overlap = sourceOverlap(state, by)
  const alone = overlap.shares.reduce((sum, share) => sum + share.alone, 0)
  const includedAlone = overlap.shares.reduce((sum, share) => sum + share.includedAlone, 0)
  const numbers = (...values: number[]) => values.map(String)
  return {
    title: by === 'source' ? w.bySource : w.bySearch,
    columns: [
      w.source,
      w.kind,
      ...(by === 'search' ? [w.date] : []),
      w.records,
      w.duplicates,
      w.reports,
      w.alone,
      w.included,
      w.includedAlone,
    ],
    rows: [
      ...overlap.shares.map((share) => [
        share.source,
        w.kinds[share.kind],
        ...(by === 'search' ? [share.date ?? ''] : []),
        ...numbers(
          share.records,
          share.duplicates,
          share.reports,
          share.alone,
          share.included,
          share.includedAlone,
        ),
      ]),
      [
        w.total,
        '',
        ...(by === 'search' ? [''] : []),
        ...numbers(
          overlap.records,
          overlap.duplicates,
          overlap.reports,
          alone,
          overlap.included,
          includedAlone,
        ),
      ],
    ],
  }
}

/** Every combination of sources or searches that has reports: the numbers of the UpSet plot. */
export function sharedReportsTable(state: ReviewState, language: Language, by: OverlapBy): Table {
  const { sources: w } = reportWords(language)
  const { shares, combinations } = sourceOverlap(state, by)
  const names = new Map(
    shares.map(({ id, source, date }) => [id, date === null ? source : `${source}, ${date}`]),
  )
  return {
    title: w.perCombination,
    columns: [w.combination, w.reports, w.included],
    rows: combinations.map(({ members, reports, included }) => [
      members.map((id) => names.get(id) ?? id).join(' + '),
      String(reports),
      String(included),
    ]),
  }
}
