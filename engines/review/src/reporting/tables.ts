import { type Language, type Wording, worded } from '@ayni/framework'
import { answersIn, cellText } from '../charting/cell-values.ts'
import { chartOf } from '../charting/charted.ts'
import type { FieldKind } from '../charting/form.ts'
import { studiesOf } from '../charting/studies.ts'
import { codesOf, codingsOf } from '../coding/coded.ts'
import { type EvidenceMap, evidenceMap } from '../evidence-map/evidence-map.ts'
import { yearOfStudy } from '../evidence-map/year-of-study.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { countryName } from '../synthesising/study-countries.ts'
import { flowOf } from './flow.ts'
import { type FlowBox, flowRows } from './flow-rows.ts'
import { type ReportWords, reportWords } from './words.ts'

/** A table to print or to export. */
export type Table = {
  title: string
  columns: string[]
  rows: string[][]
  /** How many of the first columns name a group of rows: in print they stand once for all of it. */
  groups?: number
  /** Every cell but the first of a row says yes (`1`) or nothing, but for the last row, which counts. */
  isMatrix?: true
}

/** The map with its components and outcomes by their names in a language. */
function mapIn(state: ReviewState, language: Language): EvidenceMap {
  const map = evidenceMap(state)
  const named = (name: Wording | undefined, given: string) => (name && worded(name, language)) || given
  return {
    ...map,
    components: map.components.map((one) => ({
      ...one,
      name: named(state.components.get(one.id)?.name, one.name),
    })),
    outcomes: map.outcomes.map((one) => ({
      ...one,
      name: named(state.outcomes.get(one.id)?.name, one.name),
    })),
  }
}

/** Which study has which component; the last row counts studies. */
export function studyComponentTable(state: ReviewState, language: Language): Table {
  const map = mapIn(state, language)
  const { report } = reportWords(language)
  return crossTable(
    report.components,
    map.studies.map(({ label, components }) => ({ label, has: components })),
    map.components,
    language,
  )
}

/** Which study reports which outcome; the last row counts studies. */
export function studyOutcomeTable(state: ReviewState, language: Language): Table {
  const map = mapIn(state, language)
  const { report } = reportWords(language)
  return crossTable(
    report.outcomes,
    map.studies.map(({ label, outcomes }) => ({ label, has: outcomes })),
    map.outcomes,
    language,
  )
}

/** One row per cell of the map: component, outcome, number of studies, level, the studies. */
export function componentOutcomeTable(state: ReviewState, language: Language): Table {
  const map = mapIn(state, language)
  const { map: w, tables } = reportWords(language)
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id
  const label = (id: string) => map.studies.find((study) => study.id === id)?.label ?? id
  return {
    title: w.title,
    columns: [w.component, w.outcome, tables.count, w.level, w.studies],
    rows: map.cells.map((cell) => [
      nameOf(map.components, cell.component),
      nameOf(map.outcomes, cell.outcome),
      String(cell.count),
      worded(map.rule.levels.find(({ id }) => id === cell.level)?.name ?? {}, language) || cell.level,
      cell.studies.map(label).join('; '),
    ]),
  }
}

/**
 * Component, definition, concept and the studies it was found in: how concepts were gathered into components. Studies are
 * counted apart from the times they mention it.
 */
export function codebookTable(state: ReviewState, language: Language): Table {
  const { report, map: w, tables } = reportWords(language)
  const labels = new Map(studiesOf(state).map(({ id, label }) => [id, label]))
  const codings = codingsOf(state)
  const rows = codesOf(state).map((code) => {
    const component = code.component === null ? undefined : state.components.get(code.component)
    const mentions = codings.filter((coding) => coding.code === code.code)
    const studies = [...new Set(mentions.map(({ study }) => study))]
    return [
      component ? worded(component.name, language) : '',
      component ? worded(component.definition, language) : '',
      code.name,
      studies.map((study) => labels.get(study) ?? study).join('; '),
      String(studies.length),
      String(mentions.length),
    ]
  })
  const order = [...state.components.values()].map(({ name }) => worded(name, language))
  rows.sort((a, b) => order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? ''))
  return {
    title: report.codebook,
    groups: 2,
    columns: [w.component, tables.definition, tables.code, w.studies, tables.studyCount, tables.mentions],
    rows,
  }
}

