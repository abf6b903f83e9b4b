import type { Language } from '@ayni/framework'
import type { CitationRun } from '@ayni/references/citations'
import { printedCell } from './printed-cell.ts'
import type { ReportBlock } from './report-pieces.ts'
import { escapeXml } from './svg-text.ts'
import { groupLengths } from './table-groups.ts'
import type { Table } from './tables.ts'
import { reportWords } from './words.ts'

/**
 * A report as one HTML file without script or anything from elsewhere: contents, drawings with the same as a table, tables,
 * references. Prints as it stands.
 *
 * @example reportHtml(reportDocument(state, settings), 'en')
 */
export function reportHtml(blocks: readonly ReportBlock[], language: Language): string {
  const words = reportWords(language)
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const name = title?.kind === 'heading' ? title.text : ''
  const sections = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 2 ? [{ id: anchor(at), text: block.text }] : [],
  )
  const contents = sections.map(({ id, text }) => `<li><a href="#${id}">${escapeXml(text)}</a></li>`)
  const body = blocks.map((block, at) =>
    block === title
      ? `<h1>${escapeXml(name)}</h1><nav><ol>${contents.join('')}</ol></nav>`
      : written(block, anchor(at), words.captions.asTable),
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(name)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

const style = `
body{margin:0;background:#fffdf8;color:#1f1b12;font:1.0625rem/1.5 Charter,Georgia,'Noto Serif',serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
p,.references,nav{max-width:42rem}h1{font-size:1.9rem;line-height:1.2}h2{margin-top:3rem;font-size:1.4rem}h3{font-size:1.1rem}
figure{margin:1.5rem 0 2.5rem}.frame{overflow-x:auto}svg{max-width:100%;height:auto}figcaption{margin:.5rem 0;font-weight:600}
table{border-collapse:collapse;font:0.875rem/1.4 system-ui,'Noto Sans',sans-serif;min-width:30rem}
th,td{border-bottom:1px solid #ddd6c6;padding:.4rem .6rem;text-align:left;vertical-align:top}thead th{border-bottom:2px solid #8a8271}
td{white-space:pre-line}tbody th{font-weight:500}.matrix td,.matrix thead th+th{text-align:center}.matrix tbody tr:last-child{font-weight:600}
.references{list-style:none;padding:0}.references li{padding-left:2rem;text-indent:-2rem;margin:.4rem 0;overflow-wrap:anywhere}
summary{cursor:pointer}a{color:#0b5563}
@media print{body{background:#fff;font-size:10.5pt}nav,details{display:none}h2,h3,figcaption{break-after:avoid}tr{break-inside:avoid}}
`

const anchor = (at: number) => `part-${at}`

function written(block: ReportBlock, id: string, asTable: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${id}">${escapeXml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`
    case 'references':
      return `<ul class="references">${block.items.map((runs) => `<li>${runs.map(run).join('')}</li>`).join('')}</ul>`
    case 'table':
      return `<figure id="${id}"><figcaption>${escapeXml(block.caption)}</figcaption>${tableOf(block.table)}</figure>`
    case 'figure':
      return `<figure id="${id}"><div class="frame">${still(block.svg)}</div><figcaption>${escapeXml(block.caption)}</figcaption>${block.table ? `<details><summary>${escapeXml(asTable)}</summary>${tableOf(block.table)}</details>` : ''}</figure>`
  }
}

/** Marks that open something on a screen open nothing on paper. */
function still(svg: string): string {
  return svg.replaceAll('role="button" tabindex="-1"', 'role="img"')
}

function run({ text, isItalic, isBold }: CitationRun): string {
  const plain = escapeXml(text)
  const slanted = isItalic ? `<i>${plain}</i>` : plain
  return isBold ? `<b>${slanted}</b>` : slanted
}

function tableOf(table: Table): string {
  const lengths = groupLengths(table)
  const head = table.columns.map((name) => `<th scope="col">${escapeXml(name)}</th>`).join('')
  const rows = table.rows.map((cells, row) => {
    const own = cells.map((_, column) => {
      const length = lengths[row]?.[column] ?? 1
      if (length === 0) return ''
      const span = length > 1 ? ` rowspan="${length}"` : ''
      const tag = column === 0 ? 'th' : 'td'
      const scope = column === 0 ? ` scope="${length > 1 ? 'rowgroup' : 'row'}"` : ''
      return `<${tag}${scope}${span}>${escapeXml(printedCell(table, row, column))}</${tag}>`
    })
    return `<tr>${own.join('')}</tr>`
  })
  return `<div class="frame"><table${table.isMatrix ? ' class="matrix"' : ''}><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}
