import { referenceLabel } from '@ayni/references'
import {
  decisionsOn,
  fullText,
  labelsMayBeSeen,
  mayBeSeen,
  type PersonId,
  type ReportId,
  type ReviewState,
  recordsOf,
  reportOf,
  reportStatus,
  titleAbstract,
  verdicts,
} from '@ayni/review'
import { z } from 'zod'
import { NotFound } from '../errors.ts'
import type { OpenReview } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'
import { ownLabels } from '../screening/label-records.ts'
import { highlightsOf, languageIn } from '../screening/screening-words.ts'
import { type RecordIndex, type RecordLine, recordIndexOf, sortings } from './record-index.ts'
import { readRecordQuery, yearsOf } from './record-query.ts'
import { shownRecord } from './shown-record.ts'

/** Filters of the list of records; what is left out does not filter. */
const filters = {
  /** As people type it; see `readRecordQuery`. */
  words: text.default(''),
  source: text.default(''),
  language: text.default(''),
  /** `2015`, `2015-2020`, `2015-`, `-2020`; anything else, as while somebody is writing, does not filter. */
  years: text.default(''),
  standing: z.enum(['any', 'awaiting', 'conflict', 'included', 'excluded']).default('any'),
  /** By one's own decision on title and abstract. */
  mine: z.enum(['any', 'none', ...verdicts]).default('any'),
  label: text.default(''),
}
type Filters = z.output<z.ZodObject<typeof filters>>

/** With more finds than these, which is best says nothing: they come in order of import. */
const mostRanked = 2_000

/** A page of the reports of a review, found by words, fields and where they stand. */
export const listRecords = onReview({
  name: 'record.list',
  kind: 'question',
  who: 'anyone',
  summary:
    'A page of reports, filtered by words, fields and where they stand, sorted, as the asking person may see it.',
  input: {
    ...filters,
    sort: z.enum(['relevance', ...sortings]).default('relevance'),
    isDescending: z.boolean().default(false),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(500).default(50),
  },
  async run(review, { sort, isDescending, offset, limit, ...filter }, { person }) {
    const { state } = review
    const index = recordIndexOf(state)
    const found = await findLines(review, index, filter, person)
    const ranked = sort === 'relevance' ? await rankedPlaces(review, index, filter.words, found) : null
    const order = ranked ?? index.order(sort === 'relevance' ? 'import' : sort)
    const page: RecordLine[] = []
    let total = 0
    for (let at = 0; at < order.length; at += 1) {
      const place = order[isDescending ? order.length - 1 - at : at] ?? 0
      if (found && found[place] === 0) continue
      const line = total >= offset && page.length < limit ? index.lines[place] : undefined
      if (line) page.push(line)
      total += 1
    }
    const standings = filter.standing
    return {
      total,
      all: index.lines.length,
      isRanked: ranked !== null,
      sources: index.sources,
      languages: index.languages,
      labels: ownLabels(state, person),
      records: page.map((line) => ({
        ...line,
        standing:
          standings === 'any' ? (index.standings()[index.placeOf(line.report)] ?? 'awaiting') : standings,
        mine: ownVerdict(state, line.report, person),
        labels: labelsOn(state, line.report, person),
      })),
    }
  },
})

/** The ids of all reports that the same filters find, in order of import: for what is done to all of them. */
export const findRecords = onReview({
  name: 'record.find',
  kind: 'question',
  who: 'anyone',
  summary: 'The ids of all reports that the filters of record.list find.',
  input: filters,
  async run(review, filter, { person }) {
    const index = recordIndexOf(review.state)
    const found = await findLines(review, index, filter, person)
    return {
      reports: index.lines.filter((_, place) => !found || found[place] === 1).map(({ report }) => report),
    }
  },
})

/** One report with all its records and what the asking person may see of its decisions. */
export const readRecord = onReview({
  name: 'record.read',
  kind: 'question',
  who: 'anyone',
  summary: 'One report: as it is shown, its records with their sources, and the decisions that may be seen.',
  input: { record: filled },
  run({ state }, { record }, { person }) {
    if (!state.records.has(record)) throw new NotFound(`There is no record "${record}" in this review.`)
    const report = reportOf(state, record)
    const rounds = [titleAbstract, fullText, ...state.pilots.keys()].map((round) => {
      const seen = mayBeSeen(state, round, report)
      const decisions = decisionsOn(state, round, report).filter(
        ({ reviewer }) => seen || reviewer === person,
      )
      return { round, status: seen ? reportStatus(state, round, report) : null, decisions }
    })
    const shown = shownRecord(state, report)
    return {
      report,
      label: shown ? referenceLabel(shown.reference) : report,
      shown: shown && {
        reference: shown.reference,
        highlights: highlightsOf(state, shown.reference),
        languages: {
          title: languageIn(shown.reference.title),
          abstract: languageIn(shown.reference.abstract),
        },
      },
      records: recordsOf(state, report),
      labels: labelsOn(state, report, person),
      rounds,
      resolutions: [...state.resolutions].flatMap(([round, ofRound]) =>
        mayBeSeen(state, round, report) ? (ofRound.get(report) ?? []) : [],
      ),
      retrieval: state.retrievals.get(report) ?? null,
    }
  },
})

