import type { Claimed } from '../checking/claim.ts'
import type { Figures } from '../checking/figures.ts'
import type { StatedTable } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { CountedIn, CountedThing } from './counted-things.ts'
import { findShares } from './find-shares.ts'
import type { FoundClaim } from './found-claim.ts'
import { type ManuscriptPiece, sentencesOf } from './manuscript-text.ts'
import { markedSentence } from './marked-sentence.ts'
import { foldForNames, namesOf, thingNamed } from './named-things.ts'
import { count, countOf } from './printed-numbers.ts'

type Found = Omit<FoundClaim, 'reading'>
type PrintedTable = Extract<ManuscriptPiece, { kind: 'table' }>

const countHeader = /^(?:n|no\.?|number|número|nº|count|total|papers|studies|articles|estudios|estudos)\b/iu

/** Cells the text repeats, columns that should sum up to a number of the text, lists beside numbers, levels of the map. */
export function findTableClaims(
  pieces: readonly ManuscriptPiece[],
  found: readonly Found[],
  things: readonly CountedThing[],
  figures: Figures,
): { claims: Found[]; tables: StatedTable[] } {
  const { state } = figures
  const claims: Found[] = []
  const tables: StatedTable[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'table') continue
    const levels = mapLevels(piece, state)
    if (levels.length > 0) {
      claims.push({
        sentence: piece.caption,
        where: piece.where,
        of: { kind: 'map-levels', printed: levels },
      })
      continue
    }
    claims.push(...namedRows(piece, things, figures))
    const stated = statedTable(piece)
    const column = stated.columns.find(
      (name, index) =>
        index > 0 && countHeader.test(name) && stated.rows.some((row) => /^\d+$/.test(row[index] ?? '')),
    )
    if (column === undefined) continue
    tables.push(stated)
    claims.push(
      ...cellClaims(stated, column, pieces),
      ...totalClaim(stated, column, found),
      ...listClaims(stated, column),
    )
  }
  return { claims, tables }
}

const studiesHeader =
  /^(?:(?:n[º°o.]*|number|numero|frequency|frecuencia|frequencia|count|total)(?: (?:of|de))? ?)?(?:studies|papers|articles|reports|estudios|articulos|estudos|artigos)?(?:,? ?\(?n? ?\(?%?\)?\)?)?$/u
const mentionsHeader = /^(?:n[º°o.]* (?:of|de) )?(?:mentions|times|menciones|veces|mencoes|vezes|codings)/u
const cellNumber = /^(\d{1,3}(?:[,.\s]\d{3})*|\d+)(?: ?\(?[\d.,]+ ?%\)?| ?\([\d.,]+\))?$/u

/**
 * Rows named as things of the review (components, outcomes, countries, designs) with a column of studies or of mentions; a
 * share behind a number is checked too. A head may take several rows.
 */
function namedRows(
  { rows, name, caption }: PrintedTable,
  things: readonly CountedThing[],
  figures: Figures,
): Found[] {
  const isHead = (row: readonly string[]) => !row.some((cell, at) => at > 0 && cellNumber.test(cell.trim()))
  const found = rows.findIndex((row) => !isHead(row))
  const head = rows.slice(0, Math.max(1, found))
  const titles = (rows[0] ?? []).map((_, at) => head.findLast((row) => (row[at] ?? '') !== '')?.[at] ?? '')
  return rows.slice(head.length).flatMap((row) => {
    const text = foldForNames(row[0] ?? '')
    const own = things.filter(
      ({ family, expressions }) => family !== 'criterion' && expressions.some((one) => covers(one, text)),
    )
    const [thing, second] = own
    if (!thing || second) return []
    return titles.flatMap((title, index): Found[] => {
      const folded = foldForNames(title)
      const unit: CountedIn | undefined = mentionsHeader.test(folded)
        ? 'mentions'
        : folded !== '' && studiesHeader.test(folded)
          ? 'studies'
          : undefined
      const cell = (row[index] ?? '').trim()
      const printed = cellNumber.exec(cell)?.[1]
      if (index === 0 || unit === undefined || printed === undefined) return []
      if (unit === 'mentions' && thing.family !== 'component') return []
      const of = thing.claim(countOf(printed), unit)
      const shares = unit === 'studies' ? findShares(markedSentence(cell), [{ of, number: 0 }], figures) : []
      const sentence = `${caption || name}: ${row[0]}, ${title}: ${cell}`
      return [of, ...shares].map((one) => ({ sentence, where: name, of: one }))
    })
  })
}

