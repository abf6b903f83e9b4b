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
import { referenceTypeOf } from '../reference-type.ts'
import { unique } from '../unique.ts'

/** Tags whose values become fields of a reference; the others are kept as written and written back. */
export const understoodTags: ReadonlySet<string> = new Set(
  'TY TI T1 CT AB N2 AU A1 ED A2 PY Y1 DA T2 JF JO BT JA J2 J1 T3 VL IS CP SP EP DO DI SN PB KW LA UR N1 AN'.split(
    ' ',
  ),
)

/** Journal and book titles, the fullest first; the first that is there is the journal. */
export const journalTags = ['T2', 'JF', 'BT', 'JO', 'JA', 'J2', 'J1', 'T3', 'C3'] as const

/** Every tag that programs write; tells a tag from text where the spacing is loose. */
export const knownTags: ReadonlySet<string> = new Set([
  ...understoodTags,
  ...'A3 A4 AD AF AV C1 C2 C3 C4 C5 C6 C7 C8 CA CN CY DB DE DP ET ID L1 L2 L3 L4 LB LK M1 M2 M3 NV OP PM PP RI RN RP SE ST SV T4 TA TT U1 U2 U3 U4 U5 Y2'.split(
    ' ',
  ),
])

/** What an entry of RIS says, in our terms. The dialects use the same tags in different places; see the notes inside. */
export function referenceFromRis(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  reference.format = 'ris'
  const first = new Map<string, string>()
  const abstracts: string[] = []
  /** Custom fields and notes, where databases hide identifiers. */
  const hiding: RawField[] = []
  for (const field of fields) {
    const { tag, value } = field
    if (value === '') continue
    switch (tag) {
      case 'AU':
      case 'A1':
        addNames(reference.authors, value)
        continue
      case 'ED':
      case 'A2':
        addNames(reference.editors, value)
        continue
      case 'KW':
        addWords(reference.keywords, value)
        continue
      case 'AB':
        abstracts.push(cleanAbstract(value))
        continue
      case 'SN':
        reference.issn.push(...standardNumbers(value))
        continue
      case 'UR':
      case 'L1':
      case 'L2':
      case 'LK':
        addUrls(reference.urls, value)
        hiding.push(field)
        continue
      case 'N1':
        // A PMID stands here so where reference managers and we write it; it is read as such below.
        if (!(value.startsWith('PMID:') && /^PMID: ?\d+$/.test(value))) reference.notes.push(cleanText(value))
        hiding.push(field)
        continue
      case 'AN':
      case 'ID':
      case 'L3':
      case 'M3':
      case 'PM':
      case 'C2':
      case 'C5':
      case 'U1':
      case 'U2':
        hiding.push(field)
    }
    if (!first.has(tag)) first.set(tag, value)
  }
  const get = (tag: string) => first.get(tag) ?? ''
  reference.keywords = unique(reference.keywords)
  reference.issn = unique(reference.issn)
  reference.urls = unique(reference.urls)
  reference.type = typeOf(get('TY'), get('M3'))
  const ownTitle = get('TI') || get('T1') || get('CT')
  reference.title = cleanText(ownTitle || get('BT'))
  // A title that had to be taken from the place of the journal is not the journal as well.
  const place =
    ownTitle !== '' ? journalTags.find((tag) => first.has(tag)) : get('BT') !== '' ? 'T2' : undefined
  // EndNote has the conference in T2 and the proceedings in C3.
  const title = reference.type === 'conference' && ownTitle !== '' && get('C3') !== '' ? 'C3' : place
  reference.journal = title === undefined ? '' : cleanText(get(title))
  // N2 is the abstract in old files, and a second abstract or a note beside AB in others.
  reference.abstract = unique(abstracts).join('\n\n') || cleanAbstract(get('N2'))
  const published = longer(get('PY'), get('Y1'))
  const year = yearOf(get('PY')) ?? yearOf(get('Y1'))
  const yearOfDate = yearOf(get('DA'))
  reference.year = year ?? yearOfDate
  // In some dialects DA is the day on which somebody looked.
  const isOther = year !== null && yearOfDate !== null && year !== yearOfDate
  reference.date = cleanText(isOther ? published : get('DA') || published)
  reference.volume = cleanText(get('VL'))
  reference.issue = cleanText(
    get('IS') || get('CP') || (/^(EJOUR|CPAPER|CONF)$/.test(get('TY')) ? get('M1') : ''),
  )
  const start = cleanText(get('SP') || (get('EP') === '' ? articleNumber(get('C7')) : ''))
  const end = cleanText(get('EP'))
  reference.pages = end === '' || start.includes('-') ? start : start === '' ? end : `${start}-${end}`
  reference.doi = normaliseDoi(get('DO')) || normaliseDoi(get('DI')) || hiddenDoi(hiding)
  reference.pmid = hiddenPmid(hiding, `${get('DB')} ${get('DP')}`)
  reference.publisher = cleanText(get('PB'))
  reference.language = cleanText(get('LA'))
  reference.accession = cleanText(get('AN') || get('ID'))
  return reference
}

