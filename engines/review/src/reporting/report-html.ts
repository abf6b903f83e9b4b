import { type Language, worded } from '@ayni/framework'
import { formatCitations } from '@ayni/references/citations'
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
import { escapeXml } from './svg-text.ts'
import { codebookTable, studyComponentTable, studyOutcomeTable, type Table } from './tables.ts'
import { type ReportWords, reportWords } from './words.ts'

/**
 * The whole report as one HTML file without script or anything from elsewhere: methods, flow diagram, tables, map with
 * the studies behind each cell, included studies, checked claims, protocol. Prints as it stands.
 */
export function reportHtml(
  state: ReviewState,
  { language, checks }: { language: Language; checks: readonly ClaimCheck[] },
): string {
  const words = reportWords(language)
  const { report: w } = words
  const map = evidenceMap(state)
  const hasMap = map.components.length > 0 && map.outcomes.length > 0
  const sections = [
    section(
      'methods',
      w.methods,
      methodsText(state, language)
        .map((text) => `<p>${escapeXml(text)}</p>`)
        .join(''),
    ),
    section('flow', w.flow, `<figure>${flowDiagram(state, language)}</figure>`),
    hasMap
      ? section(
          'map',
          w.map,
          `<figure>${heatMapFigure(state, language)}</figure><h3>${w.cells}</h3>${cellList(state, language, words)}`,
        )
      : '',
    hasMap ? tableSection('codebook', codebookTable(state, language)) : '',
    hasMap ? tableSection('components', studyComponentTable(map, language)) : '',
    hasMap ? tableSection('outcomes', studyOutcomeTable(map, language)) : '',
    section('studies', w.studies, studyList(state, language)),
    appraisedStudies(state).groups.length > 0
      ? section(
          'appraisal',
          words.tables.appraisal,
          `<figure>${trafficLightFigure(state, language)}</figure><figure>${itemBarsFigure(state, language)}</figure>`,
        )
      : '',
    checks.length > 0 ? tableSection('check', checkTable(checks, words)) : '',
    protocolSection(state, language, words),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(state.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(state.title)}</h1>
<p class="made">${escapeXml(w.made)}</p>
${sections.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

const style = `
body{margin:0;background:#fffdf8;color:#1f1b12;font:1.0625rem/1.5 Charter,Georgia,'Noto Serif',serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
p{max-width:42rem}h1{font-size:1.9rem;line-height:1.2}h2{margin-top:3rem;font-size:1.4rem}h3{font-size:1.1rem}
.made,dt,caption{color:#5b5548}figure{margin:1rem 0;overflow-x:auto}svg{max-width:100%;height:auto}
.frame{overflow-x:auto}table{border-collapse:collapse;font:0.875rem/1.4 system-ui,'Noto Sans',sans-serif;min-width:30rem}
th,td{border-bottom:1px solid #ddd6c6;padding:.4rem .6rem;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #8a8271}
details{border-bottom:1px solid #ddd6c6;padding:.35rem 0}summary{cursor:pointer}a{color:#0b5563}
@media print{body{background:#fff;font-size:10.5pt}details:not([open])>:not(summary){display:block}h2{break-after:avoid}tr,figure{break-inside:avoid}}
`

function section(id: string, title: string, content: string): string {
  return `<section id="${id}"><h2>${escapeXml(title)}</h2>${content}</section>`
}

function tableSection(id: string, table: Table): string {
  const head = table.columns.map((name) => `<th scope="col">${escapeXml(name)}</th>`).join('')
  const rows = table.rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${escapeXml(first)}</th>${rest.map((text) => `<td>${escapeXml(text)}</td>`).join('')}</tr>`,
  )
  return section(
    id,
    table.title,
    `<div class="frame"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  )
}

/** Every cell opens its studies, which link to their place in the list. */
function cellList(state: ReviewState, language: Language, words: ReportWords): string {
  const map = evidenceMap(state)
  const label = (id: string) => map.studies.find((study) => study.id === id)?.label ?? id
  return map.cells
    .map((cell) => {
      const component = state.components.get(cell.component)
      const outcome = state.outcomes.get(cell.outcome)
      const level = map.rule.levels.find(({ id }) => id === cell.level)
      const title = `${component ? worded(component.name, language) : cell.component} × ${outcome ? worded(outcome.name, language) : cell.outcome}: ${words.number(cell.count)} (${level ? worded(level.name, language) : cell.level})`
      const studies = cell.studies.map((id) => `<a href="#${studyAnchor(id)}">${escapeXml(label(id))}</a>`)
      return `<details><summary>${escapeXml(title)}</summary><p>${studies.join('; ') || escapeXml(words.report.noStudies)}</p></details>`
    })
    .join('')
}

function studyList(state: ReviewState, language: Language): string {
  const studies = studiesOf(state)
  const references = studies.flatMap(({ records }) =>
    records.flatMap((id) => state.records.get(id)?.reference ?? []),
  )
  const { value } = formatCitations(references, { style: 'apa', language, format: 'html' })
  const cited = new Map(value.map(({ index, citation }) => [references[index], citation]))
  const items = studies.map((study) => {
    const own = study.records.flatMap((id) => {
      const reference = state.records.get(id)?.reference
      return (reference && cited.get(reference)) ?? []
    })
    return `<li id="${studyAnchor(study.id)}"><strong>${escapeXml(study.label)}</strong><br>${own.join('<br>')}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function studyAnchor(id: string): string {
  return `study-${id.replace(/[^\w-]/g, '_')}`
}

function protocolSection(state: ReviewState, language: Language, { report: w }: ReportWords): string {
  const protocol = currentProtocol(state)
  if (!protocol) return ''
  const list = (kind: 'inclusion' | 'exclusion') => {
    const items = protocol.criteria
      .filter((criterion) => criterion.kind === kind)
      .map(({ id, text }) => `<li>${escapeXml(worded(text, language) || id)}</li>`)
    return items.length === 0 ? '' : `<h3>${w[kind]}</h3><ul>${items.join('')}</ul>`
  }
  const versions = state.protocols.map(
    ({ at, changed, why }, index) =>
      `<li>${index + 1} · ${at.slice(0, 10)} ${escapeXml([changed, why].filter((part) => part !== '').join(' · '))}</li>`,
  )
  return section(
    'protocol',
    w.protocol,
    `<p>${escapeXml(protocol.question.text)}</p>${list('inclusion')}${list('exclusion')}<ol>${versions.join('')}</ol>`,
  )
}
