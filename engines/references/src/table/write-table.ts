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
 * Writes a table row by row.
 *
 * @param more columns of the files read that hold no field of ours, to be written back; see `columnsToKeep`.
 */
export function tableWriter(
  kind: keyof typeof tableColumns,
  more: readonly string[],
): { head: string; write(reference: Reference): string } {
  const columns = tableColumns[kind]
  return {
    head: row([...columns.map(([name]) => name), ...more]),
    write(reference) {
      const raw = new Map(more.length === 0 ? [] : reference.raw.map(({ tag, value }) => [tag, value]))
      return row([
        ...columns.map(([, content]) => content(reference)),
        ...more.map((name) => raw.get(name) ?? ''),
      ])
    },
  }
}

/**
 * Names of columns that hold no field of ours, in the order of their first appearance: what `csv` writes back, so that
 * nothing of a table is lost.
 *
 * @example columnsToKeep([{ format: 'csv', raw: [{ tag: 'our rating', value: '3' }] }]) // ['our rating']
 */
export function columnsToKeep(references: Iterable<Pick<Reference, 'format' | 'raw'>>): string[] {
  const found = new Set<string>()
  for (const { format, raw } of references)
    if (format === 'csv' || format === 'xlsx') for (const { tag } of raw) found.add(tag)
  const written = new Set(tableColumns.csv.map(([name]) => name))
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