/** Cochrane, Embase and others name every entry JOUR and say in M3 what it is. */
function typeOf(written: string, kind: string): ReferenceType {
  const type = referenceTypeOf(written)
  if (kind === '' || !/^(JOUR|GEN|UNPB|ABST|ICOMM)?$/.test(written)) return type
  const finer = referenceTypeOf(kind)
  return finer === 'conference' || finer === 'preprint' || finer === 'trial-registration' || type === 'other'
    ? finer
    : type
}

/** EndNote and Scopus keep the number that online articles have instead of pages in C7. */
function articleNumber(written: string): string {
  return /^[\w.-]{1,20}$/.test(written) && /\d/.test(written) ? written : ''
}

/** Where DO is missing or says nothing, databases put the DOI in other places. */
function hiddenDoi(fields: readonly RawField[]): string {
  for (const { tag, value } of fields) {
    if (!value.includes('10.') || (tag === 'N1' && !/doi/i.test(value))) continue
    const found = normaliseDoi(value)
    if (found !== '') return found
  }
  return ''
}

/** A number is a PMID only where something says so: other databases have numbers of the same length. */
function hiddenPmid(fields: readonly RawField[], database: string): string {
  for (const { tag, value } of fields) {
    if (/^\d{1,9}$/.test(value)) {
      if (tag === 'PM') return value
      if ((tag === 'AN' || tag === 'ID') && /pubmed|medline|nlm/i.test(database)) return value
      // Scopus and Embase each keep the PMID in a custom field.
      if (
        (tag === 'C2' || tag === 'C5') &&
        value.length > 5 &&
        /scopus|embase|web of science/i.test(database)
      )
        return value
    } else if (/pmid|pubmed/i.test(value)) {
      const found =
        /(?:pmid|pubmed(?: id)?)\W{0,3}(\d{1,9})(?!\d)/i.exec(value) ??
        /(?:ncbi\.nlm\.nih\.gov\/pubmed\/|pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,9})/.exec(value) ??
        /^(\d{1,9})\s*[[(]pmid[\])]$/i.exec(value)
      if (found) return found[1] ?? ''
    }
  }
  return ''
}

/** One line may hold several names, apart by semicolons. */
function addNames(names: Author[], value: string): void {
  if (value.includes(';') || value.includes('\n')) {
    for (const name of cleanNames(value)) addNames(names, name)
    return
  }
  const author = parseAuthor(value)
  if (author) names.push(author)
}

function cleanNames(value: string): string[] {
  return value
    .split('\n')
    .flatMap((line) => cleanText(line).split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function addWords(words: string[], value: string): void {
  if (!value.includes(';') && !value.includes('\n')) {
    const word = cleanText(value)
    if (word !== '') words.push(word)
    return
  }
  for (const part of value.split('\n').flatMap((line) => cleanText(line).split(';'))) {
    const word = part.trim()
    if (word !== '') words.push(word)
  }
}

function addUrls(urls: string[], value: string): void {
  for (const url of value.split(/\s+/)) if (/^https?:/i.test(url)) urls.push(url)
}

function longer(first: string, second: string): string {
  return second.length > first.length ? second : first
}