/** Which lines the filters let through, by place; `null` when none is set. */
async function findLines(
  review: OpenReview,
  index: RecordIndex,
  filter: Filters,
  person: PersonId,
): Promise<Uint8Array | null> {
  const { state } = review
  const query = readRecordQuery(filter.words)
  const sources = [...query.sources, ...(filter.source === '' ? [] : [filter.source])].map((name) =>
    name.toLowerCase(),
  )
  const languages = [...query.languages, ...(filter.language === '' ? [] : [filter.language])]
  const labels = [...query.labels, ...(filter.label === '' ? [] : [filter.label])]
  const spans = [query.years, yearsOf(filter.years.trim())]
  let found: Uint8Array | null = null
  const keep = (passes: (place: number) => boolean) => {
    found ??= new Uint8Array(index.lines.length).fill(1)
    for (let place = 0; place < found.length; place += 1)
      if (found[place] === 1 && !passes(place)) found[place] = 0
  }
  if (query.words !== '') {
    const hits = await placesWith(review, index, query.words)
    keep((place) => hits[place] === 1)
  }
  for (const words of query.without) {
    const hits = await placesWith(review, index, words)
    keep((place) => hits[place] === 0)
  }
  const line = (place: number) => index.lines[place]
  for (const years of spans) if (years) keep((place) => isWithin(line(place)?.year ?? null, years))
  for (const source of sources)
    keep((place) => line(place)?.sources.some((name) => name.toLowerCase() === source) ?? false)
  for (const language of languages) keep((place) => line(place)?.language === language)
  for (const label of labels) {
    const labelled = new Set<number>()
    for (const [record, ofRecord] of state.labels)
      if (ofRecord.get(person)?.has(label)) labelled.add(index.placeOf(record))
    keep((place) => labelled.has(place))
  }
  if (filter.mine !== 'any') {
    const own = new Map<number, string>()
    for (const [record, ofRecord] of state.decisions.get(titleAbstract) ?? []) {
      const verdict = ofRecord.get(person)?.verdict
      if (verdict) own.set(index.placeOf(record), verdict)
    }
    keep((place) => (own.get(place) ?? 'none') === filter.mine)
  }
  if (filter.standing !== 'any') {
    const standings = index.standings()
    keep((place) => standings[place] === filter.standing)
  }
  return found
}

/** The lines of which a record holds the words. */
async function placesWith({ store }: OpenReview, index: RecordIndex, words: string): Promise<Uint8Array> {
  const known = index.hits.get(words)
  if (known) return known
  const hits = new Uint8Array(index.lines.length)
  for (const record of await store.matching(words)) {
    const place = index.placeOf(record)
    if (place >= 0) hits[place] = 1
  }
  return remember(index.hits, words, hits)
}

/** Places by how well they fit the words, the best first; `null` where there is nothing to rank by, or too much. */
async function rankedPlaces(
  { store }: OpenReview,
  index: RecordIndex,
  typed: string,
  found: Uint8Array | null,
): Promise<Uint32Array | null> {
  const { words } = readRecordQuery(typed)
  if (words === '' || !found) return null
  let count = 0
  for (const hit of found) count += hit
  if (count > mostRanked) return null
  const known = index.ranks.get(words)
  if (known) return known
  const places = new Set<number>()
  for (const record of await store.search(words, 4 * mostRanked)) {
    const place = index.placeOf(record)
    if (place >= 0) places.add(place)
  }
  return remember(index.ranks, words, Uint32Array.from(places))
}

/** Keeps an answer for the next page; the oldest makes room. */
function remember<Value>(kept: Map<string, Value>, words: string, value: Value): Value {
  const [oldest] = kept.keys()
  if (kept.size >= 32 && oldest !== undefined) kept.delete(oldest)
  kept.set(words, value)
  return value
}

function ownVerdict(state: ReviewState, report: ReportId, person: PersonId) {
  const own = decisionsOn(state, titleAbstract, report).findLast(({ reviewer }) => reviewer === person)
  return own?.verdict ?? null
}

/** Labels on a report: one's own, and those of others when nobody has to judge it any more. */
function labelsOn(state: ReviewState, report: ReportId, person: PersonId): string[] {
  const isSeen = labelsMayBeSeen(state, report)
  const labels = recordsOf(state, report).flatMap(({ id }) =>
    [...(state.labels.get(id) ?? [])].flatMap(([who, own]) => (isSeen || who === person ? [...own] : [])),
  )
  return [...new Set(labels)].sort()
}

function isWithin(year: number | null, { from, to }: { from: number; to: number }): boolean {
  return year !== null && year >= from && year <= to
}
