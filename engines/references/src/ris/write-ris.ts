import { formatAuthor } from '../authors.ts'
import { cleanText } from '../clean-text.ts'
import { normaliseDoi, yearOf } from '../normalise.ts'
import type { RawField, Reference, ReferenceType } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { journalTags, understoodTags } from './ris-fields.ts'

const types: Record<ReferenceType, string> = {
  article: 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  conference: 'CONF',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
  dataset: 'DATA',
  'trial-registration': 'GEN',
  'web-page': 'ELEC',
  other: 'GEN',
}

/** RIS has no types of its own for these; M3 says it, as Cochrane and Embase do. */
const kinds: Partial<Record<ReferenceType, string>> = {
  preprint: 'Preprint',
  'trial-registration': 'Trial registry record',
}

/** One entry of RIS, with the line ends that the format asks for. Tags that Ayni does not understand are written back. */
export function writeRis(reference: Reference): string {
  const raw = reference.format === 'ris' ? reference.raw : []
  const fields: RawField[] = []
  const add = (tag: string, value: string) => {
    if (value !== '') fields.push({ tag, value })
  }
  const kind = kinds[reference.type] ?? ''
  for (const author of reference.authors) add('AU', formatAuthor(author))
  add('TI', reference.title)
  add('T2', reference.journal)
  for (const editor of reference.editors) add('A2', formatAuthor(editor))
  add('PY', reference.year === null ? '' : String(reference.year))
  if (reference.date !== String(reference.year ?? '')) add('DA', reference.date)
  add('VL', reference.volume)
  add('IS', reference.issue)
  addPages(add, reference.pages)
  add('DO', reference.doi)
  for (const number of reference.issn) add('SN', number)
  add('PB', reference.publisher)
  add('LA', reference.language)
  add('AN', reference.accession)
  for (const paragraph of reference.abstract.split('\n\n')) add('AB', paragraph)
  for (const word of reference.keywords) add('KW', word)
  for (const url of reference.urls) add('UR', url)
  for (const note of reference.notes) add('N1', note)
  if (reference.pmid !== '') add('N1', `PMID: ${reference.pmid}`)
  const kept = raw.filter((field) => isKept(field, reference))
  if (!kept.some(({ tag, value }) => tag === 'M3' && referenceTypeOf(value) === reference.type))
    add('M3', kind)
  const lines = [...fields, ...kept].map(
    ({ tag, value }) => `${tag}  - ${value.replaceAll('\n', '\r\n')}\r\n`,
  )
  return `TY  - ${typeTag(reference, raw)}\r\n${lines.join('')}ER  - \r\n\r\n`
}

/** The type as it was written, where it still says the same. */
function typeTag(reference: Reference, raw: readonly RawField[]): string {
  const written = raw.find(({ tag }) => tag === 'TY')?.value ?? ''
  return written !== '' && referenceTypeOf(written) === reference.type ? written : types[reference.type]
}

/** First and last page in two tags, where reading them puts them together as they were. */
function addPages(add: (tag: string, value: string) => void, pages: string): void {
  const [start = '', end = '', more] = pages.split('-')
  const isPair = start !== '' && end !== '' && more === undefined && !/\s/.test(pages)
  add('SP', isPair ? start : pages)
  add('EP', isPair ? end : '')
}

/** What stands in no field of ours, and other names of the journal beside the one that was taken. */
function isKept({ tag, value }: RawField, reference: Reference): boolean {
  if (!/^[A-Z][A-Z0-9]$/.test(tag) || value === '' || tag === 'ER') return false
  if (journalTags.some((known) => known === tag))
    return tag !== 'T2' && reference.journal !== '' && cleanText(value) !== reference.journal
  if (tag === 'L1' || tag === 'L2' || tag === 'LK') return !/https?:/i.test(value)
  if (tag === 'M3') return reference.doi === '' || normaliseDoi(value) !== reference.doi
  if (tag === 'DA')
    return yearOf(value) !== null && reference.year !== null && yearOf(value) !== reference.year
  if (tag === 'Y1')
    return (
      reference.year !== null &&
      yearOf(value) === reference.year &&
      value !== String(reference.year) &&
      value !== reference.date
    )
  return !understoodTags.has(tag)
}
