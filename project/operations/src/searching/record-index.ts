import { setTimeout as pause } from 'node:timers/promises'
import { referenceLabel, shortName } from '@ayni/references'
import {
  fullText,
  type Grouping,
  groupingOf,
  mayBeSeen,
  type RecordId,
  type ReportId,
  type ReportStatus,
  type ReviewState,
  recordsOf,
  reportStatus,
  reportsToScreen,
  shownReference,
  titleAbstract,
  withoutAccents,
} from '@ayni/review'
import { languageTag } from './language-tag.ts'

/** Where a report stands in the whole of the screening, as everybody may know. */
export type Standing = 'awaiting' | 'conflict' | 'included' | 'excluded'

/** What the list shows of a report whoever asks. */
export type RecordLine = {
  report: ReportId
  label: string
  title: string
  author: string
  year: number | null
  journal: string
  language: string
  sources: string[]
}

export const sortings = ['import', 'title', 'author', 'year', 'journal', 'language', 'source'] as const
export type Sorting = (typeof sortings)[number]

/**
 * All reports of a review, prepared for filtering and sorting 100,000 of them within a few milliseconds. Made anew when
 * records come, go, or are grouped otherwise.
 */
export type RecordIndex = {
  lines: readonly RecordLine[]
  /** Place of the line of a record's report, -1 where there is none. */
  placeOf(record: RecordId): number
  sources: string[]
  languages: string[]
  /** The places of all lines in an order, ascending; sorted when first asked for. */
  order(by: Sorting): Uint32Array
  standings(): readonly Standing[]
  /** What searches for words found: 1 at the place of a line, and places by how well they fit. */
  hits: Map<string, Uint8Array>
  ranks: Map<string, Uint32Array>
}

const made = new WeakMap<ReviewState, { grouping: Grouping; index: RecordIndex }>()

/** The index of a review as it is now. */
export function recordIndexOf(state: ReviewState): RecordIndex {
  const grouping = groupingOf(state)
  const known = made.get(state)
  if (known?.grouping === grouping) return known.index
  const index = makeIndex(state)
  made.set(state, { grouping, index })
  void sortAhead(index)
  return index
}

/** Sorts by every column in the pauses between other work, so that nobody waits for it later. */
async function sortAhead(index: RecordIndex): Promise<void> {
  for (const by of sortings) {
    await pause(25, undefined, { ref: false })
    index.order(by)
  }
}

function makeIndex(state: ReviewState): RecordIndex {
  const lines = reportsToScreen(state).map((report) => lineOf(state, report))
  const orders = new Map<Sorting, Uint32Array>()
  const known: { first: ReportStatus; second: ReportStatus | null; standing: Standing }[] = []
  let standings: readonly Standing[] = []
  let standingsAt = -1
  // A status is the same object until a fact may have changed it: most need no second look.
  const standingAt = ({ report }: RecordLine, place: number): Standing => {
    const first = reportStatus(state, titleAbstract, report)
    const goesOn = first.kind === 'settled' && first.verdict === 'include'
    const second = goesOn ? reportStatus(state, fullText, report) : null
    const before = known[place]
    if (before?.first === first && before.second === second) return before.standing
    const standing = standingOf(state, report)
    known[place] = { first, second, standing }
    return standing
  }
  const places = placesOf(state, lines)
  return {
    lines,
    placeOf: (record) => places[numberOf(record)] ?? -1,
    hits: new Map(),
    ranks: new Map(),
    sources: [...new Set(lines.flatMap(({ sources }) => sources))].sort(),
    languages: [...new Set(lines.map(({ language }) => language))].filter((tag) => tag !== '').sort(),
    order(by) {
      const known = orders.get(by) ?? sorted(lines, by)
      orders.set(by, known)
      return known
    },
    standings() {
      if (standingsAt !== state.seq) standings = lines.map(standingAt)
      standingsAt = state.seq
      return standings
    },
  }
}

/** Places by the numbers of records (`r12`): much quicker than by their ids. */
function placesOf(state: ReviewState, lines: readonly RecordLine[]): Int32Array {
  const places = new Int32Array(state.recordsEver + 1).fill(-1)
  for (const [place, { report }] of lines.entries())
    for (const { id } of recordsOf(state, report)) places[numberOf(id)] = place
  return places
}

function numberOf(record: RecordId): number {
  return Number(record.slice(1))
}

/** Where a report stands; a status that not everybody may know yet is one of waiting. */
export function standingOf(state: ReviewState, report: ReportId): Standing {
  const first = reportStatus(state, titleAbstract, report)
  if (first.kind === 'awaiting' || !mayBeSeen(state, titleAbstract, report)) return 'awaiting'
  if (first.kind === 'conflict') return 'conflict'
  if (first.verdict === 'exclude') return 'excluded'
  const second = reportStatus(state, fullText, report)
  if (second.kind === 'awaiting' || !mayBeSeen(state, fullText, report)) return 'awaiting'
  if (second.kind === 'conflict') return 'conflict'
  return second.verdict === 'include' ? 'included' : 'excluded'
}

function lineOf(state: ReviewState, report: ReportId): RecordLine {
  const records = recordsOf(state, report)
  const reference = records.length > 0 ? shownReference(records) : undefined
  const [author] = reference?.authors ?? []
  return {
    report,
    label: reference ? referenceLabel(reference) : report,
    title: reference?.title ?? '',
    author: author ? shortName(author) : '',
    year: reference?.year ?? null,
    journal: reference?.journal ?? '',
    language: reference ? languageTag(reference.language, reference.title) : '',
    sources: [...new Set(records.map((record) => record.source))],
  }
}

/** Places by a text or number of each line; what has none stands last, equals in order of import. */
function sorted(lines: readonly RecordLine[], by: Sorting): Uint32Array {
  const places = Uint32Array.from(lines, (_, place) => place)
  if (by === 'import') return places
  const last = '\uffff'
  if (by === 'year') {
    const years = lines.map(({ year }) => year ?? Number.POSITIVE_INFINITY)
    return places.sort((a, b) => compare(years[a], years[b]) || a - b)
  }
  const keys = lines.map((line) => {
    const text = by === 'source' ? (line.sources[0] ?? '') : line[by]
    // Without the signs in which titles of databases begin: quotation marks, brackets, numbers of parts.
    return withoutAccents(text).replace(/^[^\p{L}\p{N}]+/u, '') || last
  })
  return places.sort((a, b) => compare(keys[a], keys[b]) || a - b)
}

function compare<Value extends string | number>(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0
  return a < b ? -1 : 1
}
