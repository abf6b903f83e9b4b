import { tableRows } from '@ayni/references/reading'
import {
  answersIn,
  type ChartPlan,
  chartsAreOpen,
  currentProtocol,
  ownChartsTable,
  planFill,
  type ReviewState,
  studiesOf,
  type Table,
} from '@ayni/review'
import { z } from 'zod'
import { requireStudy } from '../appraising/appraise.ts'
import { Invalid, NotFound } from '../errors.ts'
import { append, type OpenReview, type Project } from '../open-review.ts'
import { type Context, onReview } from '../operation.ts'
import { filled, language as languageSchema } from '../schemas.ts'
import { chartValues, lackOf, requireField, requireWhole } from './chart.ts'

const columnUse = z
  .union([
    z.strictObject({ for: z.literal('study') }),
    z.strictObject({ for: z.literal('field'), field: filled }),
  ])
  .nullable()

const input = {
  file: filled,
  name: filled,
  language: languageSchema.default('en'),
  columns: z.array(columnUse).max(16_384).optional(),
  studies: z.record(z.string(), filled.nullable()).default({}),
}

/** What a table would fill into one's own charts. Nothing is done yet. */
export const readChartTable = onReview({
  name: 'chart.read-table',
  kind: 'question',
  who: 'anyone',
  summary:
    'What a table (CSV, TSV, xlsx) that was uploaded before would fill into your charts: columns and fields, rows and studies, cells that do not fit. Writes nothing.',
  input,
  async run({ state }, wanted, { project, person }) {
    const plan = await planOf(state, project, wanted)
    return { ...plan, charts: changedCharts(state, person, plan) }
  },
})

/** Fills one's own charts from a table, in one step; what the table does not say stays. */
export const fillFromTable = onReview({
  name: 'chart.fill-table',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Fill your charts from a table that was uploaded before; an empty cell changes nothing. Gives the charts as they stood before, for `chart.fill-several` to put back.',
  input,
  async run(review, wanted, context) {
    const { state } = review
    const plan = await planOf(state, context.project, wanted)
    const charts = changedCharts(state, context.person, plan)
    if (charts.length === 0) throw new Invalid(`${wanted.name} fills in nothing that is not there already.`)
    const former = charts.map(({ study }) => ({ study, ...ownChart(state, context.person, study) }))
    await append(
      review,
      context.person,
      context.now(),
      charts.map(({ study, values }) => {
        const own = ownChart(state, context.person, study)
        const filledNow = new Set(values.map(({ field }) => field))
        const kept = own.values.filter(({ field }) => !filledNow.has(field))
        return {
          type: 'chart-filled' as const,
          payload: { study, values: [...kept, ...values], isFinished: own.isFinished },
        }
      }),
    )
    return { filled: charts.length, former }
  },
})

/** Records several of one's own charts in one step. */
export const fillSeveral = onReview({
  name: 'chart.fill-several',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Record your charts of several studies in one step; earlier entries stay in the log.',
  input: {
    charts: z
      .array(
        z.strictObject({
          study: filled,
          values: chartValues,
          isFinished: z.boolean(),
        }),
      )
      .min(1)
      .max(10_000),
  },
  async run(review, { charts }, context) {
    for (const { study, values, isFinished } of charts) {
      requireStudy(review.state, study)
      for (const { field } of values) requireField(review.state, field)
      if (isFinished) requireWhole(review.state, values)
    }
    await append(
      review,
      context.person,
      context.now(),
      charts.map((payload) => ({ type: 'chart-filled' as const, payload })),
    )
    return { open: charts.filter(({ study }) => chartsAreOpen(review.state, study)).length }
  },
})

/** Finishes one's own drafts as they stand, those of a table filled in at once; or takes that back. */
export const finishSeveral = onReview({
  name: 'chart.finish-several',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Say that your charts of several studies are finished, as they stand, or take it back. Those that lack something stay drafts and are named with what they lack.',
  input: { studies: z.array(filled).min(1).max(10_000), isFinished: z.boolean().default(true) },
  async run(review, { studies, isFinished }, context) {
    const { state } = review
    const left: { study: string; lack: string }[] = []
    const finished: string[] = []
    for (const study of new Set(studies)) {
      requireStudy(state, study)
      const own = ownChart(state, context.person, study)
      if (own.values.length === 0 || own.isFinished === isFinished) continue
      const lack = isFinished ? lackOf(state, own.values) : null
      if (lack === null) finished.push(study)
      else left.push({ study, lack })
    }
    if (finished.length > 0)
      await append(
        review,
        context.person,
        context.now(),
        finished.map((study) => ({
          type: 'chart-filled' as const,
          payload: { study, values: ownChart(state, context.person, study).values, isFinished },
        })),
      )
    return { finished, left, open: finished.filter((study) => chartsAreOpen(state, study)).length }
  },
})

/** One's own charts as a table, to be filled elsewhere. */
export function ownChartsFile(
  { state }: OpenReview,
  language: z.output<typeof languageSchema>,
  { person }: Context,
): Table {
  return ownChartsTable(state, person, language, answersIn[language])
}

async function planOf(
  state: ReviewState,
  { folder }: Project,
  wanted: z.output<z.ZodObject<typeof input>>,
): Promise<ChartPlan> {
  const { file, name, language, columns, studies } = wanted
  const bytes = await folder.readFile(file)
  if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
  const rows = tableRows(bytes)
  if (rows.length < 2) throw new Invalid(`${name} is no table with a head and rows below it.`)
  const fillable = studiesOf(state).map(({ id, label, title, records }) => ({
    id,
    label,
    title,
    dois: records.flatMap((record) => state.records.get(record)?.reference.doi || []),
  }))
  const choice = { studies, ...(columns && { columns }) }
  const fields = currentProtocol(state)?.form.fields ?? []
  return planFill(fields, fillable, rows, language, answersIn[language], choice)
}

/** Of what a table says, the values that differ from those already there. */
function changedCharts(state: ReviewState, person: string, { charts }: ChartPlan): ChartPlan['charts'] {
  return charts.flatMap(({ study, values }) => {
    const own = state.charts.get(study)?.get(person)?.values
    const changed = values.filter(
      ({ field, value }) => JSON.stringify(own?.get(field)) !== JSON.stringify(value),
    )
    return changed.length > 0 ? [{ study, values: changed }] : []
  })
}

function ownChart(state: ReviewState, person: string, study: string) {
  const own = state.charts.get(study)?.get(person)
  return {
    values: [...(own?.values ?? [])].map(([field, value]) => {
      const anchor = own?.anchors.get(field)
      return { field, value, ...(anchor && { anchor }) }
    }),
    isFinished: own?.isFinished ?? false,
  }
}
