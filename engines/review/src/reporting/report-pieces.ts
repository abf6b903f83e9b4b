import { type Language, worded } from '@ayni/framework'
import { type CitationSettings, formatCitations } from '@ayni/references/citations'
import { appraisedStudies } from '../appraising/appraised-studies.ts'
import { itemBarsFigure } from '../appraising/item-bars-figure.ts'
import { trafficLightFigure } from '../appraising/traffic-light-figure.ts'
import { studiesOf } from '../charting/studies.ts'
import type { ClaimCheck } from '../checking/claim.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { checkTable } from './check-table.ts'
import { flowDiagram } from './flow-diagram.ts'
import { heatMapFigure } from './heat-map-figure.ts'
import { methodsText } from './methods-text.ts'
import {
  chartsTable,
  codebookTable,
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
  | { kind: 'table'; caption: string; table: Table }
  /** A figure as SVG, and what it says as a table for who cannot see it. */
  | { kind: 'figure'; caption: string; svg: string; table: Table | null }

/**
 * The whole report as pieces in order: methods, flow, studies, charts, appraisal, components, map, checked claims, protocol,
 * references. Figures and tables are numbered. `reportMarkdown` writes it as Markdown; Word is written from the same pieces.
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
    blocks.push({ kind: 'table', caption: words.captions.table(tableCount, of.title), table: of })
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
    figure(tables.appraisal, trafficLightFigure(state, language), null)
    figure(tables.appraisal, itemBarsFigure(state, language), null)
  }
  if (map.components.length > 0 && map.outcomes.length > 0) {
    heading(w.map)
    table(codebookTable(state, language))
    table(studyComponentTable(map, language))
    table(studyOutcomeTable(map, language))
    figure(words.map.title, heatMapFigure(state, language), componentOutcomeTable(map, language))
  }
  if (checks.length > 0) {
    heading(w.check)
    table(checkTable(checks, words))
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
  }
  const references = studiesOf(state).flatMap(({ records }) =>
    records.flatMap((id) => state.records.get(id)?.reference ?? []),
  )
  if (references.length > 0) {
    heading(words.captions.references)
    const { value } = formatCitations(references, { style, language, format: 'text' })
    blocks.push({ kind: 'list', items: value.map(({ citation }) => citation) })
  }
  blocks.push({ kind: 'paragraph', text: w.made })
  return blocks
}
