import { unzipSync } from 'fflate'
import type { TakeRow } from '../table/cell-reader.ts'
import { type ColumnUses, rowReader } from '../table/row-reader.ts'
import type { Sink } from '../text-reader.ts'
import { attribute, child, children, textOf, type XmlElement } from '../xml/element.ts'
import { elementReader } from '../xml/element-reader.ts'

/** What an entry of the archive may unpack to; more than any list of references, less than the memory. */
const largestPart = 1 << 30

/**
 * Reads the first sheet of an Excel workbook that has a table of references.
 *
 * @returns whether the archive is a workbook at all.
 */
export function readXlsx(bytes: Uint8Array, sink: Sink, uses?: ColumnUses): boolean {
  const rows = rowReader(sink, uses)
  const isWorkbook = readXlsxRows(bytes, sink, rows.take)
  if (isWorkbook) rows.end()
  return isWorkbook
}

/** Reads the rows of the first sheet, each with its number. */
export function readXlsxRows(bytes: Uint8Array, sink: Sink, take: TakeRow): boolean {
  const parts = unpack(bytes)
  const sheets = Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort((first, second) => first.localeCompare(second, 'en', { numeric: true }))
  if (sheets.length === 0) return false
  const decoder = new TextDecoder()
  const shared: string[] = []
  readElements(
    decoder.decode(parts['xl/sharedStrings.xml']),
    'si',
    (item) => shared.push(stringOf(item)),
    sink,
  )
  const [first] = sheets
  let position = 0
  readElements(
    decoder.decode(first === undefined ? new Uint8Array() : parts[first]),
    'row',
    (row) => {
      position = Number(attribute(row, 'r')) || position + 1
      const cells = cellsOf(row, shared)
      if (cells.length > 0) take(cells, position)
    },
    sink,
  )
  return true
}

/** The parts that are read; none where the archive is damaged. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        originalSize < largestPart && /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name),
    })
  } catch {
    return {}
  }
}

function readElements(text: string, name: string, take: (element: XmlElement) => void, sink: Sink): void {
  const reader = elementReader(new Set([name]), take, sink.problem)
  reader.push(text)
  reader.end()
}

/** Text of a shared string: one piece, or runs of differing style. */
function stringOf(item: XmlElement): string {
  const plain = child(item, 't')
  if (plain) return textOf(plain)
  return children(item, 'r')
    .map((run) => textOf(child(run, 't')))
    .join('')
}

/** Cells in their columns; Excel leaves empty ones out. */
function cellsOf(row: XmlElement, shared: readonly string[]): string[] {
  const cells: string[] = []
  for (const cell of children(row, 'c')) {
    const column = columnOf(attribute(cell, 'r')) ?? cells.length
    // A sheet has at most 16,384 columns; anything beyond is damage.
    if (column >= 16_384) continue
    while (cells.length < column) cells.push('')
    cells[column] = cellText(cell, shared)
  }
  return cells
}

function cellText(cell: XmlElement, shared: readonly string[]): string {
  const kind = attribute(cell, 't')
  const value = textOf(child(cell, 'v'))
  if (kind === 's') return shared[Number(value)] ?? ''
  if (kind === 'inlineStr') return stringOf(child(cell, 'is') ?? cell)
  return kind === 'e' ? '' : value.replace(/_x000D_/g, '')
}

/** 0 for `A1`, 26 for `AA7`. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,4}/.exec(place)?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
