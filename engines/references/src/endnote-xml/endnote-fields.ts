import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanParagraphs, cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { type Author, emptyReference, type Reference, type ReferenceType } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { unique } from '../unique.ts'
import { attribute, child, children, leaves, textOf, type XmlElement } from '../xml/element.ts'

/** Elements whose text becomes a field of a reference; the others are kept as written and written back. */
export const understoodPaths: ReadonlySet<string> = new Set(
  'ref-type contributors/authors/author contributors/secondary-authors/author titles/title titles/secondary-title periodical/full-title dates/year dates/pub-dates/date volume number pages electronic-resource-num isbn publisher language accession-num abstract keywords/keyword urls/related-urls/url urls/web-urls/url notes'.split(
    ' ',
  ),
)

const styles: ReadonlySet<string> = new Set(['style'])

/** What a record of EndNote's XML says, in our terms. Text may stand in runs of style, or bare (Zotero, Mendeley). */
export function referenceFromEndnote(record: XmlElement): Reference {
  const reference = emptyReference()
  reference.format = 'endnote-xml'
  reference.raw = leaves(record, styles)
  const kind = child(record, 'ref-type')
  if (kind && attribute(kind, 'name') !== '')
    reference.raw.unshift({ tag: 'ref-type name', value: attribute(kind, 'name') })
  const text = (...path: string[]) => cleanText(textOf(child(record, ...path)))
  reference.type = typeOf(kind ? attribute(kind, 'name') : '', text('work-type'))
  reference.title = text('titles', 'title')
  reference.abstract = cleanAbstract(textOf(child(record, 'abstract')))
  reference.authors = names(record, 'authors')
  reference.editors = names(record, 'secondary-authors')
  const year = text('dates', 'year')
  reference.date = text('dates', 'pub-dates', 'date') || year
  reference.year = yearOf(year) ?? yearOf(reference.date)
  reference.journal =
    text('periodical', 'full-title') ||
    text('titles', 'secondary-title') ||
    text('periodical', 'abbr-1') ||
    text('titles', 'alt-title')
  reference.volume = text('volume')
  reference.issue = text('number') || text('issue')
  reference.pages = text('pages').replace(/\s*[–—]\s*/g, '-')
  reference.issn = unique(children(record, 'isbn').flatMap((number) => standardNumbers(textOf(number))))
  reference.publisher = text('publisher')
  reference.keywords = unique(
    children(child(record, 'keywords') ?? record, 'keyword').flatMap((word) =>
      textOf(word)
        .split('\n')
        .flatMap((line) => cleanText(line).split(';'))
        .map((part) => part.trim()),
    ),
  )
  reference.language = text('language')
  reference.urls = urls(record)
  reference.doi =
    normaliseDoi(text('electronic-resource-num')) ||
    normaliseDoi(reference.urls.find((url) => /doi\.org\//i.test(url)) ?? '')
  reference.accession = text('accession-num')
  reference.notes = unique(cleanParagraphs(textOf(child(record, 'notes'))).split('\n\n'))
  reference.pmid = pmidOf(reference, text('remote-database-name'))
  reference.notes = reference.notes.filter((note) => note !== `PMID: ${reference.pmid}`)
  return reference
}

function typeOf(written: string, kind: string): ReferenceType {
  const type = referenceTypeOf(written)
  const finer = kind === '' ? 'other' : referenceTypeOf(kind)
  if (finer === 'other') return type
  return type === 'other' || (type === 'article' && finer !== 'article' && finer !== 'book') ? finer : type
}

function names(record: XmlElement, role: string): Author[] {
  const list = child(record, 'contributors', role)
  if (!list) return []
  return children(list, 'author').flatMap((name) =>
    textOf(name)
      .split(/[;\r\n]/)
      .flatMap((one) => parseAuthor(one) ?? []),
  )
}

function urls(record: XmlElement): string[] {
  const found: string[] = []
  for (const group of child(record, 'urls')?.content ?? [])
    if (typeof group !== 'string')
      for (const url of group.name === 'url' ? [group] : children(group, 'url'))
        found.push(...textOf(url).split(/\s+/))
  return unique(found.filter((url) => /^https?:/i.test(url)))
}

function pmidOf(reference: Reference, database: string): string {
  for (const note of reference.notes) {
    const found = /^PMID: ?(\d+)$/.exec(note)
    if (found) return found[1] ?? ''
  }
  if (/^\d{1,9}$/.test(reference.accession)) {
    const { accession } = reference
    if (
      /pubmed|medline|nlm/i.test(database) ||
      reference.urls.some((url) => /ncbi\.nlm/.test(url) && url.includes(accession))
    )
      return accession
  }
  return ''
}
