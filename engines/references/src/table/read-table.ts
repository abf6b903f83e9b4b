import { countLines, type Sink, type TextReader } from '../text-reader.ts'
import { cellReader, readRow } from './cell-reader.ts'
import { type Column, guessColumns, knownNames } from './columns.ts'
import { type ColumnUses, headOf, rowReader } from './row-reader.ts'

const delimiters = [',', '\t', ';', '|'] as const
/** The delimiter is settled when this much text is there. */
const sampleSize = 65_536

/** Reads a delimited table; the delimiter is found from the first rows. */
export function tableReader(sink: Sink, uses?: ColumnUses): TextReader & { columns(): Column[] } {
  const rows = rowReader(sink, uses)
  let cells: TextReader | null = null
  let sample = ''
  const start = () => {
    const delimiter = delimiterOf(sample)
    cells = cellReader(delimiter, rows.take)
    // Excel's line about the delimiter is no row, but counts as a line.
    cells.push(sample.replace(/^sep=.\n/, '\n'))
    sample = ''
    return cells
  }
  return {
    push(text) {
      if (cells) cells.push(text)
      else {
        sample += text
        if (sample.length >= sampleSize) start()
      }
    },
    end() {
      const reader = cells ?? start()
      reader.end()
      rows.end()
    },
    line: () => cells?.line() ?? 1 + countLines(sample),
    columns: rows.columns,
  }
}

/** The delimiter that gives the head the most names we know, and the rows the same number of cells. */
export function delimiterOf(sample: string): string {
  const told = /^sep=(.)\n/.exec(sample)?.[1]
  if (told) return told
  let best: string = ','
  let most = -1
  for (const delimiter of delimiters) {
    const rows = firstRowsOf(sample, delimiter)
    const width = rows[headOf(rows)]?.length ?? 0
    const even = rows.filter((row) => row.length === width).length / Math.max(1, rows.length)
    const score = knownNames(rows[headOf(rows)] ?? []) + (width > 1 ? even : 0)
    if (score > most) {
      most = score
      best = delimiter
    }
  }
  return best
}

/** Whether the text begins like a table of references: a title column, or two other columns that we know. */
export function looksLikeTable(sample: string): boolean {
  const rows = firstRowsOf(sample, delimiterOf(sample))
  const head = rows[headOf(rows)] ?? []
  if (head.length > 2_000 || head.some((name) => name.length > 200)) return false
  const uses = guessColumns(head).flatMap(({ use }) => use ?? [])
  return uses.includes('title') ? uses.length >= 2 || head.length === 1 : new Set(uses).size >= 3
}

function firstRowsOf(sample: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let from = 0
  while (rows.length < 20 && from < sample.length) {
    const row = readRow(sample, from, delimiter, true)
    if (row === null) break
    if (row.cells.some((cell) => cell !== '')) rows.push(row.cells)
    from = row.end
  }
  return rows
}
