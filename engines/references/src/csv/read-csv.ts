import papaparse from 'papaparse'
import { parseAuthors } from '../authors.ts'
import { cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { emptyReference, type Problem, type ReadResult, type Reference, rawLimit } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { type Column, type ColumnUse, guessColumns } from './columns.ts'

/**
 * Reads a table with one reference a row; the delimiter is found from the content, the columns from their names
 * unless given.
 */
export function readCsv(text: string, uses?: readonly ColumnUse[]): ReadResult & { columns: Column[] } {
  const { data, errors } = papaparse.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  })
  const [head = [], ...rows] = data
  const columns = uses
    ? head.map((name, index): Column => ({ name, use: uses[index] ?? null }))
    : guessColumns(head)
  const problems: Problem[] = errors
    .filter((error) => error.code !== 'UndetectableDelimiter')
    .map((error) => ({
      severity: 'noticed',
      line: (error.row ?? 0) + 1,
      raw: (data[error.row ?? 0] ?? []).join(',').slice(0, rawLimit),
      code: 'table-syntax',
      message: `${error.message} The row was read as it stands.`,
    }))
  const references: Reference[] = []
  rows.forEach((row, index) => {
    if (row.length > head.length)
      problems.push({
        severity: 'noticed',
        line: index + 2,
        raw: row.join(',').slice(0, rawLimit),
        code: 'too-many-cells',
        message: `The row has ${row.length} cells where the header has ${head.length}; the rest was kept as notes.`,
      })
    const reference = fromRow(columns, row)
    if (reference.title + reference.abstract + reference.doi === '' && reference.authors.length === 0)
      problems.push({
        severity: 'lost',
        line: index + 2,
        raw: row.join(',').slice(0, rawLimit),
        code: 'row-without-reference',
        message: 'The row has neither title, abstract, authors nor DOI; it was not used.',
      })
    else references.push(reference)
  })
  return { references, problems, columns }
}

function fromRow(columns: readonly Column[], row: readonly string[]): Reference {
  const reference = emptyReference()
  const cells = new Map<ColumnUse, string>()
  row.forEach((value, index) => {
    const column = columns[index]
    if (value === '') return
    reference.raw.push({ tag: column?.name ?? `column ${index + 1}`, value })
    if (column?.use && !cells.has(column.use)) cells.set(column.use, value)
  })
  const text = (use: ColumnUse) => cleanText(cells.get(use) ?? '')
  reference.type = referenceTypeOf(text('type') || (text('journal') ? 'article' : ''))
  reference.title = text('title')
  reference.abstract = text('abstract').replace(/^\[no abstract available\]$/i, '')
  reference.authors = parseAuthors(cells.get('authors') ?? '')
  reference.editors = parseAuthors(cells.get('editors') ?? '')
  reference.date = text('year')
  reference.year = yearOf(reference.date)
  reference.journal = text('journal')
  reference.volume = text('volume')
  reference.issue = text('issue')
  const start = text('start-page')
  const end = text('end-page')
  reference.pages = text('pages') || (end === '' ? start : `${start}-${end}`)
  reference.doi = normaliseDoi(cells.get('doi') ?? cells.get('url') ?? '')
  reference.pmid = /^\d+$/.exec(text('pmid').replace(/\.0$/, ''))?.[0] ?? ''
  reference.issn = [...new Set([cells.get('issn') ?? '', cells.get('isbn') ?? ''].flatMap(standardNumbers))]
  reference.publisher = text('publisher')
  reference.keywords = text('keywords')
    .split(/;|\|/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  reference.language = text('language')
  reference.urls = (cells.get('url') ?? '').split(/\s+/).filter((url) => /^https?:/i.test(url))
  reference.accession = text('id')
  reference.notes = text('notes') === '' ? [] : [text('notes')]
  return reference
}
