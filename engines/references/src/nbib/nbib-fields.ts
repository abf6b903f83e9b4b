import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import {
  type Author,
  emptyReference,
  type RawField,
  type Reference,
  type ReferenceType,
} from '../reference.ts'
import { unique } from '../unique.ts'

/** Tags whose values become fields of a reference; the others are kept as written and written back. */
export const understoodTags: ReadonlySet<string> = new Set(
  'PMID TI AB OAB FAU AU CN FED ED DP JT TA VI IP PG LID AID IS ISBN PB OT MH LA PT GN BTI'.split(' '),
)

/** What an entry of PubMed says, in our terms. Field descriptions: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format */
export function referenceFromNbib(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  reference.format = 'nbib'
  const first = new Map<string, string>()
  const types: string[] = []
  const titles: string[] = []
  const abstracts: string[] = []
  const full = fields.some(({ tag }) => tag === 'FAU')
  for (const { tag, value } of fields) {
    if (value === '') continue
    if (!first.has(tag)) first.set(tag, value)
    switch (tag) {
      case 'TI':
        titles.push(cleanText(value))
        break
      case 'AB':
      case 'OAB':
        abstracts.push(cleanAbstract(value))
        break
      case 'FAU':
        addName(reference.authors, value)
        break
      case 'AU':
        if (!full) addName(reference.authors, value)
        break
      case 'CN':
        reference.authors.push({ kind: 'corporate', name: cleanText(value) })
        break
      case 'FED':
        addName(reference.editors, value)
        break
      case 'IS':
      case 'ISBN':
        reference.issn.push(...standardNumbers(value))
        break
      case 'OT':
        reference.keywords.push(cleanText(value.replace(/^\*/, '')))
        break
      case 'MH':
        // A star marks the main topics.
        reference.keywords.push(cleanText(value.replace(/\*/g, '')))
        break
      case 'GN':
        reference.notes.push(cleanText(value))
        break
      case 'PT':
        types.push(value)
    }
  }
  const get = (tag: string) => first.get(tag) ?? ''
  if (reference.editors.length === 0)
    for (const { tag, value } of fields) if (tag === 'ED') addName(reference.editors, value)
  reference.title = titles.join(' ') || cleanText(get('BTI') || get('TT'))
  reference.keywords = unique(reference.keywords)
  reference.issn = unique(reference.issn)
  reference.abstract = unique(abstracts).join('\n\n')
  reference.date = cleanText(get('DP') || get('DEP'))
  reference.year = yearOf(get('DP')) ?? yearOf(get('DEP').slice(0, 4))
  reference.journal = cleanText(get('JT') || get('TA') || (titles.length > 0 ? get('BTI') : ''))
  reference.volume = cleanText(get('VI'))
  reference.issue = cleanText(get('IP'))
  reference.pages = cleanText(get('PG'))
  reference.doi = doiOf(fields)
  reference.pmid = /^\d+/.exec(get('PMID'))?.[0] ?? ''
  reference.publisher = cleanText(get('PB'))
  reference.language = cleanText(get('LA'))
  reference.accession = reference.pmid
  reference.type = typeOf(types, reference.journal)
  return reference
}

/** The DOI of the article stands in LID or AID, marked `[doi]`, and at the end of SO. */
function doiOf(fields: readonly RawField[]): string {
  let unmarked = ''
  for (const { tag, value } of fields) {
    if (tag !== 'LID' && tag !== 'AID' && tag !== 'SO') continue
    if (!value.includes('10.')) continue
    if (value.includes('[doi]') || /doi: ?10\./i.test(value))
      return normaliseDoi(/10\..*/s.exec(value)?.[0] ?? '')
    if (tag !== 'SO' && unmarked === '' && value.startsWith('10.')) unmarked = normaliseDoi(value)
  }
  return unmarked
}

function addName(names: Author[], value: string): void {
  const author = parseAuthor(value)
  if (author) names.push(author)
}

/** The type that the words of PT amount to. */
export function typeOf(types: readonly string[], journal: string): ReferenceType {
  const is = (pattern: RegExp) => types.some((type) => pattern.test(type))
  if (is(/preprint/i)) return 'preprint'
  if (is(/trial regist/i)) return 'trial-registration'
  if (is(/chapter/i)) return 'chapter'
  if (is(/^books?\b/i)) return 'book'
  if (is(/congress|meeting abstract|conference/i)) return 'conference'
  if (is(/dataset/i)) return 'dataset'
  if (is(/dissertation|thesis/i)) return 'thesis'
  if (is(/web ?page|webcast/i)) return 'web-page'
  if (is(/^technical report$/i) && !is(/^journal article$/i)) return 'report'
  if (is(/^other$/i)) return 'other'
  return types.length > 0 || journal !== '' ? 'article' : 'other'
}
