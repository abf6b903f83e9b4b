import { referenceLabel } from '@ayni/references'
import {
  fullText,
  type MatchableReport,
  matchFile,
  ownTitle,
  type ReportId,
  type ReviewState,
  recordsOf,
  reportOf,
  reportsInRound,
  studiesOf,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'
import { shownRecord } from '../searching/shown-record.ts'
import { charactersOf, fullTextOf } from './texts.ts'

/** Says which report an uploaded file holds, and how sure that is; attaches nothing. */
export const recogniseFile = onReview({
  name: 'full-text.recognise',
  kind: 'question',
  who: 'members',
  summary:
    'Which report an uploaded PDF, HTML or text file holds, by DOI, title and file name, and how sure.',
  input: { file: filled, name: filled },
  async run({ state }, { file, name }, { project }) {
    const content = await fullTextOf(project, file, name)
    const { verdict, matches } = matchFile({ ...content, name }, matchableReports(state))
    return {
      kind: content.kind,
      pages: content.pages.length,
      characters: charactersOf(content),
      title: ownTitle(content.title),
      verdict,
      matches: matches.map((match) => ({ ...match, ...labelOf(state, match.report) })),
      attachedTo: [...state.fullTexts.entries()]
        .filter(([, files]) => files.some((one) => one.hash === file))
        .map(([record]) => ({ report: reportOf(state, record), ...labelOf(state, reportOf(state, record)) })),
    }
  },
})

/** Makes an uploaded file the full text of a report, which is thereby retrieved. */
export const attachFile = onReview({
  name: 'full-text.attach',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Attach an uploaded file to a report as its full text; the report counts as retrieved.',
  input: {
    report: filled,
    file: filled,
    name: filled,
    certainty: z.number().min(0).max(1).nullable().default(null),
  },
  async run(review, { report, file, name, certainty }, context) {
    const { state } = review
    const [record] = recordsOf(state, reportOf(state, report))
    if (!record) throw new NotFound(`There is no report "${report}" in this review.`)
    if (filesOf(state, report).some(({ hash }) => hash === file)) return { report }
    const content = await fullTextOf(context.project, file, name)
    const bytes = await context.project.folder.readFile(file)
    if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
    const retrieved = state.retrievals.get(record.id)?.retrieved === true
    await append(review, context.person, context.now(), [
      {
        type: 'full-text-attached',
        payload: {
          record: record.id,
          hash: file,
          name,
          bytes: bytes.byteLength,
          kind: content.kind,
          pages: content.pages.length,
          characters: charactersOf(content),
          certainty,
        },
      },
      ...(retrieved
        ? []
        : [
            {
              type: 'retrieval-noted' as const,
              payload: { record: record.id, retrieved: true, note: '' },
            },
          ]),
    ])
    return { report }
  },
})

/** Takes a file away from a report. The file itself stays in the data folder, so it can be put back. */
export const detachFile = onReview({
  name: 'full-text.detach',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Take a file away from a report; attach it again to undo.',
  input: { report: filled, file: filled, why: text.default('') },
  async run(review, { report, file, why }, context) {
    const { state } = review
    const holder = filesOf(state, report).find(({ hash }) => hash === file)
    if (!holder) throw new Invalid(`The report ${report} has no file ${file.slice(0, 12)}….`)
    await append(review, context.person, context.now(), [
      { type: 'full-text-detached', payload: { record: holder.record, hash: file, why } },
    ])
    return {}
  },
})

/** The files of all records of a report, the latest last. */
export function filesOf(state: ReviewState, report: ReportId) {
  return recordsOf(state, reportOf(state, report))
    .flatMap(({ id }) => state.fullTexts.get(id) ?? [])
    .sort((a, b) => a.seq - b.seq)
}

function labelOf(state: ReviewState, report: ReportId): { label: string; recordTitle: string } {
  const reference = shownRecord(state, report)?.reference
  return { label: reference ? referenceLabel(reference) : report, recordTitle: reference?.title ?? '' }
}

/** Reports whose full texts are sought, and those of registered studies. */
function matchableReports(state: ReviewState): MatchableReport[] {
  const sought = reportsInRound(state, fullText)
  const ofStudies = studiesOf(state).flatMap(({ records }) =>
    records.map((record) => reportOf(state, record)),
  )
  return [...new Set([...sought, ...ofStudies])].map((report): MatchableReport => {
    const references = recordsOf(state, report).map(({ reference }) => reference)
    const distinct = (values: readonly string[]) => [...new Set(values.filter((value) => value !== ''))]
    const author = references.flatMap(({ authors }) => authors)[0]
    return {
      report,
      titles: distinct(references.map(({ title }) => title)),
      dois: distinct(references.map(({ doi }) => doi)),
      pmids: distinct(references.map(({ pmid }) => pmid)),
      firstAuthor: author?.kind === 'corporate' ? author.name : (author?.family ?? ''),
      year: references.find(({ year }) => year !== null)?.year ?? null,
    }
  })
}
