import type { Author, RawField, Reference, ReferenceType } from '../reference.ts'
import { shortName } from '../reference-label.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { understoodFields } from './bibtex-fields.ts'
import { encodeLatex } from './latex.ts'

const types: Record<ReferenceType, string> = {
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  conference: 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  preprint: 'misc',
  dataset: 'dataset',
  'trial-registration': 'misc',
  'web-page': 'online',
  other: 'misc',
}

/** BibTeX has no types of its own for these; the field `type` says it. */
const kinds: Partial<Record<ReferenceType, string>> = {
  preprint: 'Preprint',
  'trial-registration': 'Trial registration',
}

/** Writes entries of one file; each has a key of its own. */
export function bibtexWriter(): (reference: Reference) => string {
  const keys = new Set<string>()
  return (reference) => {
    const raw = reference.format === 'bibtex' ? reference.raw : []
    const key = freeKey(keyOf(reference), keys)
    keys.add(key)
    const fields: RawField[] = []
    const add = (tag: string, value: string, written = encodeLatex(value)) => {
      if (value !== '') fields.push({ tag, value: written })
    }
    const isPart = reference.type === 'chapter' || reference.type === 'conference'
    const kept = raw.slice(2).filter(({ tag, value }) => isKept(tag, value))
    const names = (authors: readonly Author[]) => authors.map(nameOf).join(' and ')
    add('author', names(reference.authors), names(reference.authors))
    add('editor', names(reference.editors), names(reference.editors))
    add('title', reference.title)
    add(isPart ? 'booktitle' : 'journal', reference.journal)
    add('year', reference.year === null ? '' : String(reference.year))
    if (reference.date !== String(reference.year ?? '')) add('date', reference.date)
    add('volume', reference.volume)
    add('number', reference.issue)
    add(
      'pages',
      reference.pages,
      encodeLatex(reference.pages).replaceAll('-', '--').replaceAll('--{}--', '--'),
    )
    add('doi', reference.doi, verbatim(reference.doi))
    add('pmid', reference.pmid)
    add('issn', reference.issn.filter((number) => number.includes('-')).join(', '))
    add('isbn', reference.issn.filter((number) => !number.includes('-')).join(', '))
    add('publisher', reference.publisher)
    add('language', reference.language)
    add('url', reference.urls.join(' '), reference.urls.map(verbatim).join(' '))
    if (reference.accession !== key) add('accession', reference.accession)
    add('abstract', reference.abstract)
    add('keywords', listed(reference.keywords))
    add('note', reference.notes.join('\n\n'))
    if (!kept.some(({ tag }) => tag.toLowerCase() === 'type')) add('type', kinds[reference.type] ?? '')
    const lines = [...fields, ...kept].map(({ tag, value }) => `  ${tag} = {${value}}`)
    return `@${typeName(reference, raw)}{${key},\n${lines.join(',\n')}\n}\n\n`
  }
}

function typeName(reference: Reference, raw: readonly RawField[]): string {
  const written = raw[0]?.value ?? ''
  return written !== '' && referenceTypeOf(written) === reference.type ? written : types[reference.type]
}

/** `von Last, Jr, First`, the form that says which part is which; braces keep an organisation whole. */
function nameOf(author: Author): string {
  if (author.kind === 'corporate') return `{${encodeLatex(author.name)}}`
  const family = author.particle ? `${author.particle} ${author.family}` : author.family
  return [family, author.suffix, author.given]
    .filter((part) => part !== '')
    .map((part) => (/ and /i.test(part) ? `{${encodeLatex(part)}}` : encodeLatex(part)))
    .join(', ')
}

/** Keywords with commas inside are kept apart by semicolons. */
function listed(words: readonly string[]): string {
  const text = words.join('; ')
  return words.length === 1 && text.includes(',') ? `${text};` : text
}

function keyOf(reference: Reference): string {
  if (/^[^\s,{}"#%~\\='()]+$/.test(reference.accession)) return reference.accession
  const [first] = reference.authors
  const word = /\p{L}{4,}/u.exec(reference.title)?.[0] ?? ''
  const key = `${first ? shortName(first) : ''}${reference.year ?? ''}${word}`
  return (
    key
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]+/g, '')
      .toLowerCase() || 'reference'
  )
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key
  let number = 2
  while (taken.has(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}

/** Addresses are not escaped, except for braces that would end the field. */
function verbatim(written: string): string {
  return isBalanced(written) ? written : written.replace(/[{}]/g, encodeURIComponent)
}

function isKept(tag: string, value: string): boolean {
  return (
    !understoodFields.has(tag.toLowerCase()) &&
    value !== '' &&
    isBalanced(value) &&
    /^[^\s=,{}()"#%]+$/.test(tag)
  )
}

function isBalanced(value: string): boolean {
  let depth = 0
  for (let at = 0; at < value.length && depth >= 0; at += 1) {
    const sign = value.charCodeAt(at)
    if (sign === 92) at += 1
    else if (sign === 123) depth += 1
    else if (sign === 125) depth -= 1
  }
  return depth === 0 && !value.endsWith('\\')
}
