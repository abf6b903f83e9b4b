import { binaryKind, isZip } from '../decoding/file-kind.ts'
import { textDecoding } from '../decoding/text-decoding.ts'
import { withPlainLineEnds } from '../text-reader.ts'
import { readXlsxRows } from '../xlsx/read-xlsx.ts'
import { cellReader } from './cell-reader.ts'
import { type Column, guessColumns } from './columns.ts'
import { delimiterOf } from './read-table.ts'
import { headOf } from './row-reader.ts'

/** The first rows of a table as they stand, with what its columns seem to hold. */
export type TablePreview = {
  columns: Column[]
  /** The first rows below the head. */
  rows: string[][]
  /** Whether the names of the columns alone tell enough; else a person should look at what was guessed. */
  isKnown: boolean
}

const headSize = 1 << 18
const rowsRead = 40
const rowsShown = 8

/**
 * The beginning of a table (CSV, TSV, Excel) for a person to say what its columns hold; the answer goes to `readReferences`
 * as `uses`.
 *
 * @returns null where the bytes are no table, not even one with unknown columns.
 * @example previewTable(new TextEncoder().encode('Was,Wer\nTrust,Ana\nHope,Luis'))?.columns // [{ name: 'Was', use: null }, { name: 'Wer', use: null }]
 */
export function previewTable(bytes: Uint8Array): TablePreview | null {
  const rows = isZip(bytes.subarray(0, 65_536)) ? rowsOfWorkbook(bytes) : rowsOfText(bytes)
  const at = headOf(rows)
  const names = (rows[at] ?? []).map((name) => name.trim())
  const below = rows.slice(at + 1)
  const named = guessColumns(names).flatMap(({ use }) => use ?? [])
  const isEven = below.filter(({ length }) => length === names.length).length >= below.length * 0.8
  if (names.length === 0 || below.length === 0 || (named.length === 0 && (names.length < 2 || !isEven)))
    return null
  return {
    columns: guessColumns(names, below),
    rows: below.slice(0, rowsShown),
    isKnown: named.includes('title') && new Set(named).size >= 2,
  }
}

function rowsOfText(bytes: Uint8Array): string[][] {
  const head = bytes.subarray(0, headSize)
  const decoding = textDecoding()
  const text = decoding.push(head) + (head.length === bytes.length ? decoding.end() : '')
  const isWide = decoding.encoding().startsWith('utf-16')
  if (!isWide && binaryKind(head.subarray(0, 65_536))) return []
  const rows: string[][] = []
  const plain = text.replaceAll('\r\n', '\n')
  const reader = withPlainLineEnds(
    cellReader(delimiterOf(plain.slice(0, 65_536)), (cells) => rows.length < rowsRead && rows.push(cells)),
  )
  reader.push(plain.replace(/^sep=.\n/, ''))
  if (head.length === bytes.length) reader.end()
  return rows
}

function rowsOfWorkbook(bytes: Uint8Array): string[][] {
  const rows: string[][] = []
  readXlsxRows(bytes, { reference: () => undefined, problem: () => undefined }, (cells) => {
    if (rows.length < rowsRead) rows.push(cells)
  })
  return rows
}
