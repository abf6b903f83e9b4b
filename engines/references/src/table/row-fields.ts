import { parseAuthors } from '../authors.ts'
import { readCitation } from '../citation-text.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { emptyReference, type Reference } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { unique } from '../unique.ts'
import type { Column, ColumnUse } from './columns.ts'

/** What a row says, in our terms. */
export function referenceFromRow(columns: readonly Column[], row: readonly string[]): Reference {
  const reference = emptyReference()
  reference.format = 'csv'
  const cells = new Map<ColumnUse, string[]>()
  for (let index = 0; index < row.length; index += 1) {
    const value = row[index] ?? ''
    const column = columns[index]
    if (value === '') continue
    reference.raw.push({ tag: column?.name || `column ${index + 1}`, value })
    // R writes NA into empty cells, Python nan.
    if (!column?.use || /^\s*(NA|nan|NaN|null|NULL)?\s*$/.test(value)) continue
    const before = cells.get(column.use)
    if (before) before.push(value)
    else cells.set(column.use, [value])
  }
  const all = (use: ColumnUse) => cells.get(use) ?? []
  const text = (use: ColumnUse) => cleanText(cells.get(use)?.[0] ?? '')
  const cited = cells.has('citation') ? readCitation(text('citation')) : null

  reference.title = text('title')
  reference.abstract = cleanAbstract(cells.get('abstract')?.[0] ?? '')
  reference.authors = parseAuthors(listText(all('authors')[0] ?? ''))
  reference.editors = parseAuthors(listText(all('editors')[0] ?? ''))
  reference.date = dateOf(text)
  reference.year = yearOf(text('year')) ?? yearOf(reference.date) ?? yearOf(cited?.year ?? '')
  reference.journal = text('journal') || (cited?.journal ?? '')
  if (reference.year === null && /^(?:1[5-9]|20)\d\d$/.test(reference.journal)) {
    // The row slipped by a column, as an odd quotation mark makes it: no journal is named by a year alone.
    reference.year = yearOf(reference.journal)
    reference.journal = ''
    const before = all('authors')[0] ?? ''
    if (before.startsWith('"')) {
      reference.authors = []
      reference.journal = cleanText(before.slice(1))
    }
  }
  reference.volume = number(text('volume')) || (cited?.volume ?? '')
  reference.issue = number(text('issue')) || (cited?.issue ?? '')
  reference.pages = pagesOf(text) || (cited?.pages ?? '')
  reference.type = referenceTypeOf(text('type') || (reference.journal ? 'article' : ''))
  reference.doi = normaliseDoi(text('doi')) || doiOfUrl(all('url'))
  reference.pmid = /^\d+$/.exec(number(text('pmid')))?.[0] ?? /PMID: ?(\d+)/.exec(text('notes'))?.[1] ?? ''
  reference.issn = unique(all('issn').flatMap(standardNumbers))
  reference.publisher = text('publisher')
  reference.keywords = unique(all('keywords').flatMap(splitKeywords))
  reference.language = text('language')
  reference.urls = unique(all('url').flatMap((value) => value.split(/\s+/))).filter((url) =>
    /^https?:/i.test(url),
  )
  reference.accession = text('id')
  reference.notes = all('notes')
    .flatMap((value) => value.split(/\n[^\S\n]*\n/))
    .map(cleanText)
    .filter((note) => note !== '')
  return reference
}

/** `2004.0`, as spreadsheets and Python write whole numbers. */
function number(written: string): string {
  return written.replace(/^(\d+)\.0$/, '$1')
}

function dateOf(text: (use: ColumnUse) => string): string {
  const date = text('date')
  if (date !== '') return date
  const parts = [number(text('year')), number(text('month')), number(text('day'))].filter(
    (part) => part !== '',
  )
  return parts.every((part) => /^\d+$/.test(part))
    ? parts.map((part) => part.padStart(2, '0')).join('-')
    : parts.join(' ')
}

function pagesOf(text: (use: ColumnUse) => string): string {
  const pages = text('pages')
  if (pages !== '') return pages.replace(/^pp?\.\s*/, '')
  const start = number(text('start-page'))
  const end = number(text('end-page'))
  return end === '' || end === start ? start : start === '' ? end : `${start}-${end}`
}

function doiOfUrl(urls: readonly string[]): string {
  const found = urls.find((url) => /doi\.org\/|[?&]doi=|\/doi\//i.test(url))
  return found ? normaliseDoi(/[?&]doi=([^&]+)/i.exec(found)?.[1] ?? found) : ''
}

/** A list as Python prints it: `['Pérez, Ana', "O'Neil, Brian"]`. */
function listText(written: string): string {
  const text = written.trim()
  if (!/^\[\s*['"].*['"]\s*\]$/s.test(text)) return written
  return [...text.matchAll(/'((?:[^'\\]|\\.|'(?!\s*[,\]]))*)'(?=\s*[,\]])|"((?:[^"\\]|\\.)*)"(?=\s*[,\]])/g)]
    .map((found) => found[1] ?? found[2] ?? '')
    .join('; ')
}

/** Keywords are apart by semicolons or bars, else by commas where there are several short ones. */
function splitKeywords(written: string): string[] {
  const text = cleanText(listText(written).replace(/\n/g, ';'))
  const parts = text.split(/[;|]/)
  const commas = parts.length === 1 ? text.split(/,\s*/) : []
  const words = commas.length > 2 && commas.every((word) => word.length < 60) ? commas : parts
  return words.map((word) => word.trim()).filter((word) => word !== '')
}
