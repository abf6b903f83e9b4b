import { compareCharts, currentProtocol, reportOf, studiesOf } from '@ayni/review'
import { z } from 'zod'
import { requireStudy } from '../appraising/appraise.ts'
import { Invalid, NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'
import { shownRecord } from '../searching/shown-record.ts'

/** The charting form and what was charted of each study, field by field. */
export const listCharts = onReview({
  name: 'chart.list',
  kind: 'question',
  who: 'anyone',
  summary: 'The charting form and every study with its charts, compared field by field.',
  input: {},
  run({ state }, _, { person }) {
    const form = currentProtocol(state)?.form ?? null
    return {
      form,
      studies: studiesOf(state).map((study) => {
        const charts = state.charts.get(study.id) ?? new Map()
        const mine = charts.get(person)
        return {
          ...study,
          references: study.records.flatMap(
            (record) => shownRecord(state, reportOf(state, record))?.reference ?? [],
          ),
          mine: mine ? Object.fromEntries(mine.values) : null,
          comparison: form ? compareCharts(form, charts) : [],
        }
      }),
    }
  },
})

/** Records what the asking person charted of a study; it replaces that person's earlier chart. */
export const fillChart = onReview({
  name: 'chart.fill',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Record your chart of a study, field by field; earlier entries stay in the log.',
  input: { study: filled, values: z.array(z.strictObject({ field: filled, value: z.array(filled) })) },
  async run(review, { study, values }, context) {
    requireStudy(review.state, study)
    const fields = new Set(currentProtocol(review.state)?.form.fields.map((field) => field.id))
    const unknown = values.find(({ field }) => !fields.has(field))
    if (unknown) throw new Invalid(`"${unknown.field}" is not a field of the charting form.`)
    await append(review, context.person, context.now(), [
      { type: 'chart-filled', payload: { study, values } },
    ])
    return {}
  },
})

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
