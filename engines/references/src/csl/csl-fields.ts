import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { type Author, emptyReference, type Reference, type ReferenceType } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { unique } from '../unique.ts'

/** Any value of JSON with keys. */
type Json = Record<string, unknown>

/** Variables that become fields of a reference; the others are kept as written and written back. */
export const understoodVariables: ReadonlySet<string> = new Set(
  'id type title abstract author editor issued container-title volume issue page DOI PMID ISSN ISBN publisher keyword language URL note custom genre'.split(
    ' ',
  ),
)

/** Types of CSL 1.0.2 that are not our own words. https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const types = new Map<string, ReferenceType>([
  ['article', 'preprint'],
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['review', 'article'],
  ['paper-conference', 'conference'],
  ['speech', 'conference'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['webpage', 'web-page'],
  ['post', 'web-page'],
  ['post-weblog', 'web-page'],
])

/** What an item of CSL-JSON says, in our terms. Values of the wrong kind are passed over. */
export function referenceFromCsl(item: Json): Reference {
  const reference = emptyReference()
  reference.format = 'csl-json'
  reference.raw = Object.entries(item).map(([tag, value]) => ({
    tag,
    value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
  }))
  const text = (...names: string[]) => {
    for (const name of names) {
      const value = item[name]
      if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
        return cleanText(String(value))
    }
    return ''
  }
  const custom = isJson(item['custom']) ? item['custom'] : {}
  reference.type = typeOf(text('type'), text('genre'))
  reference.title = text('title')
  reference.abstract = typeof item['abstract'] === 'string' ? cleanAbstract(item['abstract']) : ''
  reference.authors = names(item['author'])
  reference.editors = names(item['editor'])
  const issued = isJson(item['issued']) ? item['issued'] : {}
  reference.date = dateOf(issued)
  reference.year = yearOf(reference.date) ?? yearOf(text('year'))
  reference.journal = text('container-title', 'journalAbbreviation', 'container-title-short')
  reference.volume = text('volume')
  reference.issue = text('issue', 'number')
  reference.pages = text('page').replace(/\s*[–—]\s*/g, '-')
  reference.doi =
    normaliseDoi(text('DOI')) || (/doi\.org\//i.test(text('URL')) ? normaliseDoi(text('URL')) : '')
  reference.pmid = /^\d+$/.exec(text('PMID'))?.[0] ?? /PMID: ?(\d+)/.exec(text('note'))?.[1] ?? ''
  reference.issn = unique([text('ISSN'), text('ISBN')].flatMap(standardNumbers))
  reference.publisher = text('publisher')
  reference.keywords = strings(custom['keywords']) ?? words(item['keyword'])
  reference.language = text('language')
  reference.urls = strings(custom['urls']) ?? [text('URL')].filter((url) => /^https?:/i.test(url))
  reference.accession = text('id')
  reference.notes = strings(custom['notes']) ?? [text('note')].filter((note) => note !== '')
  return reference
}

function typeOf(written: string, genre: string): ReferenceType {
  const type = types.get(written) ?? referenceTypeOf(written)
  const finer = genre === '' ? 'other' : referenceTypeOf(genre)
  return type === 'other' || finer === 'trial-registration' ? finer : type
}

function names(list: unknown): Author[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((name: unknown): Author[] => {
    if (!isJson(name)) return []
    const part = (...keys: string[]) => {
      const found = keys.map((key) => name[key]).find((value) => typeof value === 'string' && value !== '')
      return typeof found === 'string' ? cleanText(found) : ''
    }
    const literal = part('literal')
    if (literal !== '') return [{ kind: 'corporate', name: literal }]
    const family = part('family')
    const given = part('given')
    if (family === '' || given === '') {
      const author = parseAuthor(family || given)
      return author ? [author] : []
    }
    return [
      {
        kind: 'person',
        family,
        given,
        particle: part('non-dropping-particle', 'dropping-particle'),
        suffix: part('suffix'),
      },
    ]
  })
}

function dateOf(issued: Json): string {
  if (typeof issued['raw'] === 'string') return cleanText(issued['raw'])
  if (typeof issued['literal'] === 'string') return cleanText(issued['literal'])
  const parts: unknown = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : []
  if (!Array.isArray(parts)) return ''
  return parts
    .filter((part: unknown) => typeof part === 'number' || typeof part === 'string')
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function strings(list: unknown): string[] | null {
  return Array.isArray(list) ? list.filter((value: unknown) => typeof value === 'string') : null
}

function words(keyword: unknown): string[] {
  const list = Array.isArray(keyword) ? keyword.filter((word: unknown) => typeof word === 'string') : []
  const text = typeof keyword === 'string' ? keyword : list.join(';')
  return text
    .split(text.includes(';') ? ';' : ',')
    .map(cleanText)
    .filter((word) => word !== '')
}

/** Whether a value of JSON is an object with keys. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
