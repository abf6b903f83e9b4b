import { formatAuthors, parseAuthors } from '../authors.ts'
import type { Author, Reference } from '../reference.ts'
import { guessColumns } from './columns.ts'

/** Head and content of a column. */
type WrittenColumn = readonly [string, (reference: Reference) => string]

const year = (reference: Reference) => (reference.year === null ? '' : String(reference.year))
const names = (authors: readonly Author[]) => formatAuthors(authors)

/** Every field; the names are those that ASReview looks for. */
const full: readonly WrittenColumn[] = [
  ['id', (reference) => reference.accession],
  ['type', (reference) => reference.type],
  ['title', (reference) => reference.title],
  ['authors', (reference) => names(reference.authors)],
  ['year', year],
  ['date', (reference) => reference.date],
  ['journal', (reference) => reference.journal],
  ['volume', (reference) => reference.volume],
  ['issue', (reference) => reference.issue],
  ['pages', (reference) => reference.pages],
  ['doi', (reference) => reference.doi],
  ['pmid', (reference) => reference.pmid],
  ['issn', (reference) => reference.issn.join('; ')],
  ['publisher', (reference) => reference.publisher],
  ['abstract', (reference) => reference.abstract],
  ['keywords', (reference) => listed(reference.keywords)],
  ['language', (reference) => reference.language],
  ['url', (reference) => reference.urls.join(' ')],
  ['editors', (reference) => names(reference.editors)],
  ['notes', (reference) => reference.notes.join('\n\n')],
]

/** What ASReview reads; see https://asreview.readthedocs.io, "Prepare your data". */
const asreview = full.filter(([name]) =>
  ['title', 'abstract', 'authors', 'keywords', 'year', 'doi', 'url'].includes(name),
)

/** Rayyan's own columns, in its order. */
const rayyan: readonly WrittenColumn[] = [
  ['key', (reference) => reference.accession],
  ['title', (reference) => reference.title],
  ['year', year],
  ['month', (reference) => /^\d{4}\D(\d{1,2})(?!\d)/.exec(reference.date)?.[1] ?? ''],
  ['day', (reference) => /^\d{4}\D\d{1,2}\D(\d{1,2})(?!\d)/.exec(reference.date)?.[1] ?? ''],
  ['journal', (reference) => reference.journal],
  ['issn', (reference) => reference.issn.join('; ')],
  ['volume', (reference) => reference.volume],
  ['issue', (reference) => reference.issue],
  ['pages', (reference) => reference.pages],
  ['authors', (reference) => namesWithAnd(reference.authors)],
  ['url', (reference) => reference.urls.join(' ')],
  ['language', (reference) => reference.language],
  ['publisher', (reference) => reference.publisher],
  ['location', () => ''],
  ['abstract', (reference) => reference.abstract],
  ['notes', (reference) => reference.notes.join('\n\n')],
  ['doi', (reference) => reference.doi],
  ['keywords', (reference) => listed(reference.keywords)],
  ['pubmed_id', (reference) => reference.pmid],
  ['pmc_id', () => ''],
]

export const tableColumns = { csv: full, 'asreview-csv': asreview, 'rayyan-csv': rayyan } as const

/**
 * Rows of comma-separated values, the head first. With `csv`, columns of the file that Ayni does not understand are
 * written back, so all references must be known before the head.
 */
export function* writeTable(
  references: readonly Reference[],
  kind: keyof typeof tableColumns,
): Generator<string> {
  const columns = tableColumns[kind]
  const more = kind === 'csv' ? keptColumns(references, columns) : []
  yield row([...columns.map(([name]) => name), ...more])
  for (const reference of references) {
    const raw = new Map(more.length === 0 ? [] : reference.raw.map(({ tag, value }) => [tag, value]))
    yield row([
      ...columns.map(([, content]) => content(reference)),
      ...more.map((name) => raw.get(name) ?? ''),
    ])
  }
}

/** Names of columns that hold no field of ours, in the order of their first appearance. */
function keptColumns(references: readonly Reference[], columns: readonly WrittenColumn[]): string[] {
  const found = new Set<string>()
  for (const { format, raw } of references)
    if (format === 'csv' || format === 'xlsx') for (const { tag } of raw) found.add(tag)
  const written = new Set(columns.map(([name]) => name))
  return guessColumns([...found])
    .filter(({ use, name }) => use === null && !written.has(name.toLowerCase()))
    .map(({ name }) => name)
}

/** Names as Rayyan joins them, where they can be told apart again. */
function namesWithAnd(authors: readonly Author[]): string {
  const text = names(authors)
  const joined = text.replaceAll('; ', ' and ')
  return names(parseAuthors(joined)) === text ? joined : text
}

/** Keywords with commas inside are kept apart by semicolons. */
function listed(words: readonly string[]): string {
  const text = words.join('; ')
  return words.length === 1 && text.includes(',') ? `${text};` : text
}

/** RFC 4180. */
function row(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\n\r\t|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
