import { parseAuthor } from '../authors.ts'
import { cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import {
  type Author,
  emptyReference,
  type Problem,
  type RawField,
  type ReadResult,
  type Reference,
  rawLimit,
} from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { decodeLatex } from './latex.ts'

const months: Record<string, string> = {
  jan: '01',
  feb: '02',
  mar: '03',
  apr: '04',
  may: '05',
  jun: '06',
  jul: '07',
  aug: '08',
  sep: '09',
  oct: '10',
  nov: '11',
  dec: '12',
}

/**
 * Reads BibTeX and BibLaTeX: strings with concatenation, nested braces, quotes, LaTeX accents. An entry whose braces do not
 * close is given up at the next `@type{` that starts a line; what was read of it is kept, and its neighbours are whole.
 */
export function readBibtex(text: string): ReadResult {
  const references: Reference[] = []
  const problems: Problem[] = []
  const strings = new Map(Object.entries(months))
  const lineStarts = lineOffsets(text)
  const starts = /@\s*([a-zA-Z]+)\s*([{(])/g
  let position = 0
  for (;;) {
    starts.lastIndex = position
    const found = starts.exec(text)
    if (!found) break
    const type = (found[1] ?? '').toLowerCase()
    const open = found.index + found[0].length
    if (type === 'comment' || type === 'preamble') {
      position = skipBlock(text, open)
      continue
    }
    const entry = readEntry(text, open, found[2] === '(' ? ')' : '}', type === 'string', strings)
    position = entry.end
    if (type === 'string') {
      for (const { tag, value } of entry.fields) strings.set(tag.toLowerCase(), value)
      continue
    }
    if (!entry.closed)
      problems.push({
        severity: 'changed',
        line: lineAt(lineStarts, found.index),
        raw: text.slice(found.index, Math.min(entry.end, found.index + rawLimit)),
        code: 'entry-without-end',
        message: `The entry ${entry.key || type} is not closed; what could be read of it was kept (${entry.fields.length} fields).`,
      })
    if (entry.fields.length === 0 && entry.key === '') continue
    references.push(fromFields(type, entry.key, entry.fields))
  }
  return { references, problems }
}

type Entry = { key: string; fields: RawField[]; end: number; closed: boolean }

function readEntry(
  text: string,
  open: number,
  close: string,
  isString: boolean,
  strings: ReadonlyMap<string, string>,
): Entry {
  const fields: RawField[] = []
  let at = open
  let key = ''
  if (!isString) {
    const head = /[^,{}()="\n]*/y
    head.lastIndex = at
    const written = head.exec(text)?.[0] ?? ''
    if (text[at + written.length] === '=') key = ''
    else {
      key = written.trim()
      at += written.length
    }
  }
  const space = /[\s,]*/y
  const name = /[^\s=,{}()"#%]+/y
  for (;;) {
    space.lastIndex = at
    at += space.exec(text)?.[0].length ?? 0
    if (at >= text.length) return { key, fields, end: text.length, closed: false }
    if (text[at] === close || text[at] === '}') return { key, fields, end: at + 1, closed: true }
    if (text[at] === '@' && startsEntry(text, at)) return { key, fields, end: at, closed: false }
    name.lastIndex = at
    const tag = name.exec(text)?.[0]
    if (tag === undefined) {
      at += 1
      continue
    }
    at += tag.length
    while (/\s/.test(text[at] ?? '')) at += 1
    if (text[at] !== '=') continue
    const value = readValue(text, at + 1, strings)
    fields.push({ tag, value: value.text })
    at = value.end
    if (!value.closed) return { key, fields, end: at, closed: false }
  }
}

/** One value: parts in braces, in quotes, numbers or names of strings, joined by `#`. */
function readValue(
  text: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { text: string; end: number; closed: boolean } {
  let at = from
  let value = ''
  const bare = /[^\s,#{}"()]+/y
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1
    const sign = text[at]
    if (sign === '{' || sign === '"') {
      const part = readDelimited(text, at)
      value += part.text
      at = part.end
      if (!part.closed) return { text: value, end: at, closed: false }
    } else {
      bare.lastIndex = at
      const word = bare.exec(text)?.[0] ?? ''
      value += strings.get(word.toLowerCase()) ?? word
      at += word.length
    }
    let next = at
    while (/\s/.test(text[next] ?? '')) next += 1
    if (text[next] !== '#') return { text: value, end: at, closed: true }
    at = next + 1
  }
}

/** Text between braces or quotes, with braces counted inside; given up at the next entry. */
function readDelimited(text: string, open: number): { text: string; end: number; closed: boolean } {
  const quoted = text[open] === '"'
  let depth = quoted ? 0 : 1
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (!quoted && depth === 0) return { text: text.slice(open + 1, at), end: at + 1, closed: true }
      // A brace too many inside quotes closes the entry, not the value.
      if (quoted && depth < 0) return { text: text.slice(open + 1, at), end: at, closed: false }
    } else if (quoted && sign === '"' && depth === 0)
      return { text: text.slice(open + 1, at), end: at + 1, closed: true }
    else if (sign === '@' && startsEntry(text, at))
      return { text: text.slice(open + 1, at).trimEnd(), end: at, closed: false }
  }
  return { text: text.slice(open + 1).trimEnd(), end: text.length, closed: false }
}

/** `@article{` at the start of a line, with a key after it. */
function startsEntry(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before -= 1
  if (before >= 0 && text[before] !== '\n' && text[before] !== '\r') return false
  return /^@\s*[a-zA-Z]+\s*[{(]\s*[^\s,{}]*\s*,/.test(text.slice(at, at + 200))
}

function skipBlock(text: string, open: number): number {
  let depth = 1
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
    if (text[at] === '@' && startsEntry(text, at)) return at
  }
  return text.length
}

function fromFields(type: string, key: string, fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = [{ tag: 'type', value: type }, { tag: 'key', value: key }, ...fields]
  const byTag = new Map<string, string>()
  for (const { tag, value } of fields)
    if (!byTag.has(tag.toLowerCase()) && value !== '') byTag.set(tag.toLowerCase(), value)
  const text = (...tags: string[]) =>
    cleanText(decodeLatex(tags.map((tag) => byTag.get(tag)).find((value) => value !== undefined) ?? ''))
  const title = text('title')
  const subtitle = text('subtitle')
  reference.type = referenceTypeOf(type)
  reference.title = subtitle === '' ? title : `${title}: ${subtitle}`
  reference.abstract = text('abstract')
  reference.authors = names(byTag.get('author') ?? '')
  reference.editors = names(byTag.get('editor') ?? '')
  reference.date = text('date', 'year')
  reference.year = yearOf(text('year')) ?? yearOf(text('date'))
  reference.journal = text('journal', 'journaltitle', 'booktitle', 'shortjournal', 'series')
  reference.volume = text('volume')
  reference.issue = text('number', 'issue')
  reference.pages = text('pages').replace(/\s*[–—]+\s*|\s*--\s*/g, '-')
  reference.doi = normaliseDoi(byTag.get('doi')?.replace(/\\/g, '') ?? byTag.get('url') ?? '')
  reference.pmid =
    /^\d+$/.exec(text('pmid', 'pubmed_id'))?.[0] ?? (text('eprinttype') === 'pubmed' ? text('eprint') : '')
  reference.issn = [...new Set([text('issn'), text('isbn')].flatMap(standardNumbers))]
  reference.publisher = text('publisher', 'institution', 'school', 'organization')
  reference.keywords = [
    ...new Set(
      text('keywords', 'keyword', 'author_keywords')
        .split(/;|,(?![^(]*\))/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ]
  reference.language = text('language', 'langid')
  reference.urls = [byTag.get('url') ?? '', byTag.get('link') ?? '']
    .map((url) => url.replace(/\\/g, '').trim())
    .filter((url) => /^https?:/i.test(url))
  reference.accession = key
  reference.notes = [text('note'), text('annote')].filter((note) => note !== '')
  return reference
}

/** Names are joined by `and` outside braces; a name in braces is an organisation. */
function names(written: string): Author[] {
  return splitNames(written.replace(/\s+/g, ' ').trim()).flatMap((name): Author[] => {
    const organisation = /^\{([^{}\\]*\s[^{}]*)\}$/.exec(name)
    if (organisation) return [{ kind: 'corporate', name: cleanText(decodeLatex(organisation[1] ?? '')) }]
    const parsed = parseAuthor(cleanText(decodeLatex(name)))
    return parsed ? [parsed] : []
  })
}

function splitNames(written: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === '{') depth += 1
    else if (written[at] === '}') depth -= 1
    else if (depth === 0 && /^ and /i.test(written.slice(at, at + 5))) {
      found.push(written.slice(start, at))
      start = at + 5
      at += 4
    }
  }
  return [...found, written.slice(start)].map((name) => name.trim()).filter((name) => name !== '')
}

function lineOffsets(text: string): number[] {
  const offsets = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}

function lineAt(offsets: readonly number[], position: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
