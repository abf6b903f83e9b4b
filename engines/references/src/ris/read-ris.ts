import { parseAuthor } from '../authors.ts'
import { cleanText } from '../clean-text.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import {
  emptyReference,
  type Problem,
  type RawField,
  type ReadResult,
  type Reference,
  rawLimit,
} from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'

type Entry = { fields: RawField[]; line: number; spaced: boolean }

/** Two spaces before the hyphen, as the format wants it; and what other programs write. */
const strict = /^\s{0,3}([A-Z][A-Z0-9])\s{2,}-(?:\s?(.*))$/
const loose = /^\s{0,3}([A-Z][A-Z0-9])\s{0,4}-(?:\s(.*)|(\s*))$/

/**
 * Reads RIS in its dialects. An entry starts at `TY` and ends at `ER`, at the next `TY`, or with the file; lines without
 * a tag continue the value before. A record written with one space is read with one space throughout, so that wrapped
 * text that happens to look like a tag does not break the others.
 */
export function readRis(text: string): ReadResult {
  const references: Reference[] = []
  const problems: Problem[] = []
  let entry: Entry | null = null

  const finish = (finished: Entry | null, ended: boolean, line: number) => {
    if (!finished) return
    if (!ended)
      problems.push({
        severity: 'changed',
        line,
        raw: finished.fields
          .map(({ tag, value }) => `${tag}  - ${value}`)
          .join('\n')
          .slice(0, rawLimit),
        code: 'entry-without-end',
        message: `The entry from line ${finished.line} has no ER line; it was read up to here.`,
      })
    references.push(fromFields(finished.fields))
  }

  let number = 0
  for (const line of text.split(/\r\n|\n|\r/)) {
    number += 1
    const found: RegExpExecArray | null =
      (entry && !entry.spaced ? loose : strict).exec(line) ?? startOf(line)
    const tag: string | undefined = found?.[1]
    const value = (found?.[2] ?? '').trim()
    if (tag === 'TY') {
      finish(entry, false, number)
      entry = { fields: [{ tag, value }], line: number, spaced: strict.test(line) }
    } else if (tag === 'ER') {
      finish(entry, true, number)
      entry = null
    } else if (tag !== undefined) {
      if (!entry) {
        problems.push({
          severity: 'changed',
          line: number,
          raw: line.slice(0, rawLimit),
          code: 'tag-before-type',
          message: `The tag ${tag} stands before any TY line; an entry was begun here.`,
        })
        entry = { fields: [], line: number, spaced: strict.test(line) }
      }
      entry.fields.push({ tag, value })
    } else if (line.trim() !== '') {
      const last = entry?.fields.at(-1)
      if (last) last.value += last.value === '' ? line.trim() : `\n${line.trim()}`
      else
        problems.push({
          severity: 'lost',
          line: number,
          raw: line.slice(0, rawLimit),
          code: 'text-outside-entry',
          message: 'This line belongs to no entry; it was not used.',
        })
    }
  }
  finish(entry, false, number)
  return { references, problems }
}

/** A TY or ER line counts however it is spaced. */
function startOf(line: string): RegExpExecArray | null {
  return /^\s{0,3}(TY|ER)\s{0,4}-\s*(.*)$/.exec(line)
}

function fromFields(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  const all = (...tags: string[]) =>
    fields
      .filter(({ tag }) => tags.includes(tag))
      .map(({ value }) => value)
      .filter((value) => value !== '')
  const first = (...tags: string[]) => {
    for (const tag of tags) {
      const [found] = all(tag)
      if (found !== undefined) return found
    }
    return ''
  }
  const written = first('TY')
  reference.type = referenceTypeOf(written)
  const isPart = reference.type === 'chapter' || reference.type === 'conference'
  reference.title = cleanText(first('TI', 'T1', 'CT', ...(isPart ? [] : ['BT'])))
  reference.abstract = cleanText(first('AB', 'N2'))
  reference.authors = all('AU', 'A1').flatMap((name) => parseAuthor(cleanText(name)) ?? [])
  reference.editors = all('ED', 'A2').flatMap((name) => parseAuthor(cleanText(name)) ?? [])
  reference.date = first('PY', 'Y1', 'DA')
  reference.year = yearOf(first('PY', 'Y1')) ?? yearOf(first('DA'))
  reference.journal = cleanText(first('T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1', 'T3'))
  if (reference.title === '' && reference.journal !== '' && first('TI', 'T1') === '') {
    reference.title = cleanText(first('BT', 'T2'))
  }
  reference.volume = cleanText(first('VL'))
  reference.issue = cleanText(first('IS', 'CP'))
  const start = cleanText(first('SP'))
  const end = cleanText(first('EP'))
  reference.pages = end === '' || start.includes('-') ? start : start === '' ? end : `${start}-${end}`
  reference.doi = normaliseDoi(
    [first('DO', 'DI'), ...all('M3', 'UR', 'L3', 'N1', 'ID')].find((value) => normaliseDoi(value) !== '') ??
      '',
  )
  const pubmed = [
    ...all('PM'),
    ...all('AN', 'ID', 'C2', 'C5', 'N1').filter((value) => /pubmed|pmid|medline|^\d{6,8}$/i.test(value)),
  ]
  reference.pmid =
    /\d{5,9}/.exec(pubmed.find((value) => /^(\D*pmid\D*)?\d{5,9}\D*$/i.test(value)) ?? '')?.[0] ?? ''
  reference.issn = all('SN').flatMap(standardNumbers)
  reference.publisher = cleanText(first('PB'))
  reference.keywords = all('KW', 'DE')
    .flatMap((value) => value.split(/\n|;/))
    .map(cleanText)
    .filter((word) => word !== '')
  reference.language = cleanText(first('LA'))
  reference.urls = all('UR', 'L1', 'L2', 'LK')
    .flatMap((value) => value.split(/\s+/))
    .filter((url) => /^https?:/i.test(url))
  reference.accession = first('AN', 'ID', 'U1')
  reference.notes = all('N1', 'RN').map(cleanText)
  return reference
}
