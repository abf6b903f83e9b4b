import {
  chartOf,
  chartsAreOpen,
  compareCharts,
  currentProtocol,
  fieldAgreement,
  fieldsGone,
  finishedCharts,
  misfit,
  type ReviewState,
  reportOf,
  studiesOf,
} from '@ayni/review'
import { z } from 'zod'
import { requireStudy } from '../appraising/appraise.ts'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { filesOf } from '../full-text/attach.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, passageAnchor, text } from '../schemas.ts'
import { shownRecord } from '../searching/shown-record.ts'

/** The charting form and what was charted of each study. Charters work alone: charts show once as many as asked have finished. */
export const listCharts = onReview({
  name: 'chart.list',
  kind: 'question',
  who: 'anyone',
  summary:
    'The charting form and every study with your chart; those of the others compared field by field, and what counts, once all charters of a study have finished. Agreement on each field.',
  input: {},
  run({ state }, _, { person }) {
    const protocol = currentProtocol(state)
    const form = protocol?.form ?? null
    return {
      form,
      /** Fields that are no longer in the form, as they were last: what was charted in them stays. */
      formerFields: form ? fieldsGone(state.protocols, form) : [],
      charters: protocol?.charters ?? 1,
      studies: studiesOf(state).map((study) => {
        const isOpen = chartsAreOpen(state, study.id)
        const finished = new Map(finishedCharts(state, study.id))
        return {
          ...study,
          references: study.records.flatMap(
            (record) => shownRecord(state, reportOf(state, record))?.reference ?? [],
          ),
          mine: ownChart(state, study.id, person),
          files: [...new Set(study.records.map((record) => reportOf(state, record)))].flatMap((report) =>
            filesOf(state, report),
          ),
          finished: finished.size,
          isOpen,
          comparison: form && isOpen ? compareCharts(form, finished) : [],
          final: Object.fromEntries(chartOf(state, study.id)),
          settled: isOpen
            ? [...(state.settledFields.get(study.id) ?? [])].map(([field, settled]) => ({
                field,
                ...settled,
              }))
            : [],
        }
      }),
      agreement: fieldAgreement(state),
    }
  },
})

/** One's own charts alone, for a table of them: asked again after each cell, it is a small part of the list. */
export const listOwnCharts = onReview({
  name: 'chart.mine',
  kind: 'question',
  who: 'anyone',
  summary: 'The charting form and every study with your own chart, and nothing of what others entered.',
  input: {},
  run: ({ state }, _, { person }) => ({
    form: currentProtocol(state)?.form ?? null,
    studies: studiesOf(state).map(({ id, label, title }) => ({
      ...{ id, label, title },
      mine: ownChart(state, id, person),
    })),
  }),
})

function ownChart(state: ReviewState, study: string, person: string) {
  const mine = state.charts.get(study)?.get(person)
  return mine
    ? {
        values: Object.fromEntries(mine.values),
        anchors: Object.fromEntries(mine.anchors),
        isFinished: mine.isFinished,
      }
    : null
}

/** What is entered in fields, each with the passage behind it. */
export const chartValues = z.array(
  z.strictObject({ field: filled, value: z.array(filled), anchor: passageAnchor.optional() }),
)

/** Records what the asking person charted of a study; it replaces that person's earlier chart. */
export const fillChart = onReview({
  name: 'chart.fill',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Record your chart of a study, field by field, as a draft or finished; earlier entries stay in the log.',
  input: {
    study: filled,
    values: chartValues,
    isFinished: z.boolean().default(true),
  },
  async run(review, { study, values, isFinished }, context) {
    requireStudy(review.state, study)
    for (const { field } of values) requireField(review.state, field)
    if (isFinished) requireWhole(review.state, values)
    await append(review, context.person, context.now(), [
      { type: 'chart-filled', payload: { study, values, isFinished } },
    ])
    return { isOpen: chartsAreOpen(review.state, study) }
  },
})

