import { formatAuthor } from '../authors.ts'
import type { RawField, Reference, ReferenceType } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { understoodPaths } from './endnote-fields.ts'

/** Names and numbers of EndNote's reference types. */
const types: Record<ReferenceType, readonly [string, number]> = {
  article: ['Journal Article', 17],
  book: ['Book', 6],
  chapter: ['Book Section', 5],
  conference: ['Conference Proceedings', 10],
  thesis: ['Thesis', 32],
  report: ['Report', 27],
  preprint: ['Unpublished Work', 34],
  dataset: ['Dataset', 59],
  'trial-registration': ['Generic', 13],
  'web-page': ['Web Page', 12],
  other: ['Generic', 13],
}

/** EndNote has no types of its own for these; the type of work says it. */
const kinds: Partial<Record<ReferenceType, string>> = {
  preprint: 'Preprint',
  'trial-registration': 'Trial registry record',
}

export const endnoteHead = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
export const endnoteTail = '</records></xml>\n'

/** One record of EndNote's XML. Elements that Ayni does not understand are written back. */
export function writeEndnoteXml(reference: Reference): string {
  const raw = reference.format === 'endnote-xml' ? reference.raw : []
  const isPeriodical = reference.type === 'article'
  const notes = reference.pmid === '' ? reference.notes : [...reference.notes, `PMID: ${reference.pmid}`]
  const kept = raw.filter(
    ({ tag }) => /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)*$/.test(tag) && !understoodPaths.has(tag),
  )
  const groups = [...new Set(kept.map(({ tag }) => tag.split('/')[0] ?? ''))]
  const inside = (group: string) => kept.filter(({ tag }) => tag.startsWith(`${group}/`))
  const year = reference.year === null ? '' : String(reference.year)
  const kind = kept.some(({ tag }) => tag === 'work-type') ? '' : (kinds[reference.type] ?? '')
  const known = ['contributors', 'titles', 'periodical', 'keywords', 'dates', 'urls']
  return `<record>${[
    typeElement(reference, raw),
    wrap('contributors', [
      wrap(
        'authors',
        reference.authors.map((author) => leaf('author', formatAuthor(author))),
      ),
      wrap(
        'secondary-authors',
        reference.editors.map((author) => leaf('author', formatAuthor(author))),
      ),
      nested(inside('contributors')),
    ]),
    wrap('titles', [
      leaf('title', reference.title),
      leaf('secondary-title', reference.journal),
      nested(inside('titles')),
    ]),
    wrap('periodical', [
      leaf('full-title', isPeriodical ? reference.journal : ''),
      nested(inside('periodical')),
    ]),
    leaf('pages', reference.pages),
    leaf('volume', reference.volume),
    leaf('number', reference.issue),
    wrap(
      'keywords',
      reference.keywords.map((word) => leaf('keyword', word)),
    ),
    wrap('dates', [
      leaf('year', year),
      wrap('pub-dates', [leaf('date', reference.date === year ? '' : reference.date)]),
      nested(inside('dates')),
    ]),
    leaf('publisher', reference.publisher),
    leaf('isbn', reference.issn.join('\n')),
    leaf('accession-num', reference.accession),
    leaf('abstract', reference.abstract),
    leaf('notes', notes.join('\n\n')),
    leaf('work-type', kind),
    wrap('urls', [
      wrap(
        'related-urls',
        reference.urls.map((url) => leaf('url', url)),
      ),
      nested(inside('urls')),
    ]),
    leaf('electronic-resource-num', reference.doi),
    leaf('language', reference.language),
    ...kept.filter(({ tag }) => !tag.includes('/')).map(({ tag, value }) => leaf(tag, value)),
    ...groups.filter((group) => !known.includes(group)).map((group) => wrap(group, [nested(inside(group))])),
  ].join('')}</record>\n`
}

/** The type as it was written, where it still says the same. */
function typeElement(reference: Reference, raw: readonly RawField[]): string {
  const written = raw.find(({ tag }) => tag === 'ref-type name')?.value ?? ''
  const number = raw.find(({ tag }) => tag === 'ref-type')?.value ?? ''
  const [name, code] = types[reference.type]
  return written !== '' && referenceTypeOf(written) === reference.type
    ? `<ref-type name="${escaped(written)}">${escaped(number)}</ref-type>`
    : `<ref-type name="${name}">${code}</ref-type>`
}

/** Elements below the group that they stand in, which is written around them. */
function nested(fields: readonly RawField[]): string {
  return fields
    .map(({ tag, value }) => {
      const path = tag.split('/').slice(1)
      return path.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, escaped(value))
    })
    .join('')
}

function wrap(name: string, inner: readonly string[]): string {
  const content = inner.join('')
  return content === '' ? '' : `<${name}>${content}</${name}>`
}

function leaf(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escaped(text)}</${name}>`
}

/** Text for XML 1.0, which has no place for most control characters. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, ' ')
}
