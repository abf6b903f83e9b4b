import type { Language } from '@ayni/framework'
import type { StatedTable } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import type { CheckResult, ClaimDetails, ClaimedAs } from './claim.ts'
import { countListed, listsNumbers } from './listed-entries.ts'
import { counted, figure, foldName, listed, type Sentence, sameName } from './phrases.ts'

type TableRow = { row: string; number: number | null; listed: number | null }

/**
 * Compares a figure of the text with one cell of a table of the same publication. Where the row lists entries
 * with numbers of their own, the sentence says what they add up to: the table may disagree with itself.
 */
export function checkTableCell(
  { table, row, column, printed }: ClaimedAs<'table-cell'>,
  state: ReviewState,
  language: Language,
): CheckResult {
  const stated = state.tables.get(table)
  const cells = stated?.rows.find(([name = '']) => sameName(name, row))
  const recomputed = numberIn(stated, cells, column)
  if (!stated || !cells || recomputed === null) return missing(printed, table, language)
  const position = cells.findIndex((cell) => listsNumbers(cell))
  const listedNumber = countListed(cells[position] ?? '')
  const follows = recomputed === printed
  const disagrees = listedNumber !== null && listedNumber !== recomputed
  return {
    printed,
    recomputed,
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: cellSentence[language]({
      where: stated.where,
      row,
      own: figure(printed, language),
      found: figure(recomputed, language),
      follows,
      listed: disagrees ? figure(listedNumber, language) : null,
      list: stated.columns[position] ?? '',
    }),
    details: detailsOf(table, [{ row, number: recomputed, listed: listedNumber }]),
  }
}

/** Compares a printed total with the sum of a column of a table of the same publication. */
export function checkTableTotal(
  { table, column, printed }: ClaimedAs<'table-total'>,
  state: ReviewState,
  language: Language,
): CheckResult {
  const stated = state.tables.get(table)
  const rows = rowsOf(stated, column, null)
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]))
  if (!stated || numbers.length === 0) return missing(printed, table, language)
  const recomputed = sum(numbers)
  const follows = recomputed === printed
  return {
    printed,
    recomputed,
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: totalSentence[language]({
      where: stated.where,
      rows: counted(numbers.length, rowNoun[language], language),
      own: figure(printed, language),
      found: figure(recomputed, language),
      follows,
    }),
    details: detailsOf(table, rows),
  }
}

/** Compares, row by row, the number in a column with the entries listed beside it. */
export function checkTableRows(
  { table, column, list, printed }: ClaimedAs<'table-row-consistency'>,
  state: ReviewState,
  language: Language,
): CheckResult {
  const stated = state.tables.get(table)
  const rows = rowsOf(stated, column, list).filter((row) => row.number !== null && row.listed !== null)
  if (!stated || rows.length === 0) return missing(printed, table, language)
  const differing = rows.filter((row) => row.number !== row.listed)
  return {
    printed,
    recomputed: sum(rows.map((row) => row.listed ?? 0)),
    verdict: differing.length === 0 ? 'follows' : 'does-not-follow',
    reason: rowsSentence[language]({
      where: stated.where,
      list,
      rows: counted(rows.length, rowNoun[language], language),
      differing: listed(
        differing.map(
          (row) => `${row.row} (${figure(row.listed ?? 0, language)} ≠ ${figure(row.number ?? 0, language)})`,
        ),
        language,
      ),
    }),
    details: detailsOf(table, rows),
  }
}

function missing(printed: number, table: string, language: Language): CheckResult {
  return {
    printed,
    recomputed: null,
    verdict: 'cannot-be-recomputed',
    reason: missingSentence[language]({ table }),
    details: null,
  }
}

function rowsOf(stated: StatedTable | undefined, column: string, list: string | null): TableRow[] {
  const position = list === null ? -1 : columnAt(stated, list)
  return (stated?.rows ?? []).map((cells) => ({
    row: cells[0] ?? '',
    number: numberIn(stated, cells, column),
    listed: position < 0 ? null : countListed(cells[position] ?? ''),
  }))
}

function columnAt(stated: StatedTable | undefined, column: string): number {
  return stated?.columns.findIndex((name) => foldName(name) === foldName(column)) ?? -1
}

function numberIn(
  stated: StatedTable | undefined,
  cells: readonly string[] | undefined,
  column: string,
): number | null {
  const cell = cells?.[columnAt(stated, column)]?.trim() ?? ''
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function detailsOf(table: string, rows: TableRow[]): ClaimDetails {
  return { kind: 'table', table, rows }
}

const rowNoun = { en: ['row', 'rows'], es: ['fila', 'filas'], pt: ['linha', 'linhas'] } as const

const missingSentence: Sentence<{ table: string }> = {
  en: ({ table }) =>
    `The review holds no such figure in a table “${table}”, so there is nothing to compare with.`,
  es: ({ table }) =>
    `La revisión no tiene esa cifra en una tabla «${table}», así que no hay con qué comparar.`,
  pt: ({ table }) =>
    `A revisão não tem esse número em uma tabela “${table}”, por isso não há com que comparar.`,
}

type Cell = {
  where: string
  row: string
  own: string
  found: string
  follows: boolean
  listed: string | null
  list: string
}

const cellSentence: Sentence<Cell> = {
  en: ({ where, row, own, found, follows, listed, list }) =>
    `${where} has ${found} for “${row}”${follows ? ' as well' : `, not ${own}`}${listed === null ? '' : `, although the entries beside it under “${list}” add up to ${listed}`}.`,
  es: ({ where, row, own, found, follows, listed, list }) =>
    `${where} ${follows ? 'también ' : ''}da ${found} para «${row}»${follows ? '' : `, no ${own}`}${listed === null ? '' : `, aunque lo enumerado al lado en «${list}» suma ${listed}`}.`,
  pt: ({ where, row, own, found, follows, listed, list }) =>
    `${where} ${follows ? 'também ' : ''}traz ${found} para “${row}”${follows ? '' : `, não ${own}`}${listed === null ? '' : `, embora o que está enumerado ao lado em “${list}” some ${listed}`}.`,
}

type Total = { where: string; rows: string; own: string; found: string; follows: boolean }

const totalSentence: Sentence<Total> = {
  en: ({ where, rows, own, found, follows }) =>
    `The ${rows} of ${where} add up to ${found}${follows ? ', as printed' : `, not ${own}`}.`,
  es: ({ where, rows, own, found, follows }) =>
    `Las ${rows} de ${where} suman ${found}${follows ? ', como se publicó' : `, no ${own}`}.`,
  pt: ({ where, rows, own, found, follows }) =>
    `As ${rows} de ${where} somam ${found}${follows ? ', como publicado' : `, não ${own}`}.`,
}

type Rows = { where: string; list: string; rows: string; differing: string }

const rowsSentence: Sentence<Rows> = {
  en: ({ where, list, rows, differing }) =>
    differing === ''
      ? `In all ${rows} of ${where} the entries under “${list}” add up to the number beside them.`
      : `In ${where} the entries under “${list}” do not add up to the number beside them: ${differing}.`,
  es: ({ where, list, rows, differing }) =>
    differing === ''
      ? `En las ${rows} de ${where}, lo enumerado en «${list}» suma el número que está al lado.`
      : `En ${where}, lo enumerado en «${list}» no suma el número que está al lado: ${differing}.`,
  pt: ({ where, list, rows, differing }) =>
    differing === ''
      ? `Nas ${rows} de ${where}, o que está enumerado em “${list}” soma o número ao lado.`
      : `Em ${where}, o que está enumerado em “${list}” não soma o número ao lado: ${differing}.`,
}
