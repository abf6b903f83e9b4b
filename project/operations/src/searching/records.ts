import { referenceLabel } from '@ayni/references'
import {
  decisionsOn,
  fullText,
  mayBeSeen,
  type PersonId,
  type ReportId,
  type ReviewState,
  recordsOf,
  reportOf,
  reportStatus,
  reportsToScreen,
  titleAbstract,
} from '@ayni/review'
import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'

/** A page of the reports of a review, found by words, source or where they stand. */
export const listRecords = onReview({
  name: 'record.list',
  kind: 'question',
  who: 'anyone',
  summary:
    'A page of reports, filtered by words, source and where they stand, as the asking person may see it.',
  input: {
    words: text.default(''),
    source: text.default(''),
    standing: z.enum(['any', 'awaiting', 'conflict', 'included', 'excluded']).default('any'),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(500).default(50),
  },
  async run({ state, store }, { words, source, standing, offset, limit }, { person }) {
    const found = words === '' ? null : await store.search(words, 5_000)
    const reports = found
      ? [...new Set(found.filter((id) => state.records.has(id)).map((id) => reportOf(state, id)))]
      : reportsToScreen(state)
    const matching = reports.filter(
      (report) =>
        (source === '' || recordsOf(state, report).some((record) => record.source === source)) &&
        (standing === 'any' || standingOf(state, report) === standing),
    )
    return {
      total: matching.length,
      records: matching.slice(offset, offset + limit).map((report) => lineOf(state, report, person)),
    }
  },
})

/** One report with all its records and what the asking person may see of its decisions. */
export const readRecord = onReview({
  name: 'record.read',
  kind: 'question',
  who: 'anyone',
  summary: 'One report: its records with their sources, and the decisions that may be seen.',
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
    return {
      report,
      label: labelOf(state, report),
      records: recordsOf(state, report),
      rounds,
      resolutions: [...state.resolutions].flatMap(([, ofRound]) => ofRound.get(report) ?? []),
      retrieval: state.retrievals.get(report) ?? null,
    }
  },
})

/** Where a report stands in the whole of the screening. */
export function standingOf(
  state: ReviewState,
  report: ReportId,
): 'awaiting' | 'conflict' | 'included' | 'excluded' {
  const first = reportStatus(state, titleAbstract, report)
  if (first.kind !== 'settled') return first.kind
  if (first.verdict === 'exclude') return 'excluded'
  const second = reportStatus(state, fullText, report)
  if (second.kind !== 'settled') return second.kind
  return second.verdict === 'include' ? 'included' : 'excluded'
}

function lineOf(state: ReviewState, report: ReportId, person: PersonId) {
  const [first] = recordsOf(state, report)
  const own = decisionsOn(state, titleAbstract, report).find(({ reviewer }) => reviewer === person)
  return {
    report,
    label: labelOf(state, report),
    title: first?.reference.title ?? '',
    year: first?.reference.year ?? null,
    journal: first?.reference.journal ?? '',
    sources: [...new Set(recordsOf(state, report).map((record) => record.source))],
    standing: standingOf(state, report),
    mine: own?.verdict ?? null,
  }
}

function labelOf(state: ReviewState, report: ReportId): string {
  const [first] = recordsOf(state, report)
  return first ? referenceLabel(first.reference) : report
}