/** Whether a name is all that a cell says, but for its smallest words. */
function covers(expression: RegExp, text: string): boolean {
  const match = expression.exec(text)
  return match !== null && text.length - match[0].length <= 6
}

/** The table as it is stated; entries of a cell that have numbers are parted as the check reads them. */
function statedTable({ name, caption, rows }: PrintedTable): StatedTable {
  const [columns = [], ...body] = rows
  return {
    table: name.toLowerCase().replace(/\s+/g, '-'),
    title: { en: caption, es: caption, pt: caption },
    where: name,
    columns,
    rows: body.map((row) => row.map((cell) => (/\(\d+\)/.test(cell) ? cell.replace(/,\s*/g, '; ') : cell))),
  }
}

/** A row named in a sentence with a number of documents behind it. */
function cellClaims(
  { table, rows }: StatedTable,
  column: string,
  pieces: readonly ManuscriptPiece[],
): Found[] {
  const number = new RegExp(
    `(${count}) (?:\\p{L}+ )?(?:articles|papers|studies|documents|articulos|estudios|artigos|estudos|documentos)`,
    'u',
  )
  return pieces.flatMap((piece) =>
    piece.kind !== 'text'
      ? []
      : sentencesOf(piece.text).flatMap((sentence): Found[] => {
          const text = foldForNames(sentence)
          const row = rows
            .map(([name = '']) => name)
            .find((name) => name.length > 3 && text.includes(foldForNames(name)))
          const printed =
            row === undefined ? undefined : number.exec(text.slice(text.indexOf(foldForNames(row))))?.[1]
          return row === undefined || printed === undefined
            ? []
            : [
                {
                  sentence,
                  where: piece.where,
                  of: { kind: 'table-cell', table, row, column, printed: countOf(printed) },
                },
              ]
        }),
  )
}

/** The column against the number of documents included that the text states. */
function totalClaim(
  { table, where, columns, rows }: StatedTable,
  column: string,
  found: readonly Found[],
): Found[] {
  const included = found.find(({ of }) => of.kind === 'flow' && of.count === 'included')
  if (included?.of.kind !== 'flow') return []
  const at = columns.indexOf(column)
  const total = rows.reduce((sum, row) => sum + Number(/^\d+$/.exec(row[at] ?? '')?.[0] ?? 0), 0)
  // A column far from that number counts something else.
  if (Math.abs(total - included.of.printed) > included.of.printed / 2) return []
  return [
    {
      sentence: included.sentence,
      where,
      of: { kind: 'table-total', table, column, printed: included.of.printed },
    },
  ]
}

function listClaims({ table, where, columns, rows, title }: StatedTable, column: string): Found[] {
  const at = columns.indexOf(column)
  const printed = rows.reduce((sum, row) => sum + Number(/^\d+$/.exec(row[at] ?? '')?.[0] ?? 0), 0)
  return columns
    .filter((_, index) => index !== at && rows.some((row) => /\(\d+\)\s*(?:;|$)/.test(row[index] ?? '')))
    .map((list) => ({
      sentence: title.en ?? where,
      where,
      of: { kind: 'table-row-consistency', table, column, list, printed },
    }))
}

/** Rows named as components, columns as outcomes (or letters the note explains), cells as levels of the protocol. */
function mapLevels(
  { rows, legend }: PrintedTable,
  state: ReviewState,
): Extract<Claimed, { kind: 'map-levels' }>['printed'] {
  const [header = [], ...body] = rows
  const components = [...state.components.values()].filter(({ retired }) => !retired)
  const outcomes = [...state.outcomes.values()]
  const outcomeAt = header.map((name) => {
    const meant = legend[name.trim()] ?? name
    return thingNamed(outcomes, meant)?.outcome
  })
  const levels = currentProtocol(state)?.levelRule.levels ?? []
  return body.flatMap(([first = '', ...cells]) => {
    const component = thingNamed(components, first)?.component
    if (component === undefined) return []
    return cells.flatMap((cell, index) => {
      const outcome = outcomeAt[index + 1]
      const printed = foldForNames(cell.trim())
      const level = levels.find(({ name }) => namesOf(name).some((own) => foldForNames(own) === printed))?.id
      return outcome === undefined || level === undefined ? [] : [{ component, outcome, level }]
    })
  })
}
