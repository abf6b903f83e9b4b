import { countLines, type TextReader } from '../text-reader.ts'

/** A cell that is longer than this was opened by a stray quote. */
const longestCell = 2_000_000

/** Takes one row of cells and the line, from 1, on which it begins. */
export type TakeRow = (cells: string[], line: number) => void

/**
 * Cuts delimited text (CSV, TSV) into rows, RFC 4180, pushed in pieces. A quote that nothing can follow is part of its
 * cell; a quoted cell with no end is taken up to the end of its line.
 */
export function cellReader(delimiter: string, take: TakeRow): TextReader {
  let rest = ''
  let line = 1

  const readRows = (text: string, last: boolean): string => {
    let from = 0
    for (;;) {
      const row = readRow(text, from, delimiter, last)
      if (row === null) return text.slice(from)
      if (row.cells.length > 1 || row.cells[0] !== '') take(row.cells, line)
      for (let at = text.indexOf('\n', from); at >= 0 && at < row.end; at = text.indexOf('\n', at + 1))
        line += 1
      from = row.end
      if (from >= text.length) return ''
    }
  }
  return {
    push(text) {
      rest = readRows(rest + text, false)
    },
    end() {
      if (rest !== '') readRows(rest, true)
      rest = ''
    },
    line: () => line + countLines(rest),
  }
}

/** The row that starts at `from`; null where more text may belong to it. */
export function readRow(
  text: string,
  from: number,
  delimiter: string,
  last: boolean,
): { cells: string[]; end: number } | null {
  const cells: string[] = []
  let at = from
  for (;;) {
    let cell: { text: string; end: number } | null
    if (text.charCodeAt(at) === 34) {
      cell = quotedCell(text, at, delimiter, last)
      if (cell === null) {
        if (!last && text.length - at < longestCell) return null
        cell = plainCell(text, at, delimiter, true)
      }
    } else cell = plainCell(text, at, delimiter, last)
    if (cell === null) return null
    cells.push(cell.text)
    at = cell.end
    if (at >= text.length) return { cells, end: at }
    if (text.charCodeAt(at) === 10) return { cells, end: at + 1 }
    at += 1
    if (at >= text.length) {
      if (!last) return null
      cells.push('')
      return { cells, end: at }
    }
  }
}

function plainCell(
  text: string,
  from: number,
  delimiter: string,
  last: boolean,
): { text: string; end: number } | null {
  const line = text.indexOf('\n', from)
  if (line < 0 && !last) return null
  const lineEnd = line < 0 ? text.length : line
  const next = text.indexOf(delimiter, from)
  const end = next >= 0 && next < lineEnd ? next : lineEnd
  return { text: text.slice(from, end), end }
}

/** Null where no quote closes the cell, as far as the text goes. */
function quotedCell(
  text: string,
  open: number,
  delimiter: string,
  last: boolean,
): { text: string; end: number } | null {
  let at = text.indexOf('"', open + 1)
  let doubled = false
  while (at >= 0) {
    if (at + 1 >= text.length && !last) return null
    const next = text[at + 1]
    if (next === '"') {
      doubled = true
      at = text.indexOf('"', at + 2)
      continue
    }
    let end = at + 1
    while (text.charCodeAt(end) === 32 && delimiter !== ' ') end += 1
    if (end >= text.length || text[end] === delimiter || text[end] === '\n') {
      const inner = text.slice(open + 1, at)
      return { text: doubled ? inner.replaceAll('""', '"') : inner, end }
    }
    at = text.indexOf('"', at + 1)
  }
  return null
}
