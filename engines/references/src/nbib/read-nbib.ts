import { parseAuthor } from '../authors.ts'
import { cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import {
  emptyReference,
  type Problem,
  type RawField,
  type ReadResult,
  type Reference,
  type ReferenceType,
  rawLimit,
} from '../reference.ts'

/**
 * Reads PubMed's tagged format (.nbib, MEDLINE). A tag of two to four letters is padded to four before the
 * hyphen; lines that start with six spaces go on; an empty line or the next `PMID-` ends the entry.
 */
export function readNbib(text: string): ReadResult {
  const references: Reference[] = []
  const problems: Problem[] = []
  let fields: RawField[] = []
  const finish = () => {
    if (fields.length > 0) references.push(fromFields(fields))
    fields = []
  }
  let number = 0
  for (const line of text.split(/\r\n|\n|\r/)) {
    number += 1
    const found = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|)$/.exec(line)
    const last = fields.at(-1)
    if (found) {
      const [, tag = '', value = ''] = found
      if (tag === 'PMID' && fields.some((field) => field.tag === 'PMID')) finish()
      fields.push({ tag, value: value.trim() })
    } else if (line.trim() === '') {
      // Some exports have an empty line inside an entry; only a new PMID tells for sure.
      if (fields.some((field) => field.tag === 'PMID' || field.tag === 'TI')) finish()
    } else if (/^\s/.test(line) && last) last.value += ` ${line.trim()}`
    else
      problems.push({
        severity: 'lost',
        line: number,
        raw: line.slice(0, rawLimit),
        code: 'text-outside-entry',
        message: 'This line has no tag and continues none; it was not used.',
      })
  }
  finish()
  return { references, problems }
}

function fromFields(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  const all = (...tags: string[]) => fields.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value)
  const first = (...tags: string[]) =>
    tags.map((tag) => all(tag)[0]).find((value) => value !== undefined) ?? ''
  reference.title = cleanText(first('TI', 'BTI', 'TT')).replace(/^\[(.*)\]\.?$/, '$1')
  reference.abstract = cleanText(first('AB', 'OAB'))
  reference.authors = authorsOf(fields)
  reference.editors = all('FED', 'ED').flatMap((name) => parseAuthor(name) ?? [])
  reference.date = first('DP', 'DEP')
  reference.year = yearOf(reference.date)
  reference.journal = cleanText(first('JT', 'TA', 'BTI'))
  reference.volume = first('VI')
  reference.issue = first('IP')
  reference.pages = first('PG')
  const identifiers = all('AID', 'LID', 'SO')
  reference.doi = normaliseDoi(
    identifiers.find((value) => value.includes('[doi]')) ??
      identifiers.find((value) => /doi: ?10\./i.test(value)) ??
      '',
  )
  reference.pmid = /^\d+/.exec(first('PMID'))?.[0] ?? ''
  reference.issn = [...new Set(all('IS', 'ISBN').flatMap(standardNumbers))]
  reference.publisher = cleanText(first('PB'))
  reference.keywords = [...all('OT'), ...all('MH')].map((word) => cleanText(word.replace(/\*/g, '')))
  reference.language = first('LA')
  reference.accession = reference.pmid
  reference.notes = all('GN', 'CIN', 'EIN').map(cleanText)
  reference.type = typeOf(all('PT'), first('JT', 'TA'))
  return reference
}

/** Full names where given, in the order of the file; organisations stand among them. */
function authorsOf(fields: readonly RawField[]): Reference['authors'] {
  const full = fields.some(({ tag }) => tag === 'FAU')
  return fields.flatMap(({ tag, value }) => {
    if (tag === 'CN') return [{ kind: 'corporate', name: value } as const]
    return tag === (full ? 'FAU' : 'AU') ? (parseAuthor(value) ?? []) : []
  })
}

function typeOf(types: readonly string[], journal: string): ReferenceType {
  if (types.some((type) => /preprint/i.test(type))) return 'preprint'
  if (types.some((type) => /chapter/i.test(type))) return 'chapter'
  if (types.some((type) => /^book/i.test(type))) return 'book'
  if (types.some((type) => /congress|meeting abstract/i.test(type))) return 'conference'
  if (types.some((type) => /dataset/i.test(type))) return 'dataset'
  return types.length > 0 || journal !== '' ? 'article' : 'other'
}
