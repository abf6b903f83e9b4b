import { type Problem, type Reference, rawLimit } from '../reference.ts'
import type { Sink } from '../text-reader.ts'
import { type Column, type ColumnUse, guessColumns, knownNames } from './columns.ts'
import { referenceFromRow } from './row-fields.ts'

/** Rows looked at for the head and for what the columns hold. */
const firstRows = 40

/** A mapping that a person has confirmed: the use of each column, in the order of the file. */
export type ColumnUses = readonly (ColumnUse | null)[]

/**
 * Reads rows of cells, the head first, with one reference a row. Lines above the head, as some databases write them, are
 * passed over.
 *
 * @param uses what the columns hold; guessed where not given.
 */
export function rowReader(
  sink: Sink,
  uses?: ColumnUses,
): { take(cells: string[], line: number): void; end(): void; columns(): Column[] } {
  let columns: Column[] | null = null
  let waiting: { cells: string[]; line: number }[] = []

  const settle = () => {
    const rows = waiting
    waiting = []
    const head = headOf(rows.map(({ cells }) => cells))
    const names = (rows[head]?.cells ?? []).map((name) => name.trim())
    const below = rows.slice(head + 1)
    columns = uses
      ? names.map((name, index): Column => ({ name, use: uses[index] ?? null }))
      : guessColumns(
          names,
          below.map(({ cells }) => cells),
        )
    for (const { cells, line } of rows.slice(0, head))
      sink.problem(
        aboutRow(
          'noticed',
          'text-before-entries',
          cells,
          line,
          'The row stands above the head; it was not used.',
        ),
      )
    for (const { cells, line } of below) takeRow(columns, cells, line)
  }
  const takeRow = (known: readonly Column[], cells: string[], line: number) => {
    if (cells.every((cell) => cell.trim() === '')) return
    if (cells.length > known.length && cells.slice(known.length).some((cell) => cell.trim() !== ''))
      sink.problem(
        aboutRow(
          'noticed',
          'too-many-cells',
          cells,
          line,
          `The row has ${cells.length} cells where the head has ${known.length}; the rest was only kept as written.`,
        ),
      )
    const reference = referenceFromRow(known, cells)
    if (saysNothing(reference))
      sink.problem(
        aboutRow(
          'lost',
          'row-without-reference',
          cells,
          line,
          'The row has no field of a reference; it was not used.',
        ),
      )
    else sink.reference(reference)
  }
  return {
    take(cells, line) {
      if (columns) takeRow(columns, cells, line)
      else {
        waiting.push({ cells, line })
        if (waiting.length >= firstRows) settle()
      }
    },
    end() {
      if (!columns) settle()
    },
    columns: () => columns ?? [],
  }
}

/** A row with nothing but a key, a type or a note names no reference. */
function saysNothing({
  title,
  abstract,
  doi,
  pmid,
  journal,
  volume,
  issue,
  pages,
  authors,
  year,
}: Reference) {
  const text = title + abstract + doi + pmid + journal + volume + issue + pages
  return text === '' && authors.length === 0 && year === null
}

/** Which of the first rows is the head: the one with the most names that we know. */
export function headOf(rows: readonly (readonly string[])[]): number {
  let head = 0
  let most = knownNames(rows[0] ?? [])
  for (let index = 1; index < Math.min(rows.length, 12); index += 1) {
    const known = knownNames(rows[index] ?? [])
    if (known > most + 1) {
      head = index
      most = known
    }
  }
  return head
}

function aboutRow(
  severity: Problem['severity'],
  code: string,
  cells: readonly string[],
  line: number,
  message: string,
): Problem {
  return { severity, line, raw: cells.join(' | ').slice(0, rawLimit), code, message }
}
