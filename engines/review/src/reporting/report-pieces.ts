import { type Language, worded } from '@ayni/framework'
import {
  type CitationRun,
  type CitationSettings,
  citationRuns,
  formatCitations,
} from '@ayni/references/citations'
import { appraisalTable, appraisalVerdictsTable } from '../appraising/appraisal-tables.ts'
import { appraisedStudies } from '../appraising/appraised-studies.ts'
import { itemBarsFigure } from '../appraising/item-bars-figure.ts'
import { trafficLightFigure } from '../appraising/traffic-light-figure.ts'
import { studiesOf } from '../charting/studies.ts'
import type { ClaimCheck } from '../checking/claim.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { lookAt } from '../synthesising/look.ts'
import { synthesisView } from '../synthesising/synthesis-view.ts'
import { checkTable } from './check-table.ts'
import { flowDiagram } from './flow-diagram.ts'
import { heatMapFigure } from './heat-map-figure.ts'
import { methodsText } from './methods-text.ts'
import {
  chartsTable,
  codebookTable,
  componentFrequencyTable,
  componentOutcomeTable,
  flowTable,
  includedStudiesTable,
  studyComponentTable,
  studyOutcomeTable,
  type Table,
} from './tables.ts'
import { reportWords } from './words.ts'

/** A piece of a report, whatever file it is written into. */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** Entries of the list of references, each in stretches of one manner of writing. */
  | { kind: 'references'; items: CitationRun[][] }
  | { kind: 'table'; caption: string; table: Table }
  /** A figure as SVG, and what it says as a table for who cannot see it. */
  | { kind: 'figure'; caption: string; svg: string; table: Table | null }

/** The views of the synthesis that a report shows, behind the map of components and outcomes. */
const shownViews = ['gaps', 'network', 'timeline', 'countries'] as const

/**
 * The whole report as pieces in order: methods, flow, studies, charts, appraisal, components, map and the other views of the
 * synthesis, checked claims, protocol, references. Figures and tables are numbered. HTML, Markdown and Word are written from
 * the same pieces.
 *
 * @param style the style of the references.
 */
export function reportDocument(
  state: ReviewState,
  {
    language,
    checks,
    style,
  }: { language: Language; checks: readonly ClaimCheck[]; style: CitationSettings['style'] },
): ReportBlock[] {
  const words = reportWords(language)
  const { report: w, tables } = words
  const map = evidenceMap(state)
  const blocks: ReportBlock[] = [{ kind: 'heading', level: 1, text: state.title }]
  let figures = 0
  let tableCount = 0
  const heading = (text: string) => blocks.push({ kind: 'heading', level: 2, text })
  const table = (of: Table) => {
    if (of.rows.length === 0) return
    tableCount += 1
    const caption = words.captions.table(tableCount, of.title)
    blocks.push({ kind: 'table', caption, table: withoutEmptyColumns(of) })
  }
  const figure = (title: string, svg: string, alternative: Table | null) => {
    figures += 1
    blocks.push({ kind: 'figure', caption: words.captions.figure(figures, title), svg, table: alternative })
  }
  heading(w.methods)
  for (const text of methodsText(state, language)) blocks.push({ kind: 'paragraph', text })
  heading(w.flow)
  figure(words.flow.title, flowDiagram(state, language), flowTable(state, language))
  heading(w.studies)
  table(includedStudiesTable(state, language))
  if (state.charts.size > 0) table(chartsTable(state, language))
  if (appraisedStudies(state).groups.length > 0) {
    heading(tables.appraisal)
    figure(tables.appraisal, trafficLightFigure(state, language), appraisalTable(state, language))
    figure(tables.appraisal, itemBarsFigure(state, language), null)
    table(appraisalVerdictsTable(state, language))
  }
  if (map.components.length > 0 && map.outcomes.length > 0) {
    heading(w.map)
    table(codebookTable(state, language))
    table(componentFrequencyTable(state, language))
    table(studyComponentTable(state, language))
    table(studyOutcomeTable(state, language))
    figure(words.map.title, heatMapFigure(state, language), componentOutcomeTable(state, language))
    const look = lookAt(state, language)
    for (const view of shownViews) {
      const { title, svg, table: alternative } = synthesisView(look, view)
      if (alternative.rows.length > 0) figure(title, svg, alternative)
    }
  }
  if (checks.length > 0) {
    heading(w.check)
    table(checkTable(checks, language))
  }
  const protocol = currentProtocol(state)
  if (protocol) {
    heading(w.protocol)
    if (protocol.question.text !== '') blocks.push({ kind: 'paragraph', text: protocol.question.text })
    for (const kind of ['inclusion', 'exclusion'] as const) {
      const items = protocol.criteria
        .filter((criterion) => criterion.kind === kind)
        .map(({ id, text }) => worded(text, language) || id)
      if (items.length === 0) continue
      blocks.push({ kind: 'heading', level: 3, text: w[kind] }, { kind: 'list', items })
    }
    const versions = state.protocols.map(({ at, changed, why }, version) =>
      [words.number(version + 1), at.slice(0, 10), changed, why].filter((part) => part !== '').join(' · '),
    )
    blocks.push({ kind: 'heading', level: 3, text: w.versions }, { kind: 'list', items: versions })
  }
  const references = studiesOf(state).flatMap(({ records }) =>
    records.flatMap((id) => state.records.get(id)?.reference ?? []),
  )
  if (references.length > 0) {
    heading(words.captions.references)
    const { value } = formatCitations(references, { style, language, format: 'html' })
    blocks.push({ kind: 'references', items: value.map(({ citation }) => citationRuns(citation)) })
  }
  blocks.push({ kind: 'paragraph', text: w.made })
  return blocks
}

/** What nobody filled in for any study takes no room on paper. */
function withoutEmptyColumns(table: Table): Table {
  if (table.isMatrix) return table
  const kept = table.columns.map((_, at) => at === 0 || table.rows.some((row) => (row[at] ?? '') !== ''))
  const keep = (cells: string[]) => cells.filter((_, at) => kept[at])
  return {
    ...table,
    columns: keep(table.columns),
    rows: table.rows.map(keep),
    ...(table.groups !== undefined && { groups: kept.slice(0, table.groups).filter(Boolean).length }),
  }
}
