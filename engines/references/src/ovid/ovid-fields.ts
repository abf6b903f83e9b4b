import { parseAuthor } from '../authors.ts'
import { readCitation } from '../citation-text.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { fieldValues } from '../field-values.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { type Author, emptyReference, type RawField, type Reference } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { unique } from '../unique.ts'

/** What an entry of Ovid says, in our terms. Each database names its fields in its own way; both forms are asked. */
export function referenceFromOvid(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  reference.format = 'ovid'
  const { all, one } = fieldValues(fields)
  const source = cleanText(all('SO', 'Source')[0]?.split('\n')[0] ?? '')
  const cited = readCitation(source)
  const book = readBook(source) ?? readBook(one('BT'))
  const people = all('AU', 'Author', 'Authors').flatMap(splitNames)
  reference.authors = people.filter((name) => !isEditor(name)).flatMap((name) => readName(name))
  const bookLine = book ? (source || one('BT')).slice(0, book.at) : ''
  reference.editors = [
    ...people.filter(isEditor),
    ...(bookLine === '' ? [] : splitNames(bookLine).filter(isEditor)),
    ...all('ED'),
  ].flatMap((name) => readName(name))
  reference.title = one('TI', 'Title').replace(
    /(?<=\S)\s*\[(Article|Miscellaneous|Review|Editorial|Letter|Report|Note|Abstract|Comment|References)[^\]]*\]\.?$/i,
    '',
  )
  reference.abstract = cleanAbstract(all('AB', 'Abstract').join('\n'))
  reference.type = referenceTypeOf(
    one('DT') && referenceTypeOf(one('DT')) !== 'other'
      ? one('DT')
      : one('PT', 'Publication Type', 'Document Type'),
  )
  if (reference.type === 'other' && cited && cited.volume !== '') reference.type = 'article'
  reference.journal =
    one('JN', 'Journal', 'JT') || (book?.title ?? cited?.journal ?? '') || source.replace(/\.$/, '')
  reference.date =
    one('DP', 'YR', 'Year', 'Date of Publication', 'Publication Date') || cited?.year || book?.year || ''
  reference.year = yearOf(one('YR')) ?? yearOf(reference.date) ?? yearOf(one('Status'))
  if (reference.date === '' && reference.year !== null) reference.date = String(reference.year)
  reference.volume = one('VO', 'VI', 'Volume') || (cited?.volume ?? '')
  reference.issue = one('IP', 'Issue', 'Issue/Part') || (cited?.issue ?? '')
  reference.pages = (one('PG', 'Page', 'Pages') || book?.pages || cited?.pages || '').replace(
    /^no pagination.*/i,
    '',
  )
  reference.doi = normaliseDoi(one('DO', 'DI', 'DOI Number', 'DOI', 'Digital Object Identifier'))
  reference.pmid = pmidOf(one('DB'), one('UI'))
  reference.issn = unique(
    all('IS', 'IB', 'ISSN', 'ISSN Print', 'ISSN Linking', 'ISBN').flatMap(standardNumbers),
  )
  reference.publisher = one('PB', 'PU', 'PI', 'Publisher')
  reference.keywords = unique(
    all(
      'KW',
      'MH',
      'SH',
      'ID',
      'KP',
      'Author Keywords',
      'Key Concepts',
      'Subject Headings',
      'MeSH Subject Headings',
    )
      .flatMap((value) => cleanText(value.replace(/\n/g, ';')).split(';'))
      .map((word) => word.replace(/^\*/, '').replace(/\.$/, '').trim()),
  )
  reference.language = one('LG', 'Language').replace(/\.$/, '')
  reference.urls = unique(
    all('XL', 'OU', 'UR', 'Link to the Ovid Full Text or citation')
      .flatMap((value) => value.split(/\s+/))
      .filter((url) => /^https?:/i.test(url)),
  )
  reference.accession = one('AN', 'UI', 'Accession Number', 'Unique Identifier').replace(/\.$/, '')
  return reference
}

/** `Author(2015). Title. (pp. 103-106)` and `Names [Ed]. Title.:371-397, 2004.` */
function readBook(source: string): { title: string; year: string; pages: string; at: number } | null {
  const dated = /\((\d{4})\)\.?\s+(.+?)(?:\.?\s+\(pp?\.\s*([^)]+)\)|\s+\d+\s+pp\.|$)/.exec(source)
  if (dated) return { title: dated[2] ?? '', year: dated[1] ?? '', pages: dated[3] ?? '', at: dated.index }
  const zoological = /^(.*?\[Ed[^\]]*\])\.\s+(\[.+?\]|.+?\.)\s.*?(\d{4}): ([\w-]+)\./.exec(source)
  if (zoological)
    return {
      title: zoological[2] ?? '',
      year: zoological[3] ?? '',
      pages: zoological[4] ?? '',
      at: (zoological[1] ?? '').length,
    }
  const edited = /^(.*?\[Ed[^\]]*\])\.\s+(.+?)\.?\s*:\s*([\w-]+),\s*(\d{4})\.?$/.exec(source)
  return edited
    ? { title: edited[2] ?? '', year: edited[4] ?? '', pages: edited[3] ?? '', at: (edited[1] ?? '').length }
    : null
}

function splitNames(written: string): string[] {
  // Degrees stand behind semicolons too: `Bunkers, Sandra Schmidt RN; PhD; FAAN`.
  const parts =
    written.includes(';') || written.includes('\n')
      ? written.split(/[;\n](?![^[\n]*\])/)
      : written.split(/(?<=\[Ed[^\]]*\])[,.]/)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(PhD|MD|FAAN|RN|MSc?|MPH|DrPH|BSc?|FACSM|DSc)\.?( \d.*)?$/.test(part))
}

function isEditor(name: string): boolean {
  return /\[Ed/.test(name)
}

/** Without the signs that point to addresses, roles in brackets, and degrees. */
function readName(written: string): Author[] {
  const name = cleanText(written)
    .replace(/\s*\[[^\]]*\]\.?/g, '')
    .replace(/\s+[\d,+*]+$/, '')
    .replace(/,?\s+(Ph\.? ?D\.?|M\.D\.|MD|RN|FACSM|MPH)(,.*)?$/, '')
  const author = parseAuthor(name)
  return author ? [author] : []
}

function pmidOf(database: string, identifier: string): string {
  return /medline|pubmed/i.test(database) ? (/^\d{1,9}$/.exec(identifier)?.[0] ?? '') : ''
}
