import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { typeOf } from '../nbib/nbib-fields.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { type Author, emptyReference, type Reference } from '../reference.ts'
import { unique } from '../unique.ts'
import { attribute, child, children, leaves, textOf, type XmlElement } from '../xml/element.ts'

/** Elements inside text that are only its dress. */
const dressing: ReadonlySet<string> = new Set([
  'i',
  'b',
  'u',
  'sup',
  'sub',
  'DispFormula',
  'mml:math',
  'math',
])

/** What an article or book of PubMed's XML says, in our terms. https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html */
export function referenceFromPubmed(root: XmlElement): Reference {
  const reference = emptyReference()
  reference.format = 'pubmed-xml'
  const citation = child(root, 'MedlineCitation') ?? child(root, 'BookDocument') ?? root
  const article = child(citation, 'Article') ?? citation
  const book = child(citation, 'Book')
  const data = child(root, 'PubmedData') ?? child(root, 'PubmedBookData')
  reference.raw = leaves(citation, dressing)
  const text = (from: XmlElement | null, ...path: string[]) => cleanText(textOf(child(from, ...path)))

  const issue = child(article, 'Journal', 'JournalIssue')
  const bookTitle = text(book, 'BookTitle')
  const title = text(article, 'ArticleTitle') || text(article, 'VernacularTitle')
  reference.title = title || bookTitle
  reference.journal =
    text(article, 'Journal', 'Title') ||
    text(citation, 'MedlineJournalInfo', 'MedlineTA') ||
    (title === '' ? '' : bookTitle)
  reference.abstract = abstractOf(article, citation)
  reference.authors = authorsOf(article, 'authors')
  if (reference.authors.length === 0 && book) reference.authors = authorsOf(book, 'authors')
  reference.editors = [article, ...(book ? [book] : [])].flatMap((from) => authorsOf(from, 'editors'))
  reference.date = dateOf(child(issue, 'PubDate') ?? child(book, 'PubDate') ?? child(article, 'ArticleDate'))
  reference.year = yearOf(reference.date)
  reference.volume = text(issue, 'Volume') || text(book, 'Volume')
  reference.issue = text(issue, 'Issue')
  reference.pages = pagesOf(article)
  const ids = [child(data, 'ArticleIdList'), child(citation, 'ArticleIdList')].flatMap((list) =>
    list ? children(list, 'ArticleId') : [],
  )
  const places = [...children(article, 'ELocationID'), ...(book ? children(book, 'ELocationID') : [])]
  const doi =
    places.find((place) => attribute(place, 'EIdType') === 'doi') ??
    ids.find((id) => attribute(id, 'IdType') === 'doi') ??
    null
  reference.doi = normaliseDoi(textOf(doi))
  reference.pmid =
    cleanText(textOf(children(citation, 'PMID').at(-1) ?? null)) ||
    cleanText(textOf(ids.find((id) => attribute(id, 'IdType') === 'pubmed') ?? null))
  reference.accession = reference.pmid
  reference.issn = unique(
    [
      text(article, 'Journal', 'ISSN'),
      text(citation, 'MedlineJournalInfo', 'ISSNLinking'),
      ...(book ? children(book, 'Isbn').map(textOf) : []),
    ].flatMap(standardNumbers),
  )
  reference.publisher = text(book, 'Publisher', 'PublisherName')
  reference.keywords = keywordsOf(citation)
  reference.language = text(article, 'Language')
  reference.notes = children(citation, 'GeneralNote').map((note) => cleanText(textOf(note)))
  const kinds = [child(article, 'PublicationTypeList') ?? article, citation].flatMap((list) =>
    children(list, 'PublicationType').map(textOf),
  )
  reference.type = book ? (title === '' ? 'book' : 'chapter') : typeOf(kinds, reference.journal)
  return reference
}

/** Parts with their labels, as PubMed shows them: `BACKGROUND: … METHODS: …`. */
function abstractOf(article: XmlElement, citation: XmlElement): string {
  const abstracts = [
    ...children(article, 'Abstract'),
    ...children(citation, 'Abstract'),
    ...children(citation, 'OtherAbstract'),
  ].map((abstract) => {
    const parts = children(abstract, 'AbstractText').map((part) => {
      const label = attribute(part, 'Label')
      return label === '' || /^unlabelled$/i.test(label) ? textOf(part) : `${label}: ${textOf(part)}`
    })
    return cleanAbstract(parts.join(' '))
  })
  return unique(abstracts).join('\n\n')
}

function authorsOf(from: XmlElement, role: 'authors' | 'editors'): Author[] {
  return children(from, 'AuthorList')
    .filter((list) => (attribute(list, 'Type') || 'authors') === role)
    .flatMap((list) => children(list, 'Author'))
    .flatMap((name): Author[] => {
      const text = (part: string) => cleanText(textOf(child(name, part)))
      const group = text('CollectiveName')
      if (group !== '') return [{ kind: 'corporate', name: group }]
      const family = text('LastName')
      const given = text('ForeName') || text('FirstName') || text('Initials')
      const author = parseAuthor(
        given === '' ? family : `${family}, ${given}${text('Suffix') && `, ${text('Suffix')}`}`,
      )
      return author ? [author] : []
    })
}

/** `2017 Nov 09` or what MEDLINE wrote: `2012 Jan-Feb`. */
function dateOf(date: XmlElement | null): string {
  if (!date) return ''
  const written = cleanText(textOf(child(date, 'MedlineDate')))
  if (written !== '') return written
  return ['Year', 'Season', 'Month', 'Day']
    .map((part) => cleanText(textOf(child(date, part))))
    .filter((part) => part !== '')
    .join(' ')
}

function pagesOf(article: XmlElement): string {
  const pages = cleanText(textOf(child(article, 'Pagination', 'MedlinePgn')))
  if (pages !== '') return pages
  const start = cleanText(textOf(child(article, 'Pagination', 'StartPage')))
  const end = cleanText(textOf(child(article, 'Pagination', 'EndPage')))
  return end === '' ? start : `${start}-${end}`
}

/** Authors' keywords, then subject headings with their qualifiers. */
function keywordsOf(citation: XmlElement): string[] {
  const own = children(citation, 'KeywordList').flatMap((list) => children(list, 'Keyword').map(textOf))
  const headings = children(child(citation, 'MeshHeadingList') ?? citation, 'MeshHeading').map((heading) =>
    [...children(heading, 'DescriptorName'), ...children(heading, 'QualifierName')].map(textOf).join('/'),
  )
  return unique([...own, ...headings].map(cleanText))
}