/** In how many studies each component was found, and how often they mention it: two numbers that must not be mixed. */
export function componentFrequencyTable(state: ReviewState, language: Language): Table {
  const map = mapIn(state, language)
  const { map: w, tables } = reportWords(language)
  return {
    title: tables.frequencies,
    columns: [w.component, tables.studyCount, tables.mentions],
    rows: map.components
      .toSorted((a, b) => b.studies - a.studies || b.mentions - a.mentions)
      .map(({ name, studies, mentions }) => [name, String(studies), String(mentions)]),
  }
}

/** The included studies with their citation and the outcome of their appraisal. */
export function includedStudiesTable(state: ReviewState, language: Language): Table {
  const { report, tables, acceptance } = reportWords(language)
  return {
    title: report.studies,
    columns: [tables.study, tables.year, tables.title, tables.appraisal],
    rows: studiesOf(state).map((study) => [
      study.label,
      String(yearOfStudy(state, study) ?? ''),
      study.title,
      study.acceptance ? acceptance[study.acceptance.verdict] : '',
    ]),
  }
}

/** The charts as they count, a row for each study and a column for each field; choices by their names. */
export function chartsTable(state: ReviewState, language: Language): Table {
  const { report, tables } = reportWords(language)
  const form = currentProtocol(state)?.form
  const fields = form?.fields ?? []
  return {
    title: report.charts,
    columns: [tables.study, tables.year, ...fields.map(({ id, name }) => worded(name, language) || id)],
    rows: studiesOf(state).map((study) => {
      const chart = chartOf(state, study.id)
      return [
        study.label,
        study.year === null ? '' : String(study.year),
        ...fields.map((field) =>
          cellText(
            field,
            valueNamed(field.kind, chart.get(field.id)?.value ?? [], language),
            language,
            answersIn[language],
          ),
        ),
      ]
    }),
  }
}

/** Countries by their names; other values as they are. */
function valueNamed(kind: FieldKind, value: readonly string[], language: Language): readonly string[] {
  return kind === 'country' ? value.map((one) => countryName(one, language)) : value
}

/** The numbers of the flow diagram, box by box; by way of searching where other methods found anything. */
export function flowTable(state: ReviewState, language: Language): Table {
  const words = reportWords(language)
  const { flow: w, tables } = words
  const flow = flowOf(state)
  // Plain digits, since the table is also read by programs.
  const plain: ReportWords = { ...words, number: String }
  const names = new Map(
    currentProtocol(state)?.criteria.map(({ id, text }) => [id, worded(text, language) || id]),
  )
  const heads = flow.ways.others.identified > 0 ? [`${w.viaDatabases}: `, `${w.viaOthers}: `] : ['']
  const linesOf = (box: FlowBox | null, head: string) => {
    let above = ''
    return (box?.lines ?? []).map(({ label, value, isPart }) => {
      if (!isPart) above = label
      return [head + (isPart && label !== '' ? `${above}: ${label}` : label || above), value]
    })
  }
  const rows = flowRows(flow, plain, names).flatMap(({ earlier, ways }) => [
    ...linesOf(earlier, ''),
    ...ways.flatMap(({ main, aside }, at) => {
      const head = ways.length > 1 ? (heads[at] ?? '') : ''
      return [...linesOf(main, head), ...linesOf(aside, head)]
    }),
  ])
  return { title: w.title, columns: [tables.step, tables.number], rows }
}

function crossTable(
  title: string,
  rows: readonly { label: string; has: readonly string[] }[],
  columns: readonly { id: string; name: string; studies: number }[],
  language: Language,
): Table {
  const { tables } = reportWords(language)
  return {
    title,
    isMatrix: true,
    columns: [tables.study, ...columns.map(({ name }) => name)],
    rows: [
      ...rows
        .filter(({ has }) => has.length > 0)
        .map(({ label, has }) => [label, ...columns.map(({ id }) => (has.includes(id) ? '1' : ''))]),
      [tables.total, ...columns.map(({ studies }) => String(studies))],
    ],
  }
}
