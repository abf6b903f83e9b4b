import { binaryKind, isZip } from '../decoding/file-kind.ts'
import { textDecoding } from '../decoding/text-decoding.ts'
import { withPlainLineEnds } from '../text-reader.ts'
import { readXlsxRows } from '../xlsx/read-xlsx.ts'
import { cellReader } from './cell-reader.ts'
import { delimiterOf } from './read-table.ts'

/** A row of a table with the line (text) or row number (workbook) on which it begins, from 1. */
export type TableRow = { line: number; cells: string[] }

/**
 * All rows of a table of any content (CSV, TSV, the first sheet of an Excel workbook), the head among them.
 *
 * Text files carry an apostrophe before what a spreadsheet would take for a formula; it is left out.
 *
 * @returns an empty list where the bytes are no table.
 * @example tableRows(new TextEncoder().encode('a,b\n1,2')) // [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['1', '2'] }]
 */
export function tableRows(bytes: Uint8Array): TableRow[] {
  const rows: TableRow[] = []
  const take = (cells: string[], line: number) => rows.push({ line, cells })
  if (isZip(bytes.subarray(0, 65_536))) {
    readXlsxRows(bytes, { reference: () => undefined, problem: () => undefined }, take)
    return rows
  }
  const decoding = textDecoding()
  const text = decoding.push(bytes) + decoding.end()
  const isWide = decoding.encoding().startsWith('utf-16')
  if (!isWide && binaryKind(bytes.subarray(0, 65_536))) return []
  const plain = text.replaceAll('\r\n', '\n')
  const reader = withPlainLineEnds(
    cellReader(delimiterOf(plain.slice(0, 65_536)), (cells, line) => take(cells.map(unguarded), line)),
  )
  reader.push(plain.replace(/^sep=.\n/, ''))
  reader.end()
  return rows
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
