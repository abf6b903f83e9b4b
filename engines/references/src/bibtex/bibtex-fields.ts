import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanParagraphs, cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import {
  type Author,
  emptyReference,
  type RawField,
  type Reference,
  type ReferenceType,
} from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { unique } from '../unique.ts'
import { decodeLatex } from './latex.ts'

/** Fields that become fields of a reference; the others are kept as written and written back. */
export const understoodFields: ReadonlySet<string> = new Set(
  'title subtitle abstract author editor year date journal journaltitle booktitle volume number issue pages doi pmid issn isbn publisher institution school organization keywords keyword author_keywords language langid url link note annote annotation accession'.split(
    ' ',
  ),
)

/** What an entry says, in our terms. */
export function referenceFromBibtex(type: string, key: string, fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = [{ tag: 'type', value: type }, { tag: 'key', value: key }, ...fields]
  reference.format = 'bibtex'
  const first = new Map<string, string>()
  for (const { tag, value } of fields) {
    const name = tag.toLowerCase()
    if (value !== '' && !first.has(name)) first.set(name, value)
    if (value !== '' && /^(note|annote|annotation)$/.test(name)) addNotes(reference.notes, value)
  }
  const written = (...names: string[]) => {
    for (const name of names) {
      const value = first.get(name)
      if (value !== undefined) return value
    }
    return ''
  }
  const text = (...names: string[]) => cleanText(decodeLatex(written(...names)))
  const title = text('title')
  const subtitle = text('subtitle')
  reference.type = typeOf(type, text('type'), text('howpublished'))
  reference.title = subtitle === '' ? title : title === '' ? subtitle : `${title}: ${subtitle}`
  reference.abstract = cleanAbstract(decodeLatex(written('abstract')))
  reference.authors = names(written('author'))
  reference.editors = names(written('editor'))
  reference.date = text('date', 'year')
  reference.year = yearOf(text('year')) ?? yearOf(reference.date)
  reference.journal = text('journal', 'journaltitle', 'booktitle', 'shortjournal', 'journal-iso', 'series')
  reference.volume = text('volume')
  reference.issue = text('number', 'issue')
  reference.pages = text('pages').replace(/\s*[–—]\s*|\s*--+\s*/g, '-')
  reference.doi = normaliseDoi(verbatim(written('doi'))) || doiOfUrl(verbatim(written('url')))
  reference.pmid = pmidOf(written)
  reference.issn = unique([text('issn'), text('eissn'), text('isbn')].flatMap(standardNumbers))
  reference.publisher = text('publisher', 'institution', 'school', 'organization')
  reference.keywords = keywords(text('keywords', 'keyword', 'author_keywords', 'author-keywords'))
  reference.language = text('language', 'langid')
  reference.urls = unique(
    ['url', 'link']
      .flatMap((name) => verbatim(first.get(name) ?? '').split(/\s+/))
      .filter((url) => /^https?:/i.test(url)),
  )
  reference.accession = text('accession', 'unique-id') || key
  return reference
}

function typeOf(written: string, kind: string, published: string): ReferenceType {
  const type = referenceTypeOf(written)
  if (type !== 'other') return type
  const finer = referenceTypeOf(kind)
  if (finer !== 'other') return finer
  return /preprint|arxiv|medrxiv|biorxiv/i.test(published) ? 'preprint' : 'other'
}

/** Addresses are not text of TeX, but programs escape signs in them all the same. */
function verbatim(written: string): string {
  return written
    .replace(/\\url\{([^}]*)\}/g, '$1')
    .replace(/\\(?=[_&%#~{}$^])/g, '')
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
}

function doiOfUrl(url: string): string {
  return /doi\.org\/|\/doi\//i.test(url) ? normaliseDoi(url) : ''
}

function pmidOf(written: (...names: string[]) => string): string {
  const own = /^\d+$/.exec(written('pmid', 'pubmed_id', 'pubmed-id').trim())?.[0]
  if (own !== undefined) return own
  if (/^pubmed$/i.test(written('eprinttype', 'archiveprefix')))
    return /^\d+$/.exec(written('eprint').trim())?.[0] ?? ''
  return /PMID:\s*(\d+)/.exec(decodeLatex(written('note')))?.[1] ?? ''
}

function keywords(written: string): string[] {
  return unique(written.split(written.includes(';') ? /;/ : /,(?![^(]*\))/).map((word) => word.trim()))
}

/** Notes are apart by empty lines. */
function addNotes(notes: string[], written: string): void {
  for (const note of cleanParagraphs(decodeLatex(written)).split('\n\n')) if (note !== '') notes.push(note)
}

/** Names are joined by `and` outside braces; a name in braces is an organisation. */
function names(written: string): Author[] {
  if (written === '') return []
  return splitNames(written.replace(/\s+/g, ' ').trim()).flatMap((name): Author[] => {
    const inside = braced(name)
    if (inside !== null && !/^\\\W/.test(inside)) {
      // Some programs put braces around everything.
      if (/^[^,]+, (\p{Lu}\.?[ -]?)+$/u.test(inside)) return names(inside)
      const parts = inside.split(' and ')
      if (parts.length > 1 && parts.every((part) => /^[^,]+, [^,]+$/.test(part))) return names(inside)
      return [{ kind: 'corporate', name: cleanText(decodeLatex(inside)) }]
    }
    const parsed = /(^|,)\s*family\s*=/.test(name) ? parts(name) : parseAuthor(decodeLatex(name))
    return parsed ? [parsed] : []
  })
}

/** What is inside the braces that enclose the whole text, or null. */
function braced(written: string): string | null {
  if (!written.startsWith('{') || !written.endsWith('}')) return null
  let depth = 0
  for (let at = 0; at < written.length; at += 1) {
    const sign = written.charCodeAt(at)
    if (sign === 92) at += 1
    else if (sign === 123) depth += 1
    else if (sign === 125) depth -= 1
    if (depth === 0) return at === written.length - 1 ? written.slice(1, -1) : null
  }
  return null
}

/** BibLaTeX's `family=Berg, given=Jan, prefix=van der, suffix=Jr.` */
function parts(written: string): Author {
  const part = (name: string) =>
    cleanText(decodeLatex(new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*([^,]*)`).exec(written)?.[1] ?? '')).replace(
      /^"|"$/g,
      '',
    )
  return {
    kind: 'person',
    family: part('family'),
    given: part('given'),
    particle: part('prefix'),
    suffix: part('suffix'),
  }
}

function splitNames(written: string): string[] {
  if (!written.includes('{')) return written.split(/ and /i)
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < written.length; at += 1) {
    const sign = written.charCodeAt(at)
    if (sign === 92) at += 1
    else if (sign === 123) depth += 1
    else if (sign === 125) depth -= 1
    else if (sign === 32 && depth === 0 && /^ and $/i.test(written.slice(at, at + 5))) {
      found.push(written.slice(start, at))
      start = at + 5
      at += 4
    }
  }
  return [...found, written.slice(start)].map((name) => name.trim()).filter((name) => name !== '')
}
