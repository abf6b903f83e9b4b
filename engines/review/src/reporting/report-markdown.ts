import type { ReportBlock } from './report-pieces.ts'
import { groupLengths } from './table-groups.ts'
import type { Table } from './tables.ts'

/**
 * A report as Markdown (CommonMark with the tables of GitHub). Figures stand as tables, since Markdown holds no drawing; the
 * drawings are files of their own.
 *
 * @example reportMarkdown([{ kind: 'heading', level: 2, text: 'Methods' }]) // '## Methods\n'
 */
export function reportMarkdown(blocks: readonly ReportBlock[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`
}

function blockText(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return escaped(block.text)
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n')
    case 'references':
      return block.items
        .map((runs) => `- ${runs.map(({ text, isItalic }) => slanted(escaped(text), isItalic)).join('')}`)
        .join('\n')
    case 'table':
      return `**${escaped(block.caption)}**\n\n${tableText(block.table)}`
    case 'figure':
      return `**${escaped(block.caption)}**${block.table ? `\n\n${tableText(block.table)}` : ''}`
  }
}

/** Italics begin and end at a letter, or Markdown would not read them. */
function slanted(text: string, isItalic: boolean): string {
  if (!isItalic) return text
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(text) ?? []
  return core === '' ? text : `${before}*${core}*${after}`
}

function tableText(table: Table): string {
  const { columns } = table
  const lengths = groupLengths(table)
  const rows = table.rows.map((cells, row) =>
    cells.map((cell, column) => (lengths[row]?.[column] === 0 ? '' : cell)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n')
}

/** Signs that Markdown would take for its own, and line ends. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