/** Settles a field on which charters differ, or takes that back. What each entered stays. */
export const settleField = onReview({
  name: 'chart.settle',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Settle a field of a study whose charts may be seen, with why; without a value take it back. What each charter entered stays.',
  input: { study: filled, field: filled, value: z.array(filled).nullable(), why: text.default('') },
  async run(review, { study, field, value, why }, context) {
    const { state } = review
    requireStudy(state, study)
    requireField(state, field)
    if (!chartsAreOpen(state, study))
      throw new NotAllowed('People are still charting this study; what differs is settled afterwards.')
    if (value === null && !state.settledFields.get(study)?.has(field))
      throw new Invalid(`Nothing was settled on "${field}".`)
    const wrong = value === null ? null : misfitIn(state, [{ field, value }])
    if (wrong) throw new Invalid(wrong)
    await append(review, context.person, context.now(), [
      { type: 'chart-settled', payload: { study, field, value, why } },
    ])
    return {}
  },
})

/** A field that was charted before and is no longer in the form may still be settled or kept. */
export function requireField(state: ReviewState, field: string): void {
  const everInForm = state.protocols.some(({ protocol }) =>
    protocol.form.fields.some(({ id }) => id === field),
  )
  if (!everInForm) throw new Invalid(`"${field}" is not a field of the charting form.`)
}

/** @throws {Invalid} when a chart cannot be finished; the message says what it lacks. */
export function requireWhole(state: ReviewState, values: z.output<typeof chartValues>): void {
  const lack = lackOf(state, values)
  if (lack !== null) throw new Invalid(lack)
}

/** Why a chart cannot be finished: a field that is required is empty, or a value is not of its field's kind; else `null`. */
export function lackOf(state: ReviewState, values: z.output<typeof chartValues>): string | null {
  const given = new Set(values.flatMap(({ field, value }) => (value.length > 0 ? [field] : [])))
  const missing = currentProtocol(state)?.form.fields.filter(
    ({ id, isRequired }) => isRequired && !given.has(id),
  )
  if (missing && missing.length > 0)
    return `Fields that are required are empty: ${missing.map(({ id }) => id).join(', ')}.`
  return misfitIn(state, values)
}

/**
 * What counts has to be of its field's kind. A choice that has left the list since stays a value: it was one when it was
 * charted.
 */
function misfitIn(state: ReviewState, values: z.output<typeof chartValues>): string | null {
  for (const { field, value } of values) {
    const versions = state.protocols.flatMap(({ protocol }) =>
      protocol.form.fields.filter(({ id }) => id === field),
    )
    const wrong = versions.map((version) => misfit(version, value))
    if (wrong.length > 0 && wrong.every((text) => text !== null))
      return `"${wrong.at(-1)}" does not fit the field "${field}".`
  }
  return null
}

/** Names a study and the reports that belong to it. */
export const registerStudy = onReview({
  name: 'study.register',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Name a study and the records of its reports; a study may have several reports.',
  input: { study: filled.nullable().default(null), label: filled, records: z.array(filled) },
  async run(review, { study, label, records }, context) {
    const { state } = review
    for (const record of records)
      if (!state.records.has(record)) throw new NotFound(`There is no record "${record}" in this review.`)
    const taken = new Set(studiesOf(state).map(({ id }) => id))
    if (study !== null && !taken.has(study))
      throw new NotFound(`There is no study "${study}" in this review.`)
    const id = study ?? newSlug(label, taken)
    await append(review, context.person, context.now(), [
      { type: 'study-registered', payload: { study: id, label, records } },
    ])
    return { study: id }
  },
})

/** All studies of the review. */
export const listStudies = onReview({
  name: 'study.list',
  kind: 'question',
  who: 'anyone',
  summary: 'All studies with their reports and the outcome of their appraisal.',
  input: { words: text.default('') },
  run({ state }, { words }) {
    const wanted = words.toLowerCase()
    return {
      studies: studiesOf(state).filter(({ label, title }) =>
        `${label} ${title}`.toLowerCase().includes(wanted),
      ),
    }
  },
})
