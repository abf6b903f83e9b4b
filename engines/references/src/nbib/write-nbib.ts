import { formatAuthor } from '../authors.ts'
import type { Author, RawField, Reference, ReferenceType } from '../reference.ts'
import { typeOf, understoodTags } from './nbib-fields.ts'

const types: Record<ReferenceType, string> = {
  article: 'Journal Article',
  book: 'Book',
  chapter: 'Book Chapter',
  conference: 'Congress',
  thesis: 'Academic Dissertation',
  report: 'Technical Report',
  preprint: 'Preprint',
  dataset: 'Dataset',
  'trial-registration': 'Trial registration',
  'web-page': 'Web page',
  other: 'Other',
}

/** One entry of PubMed's format. Tags that Ayni does not understand are written back. */
export function writeNbib(reference: Reference): string {
  const raw = reference.format === 'nbib' ? reference.raw : []
  const fields: RawField[] = []
  const add = (tag: string, value: string) => {
    if (value !== '') fields.push({ tag, value })
  }
  add('PMID', reference.pmid)
  add('TI', reference.title)
  const [first = '', ...others] = reference.abstract.split('\n\n')
  add('AB', first)
  for (const other of others) add('OAB', other)
  for (const author of reference.authors) addAuthor(add, author)
  for (const editor of reference.editors) add('FED', formatAuthor(editor))
  add('DP', dateOf(reference))
  add('JT', reference.journal)
  add('VI', reference.volume)
  add('IP', reference.issue)
  add('PG', reference.pages)
  if (reference.doi !== '') add('LID', `${reference.doi} [doi]`)
  for (const number of reference.issn) add(number.includes('-') ? 'IS' : 'ISBN', number)
  add('PB', reference.publisher)
  add('LA', reference.language)
  for (const type of typeNames(reference, raw)) add('PT', type)
  const headings = new Map(
    raw.filter(({ tag }) => tag === 'MH').map(({ value }) => [value.replace(/\*/g, ''), value]),
  )
  for (const word of reference.keywords) {
    const heading = headings.get(word)
    add(heading === undefined ? 'OT' : 'MH', heading ?? word)
  }
  for (const note of reference.notes) add('GN', note)
  const kept = raw.filter(
    ({ tag, value }) => value !== '' && !understoodTags.has(tag) && /^[A-Z][A-Z0-9]{1,3}$/.test(tag),
  )
  return `${[...fields, ...kept].map(({ tag, value }) => `${tag.padEnd(4)}- ${value.replaceAll('\n', '\n      ')}\n`).join('')}\n`
}

function addAuthor(add: (tag: string, value: string) => void, author: Author): void {
  if (author.kind === 'corporate') {
    add('CN', author.name)
    return
  }
  add('FAU', formatAuthor(author))
  const initials = author.given
    .split(/[\s.]+/)
    .map((part) => (/^\p{Lu}+$/u.test(part) ? part : part.slice(0, 1)))
    .join('')
  add('AU', [author.particle, author.family, initials, author.suffix].filter((part) => part !== '').join(' '))
}

function dateOf(reference: Reference): string {
  const year = reference.year === null ? '' : String(reference.year)
  return reference.date.includes(year) ? reference.date : `${year} ${reference.date}`.trim()
}

/** The types as they were written, where they still say the same. */
function typeNames(reference: Reference, raw: readonly RawField[]): string[] {
  const written = raw.filter(({ tag, value }) => tag === 'PT' && value !== '').map(({ value }) => value)
  if (written.length > 0 && typeOf(written, reference.journal) === reference.type) return written
  return [types[reference.type]]
}
