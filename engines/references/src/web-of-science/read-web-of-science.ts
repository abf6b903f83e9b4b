import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { fieldValues } from '../field-values.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import {
  type Author,
  emptyReference,
  type RawField,
  type Reference,
  type ReferenceType,
  rawLimit,
} from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { lineReader, type Sink, type TextReader } from '../text-reader.ts'
import { unique } from '../unique.ts'

/**
 * Reads the plain text form of Web of Science (.ciw, .isi, savedrecs.txt): a tag of two signs, a space, the value; lines that
 * start with three spaces go on. An entry begins at `PT` and ends at `ER`.
 */
export function webOfScienceReader(sink: Sink): TextReader {
  let fields: RawField[] = []
  let begun = 1
  const finish = (ended: boolean) => {
    if (fields.length > 0) {
      if (!ended)
        sink.problem({
          severity: 'changed',
          line: begun,
          raw: fields
            .map(({ tag, value }) => `${tag} ${value}`)
            .join('\n')
            .slice(0, rawLimit),
          code: 'entry-without-end',
          message: 'The entry has no ER line; it was read up to the next entry.',
        })
      sink.reference(referenceFromWebOfScience(fields))
    }
    fields = []
  }
  return lineReader(
    (line, number) => {
      const found = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/.exec(line)
      const tag = found?.[1]
      const last = fields.at(-1)
      if (tag === 'ER') finish(true)
      // Head and foot of the file.
      else if (tag === 'FN' || tag === 'EF' || (tag === 'VR' && !last)) return
      else if (tag !== undefined && (tag === 'PT' || last)) {
        if (tag === 'PT') {
          finish(false)
          begun = number
        }
        fields.push({ tag, value: (found?.[2] ?? '').trim() })
      } else if (line.trim() === '') return
      else if (last) last.value += `\n${line.trim()}`
      else
        sink.problem({
          severity: 'noticed',
          line: number,
          raw: line.slice(0, rawLimit),
          code: 'text-outside-entry',
          message: 'The line belongs to no entry; it was not used.',
        })
    },
    () => finish(false),
  )
}

/** Field tags: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html */
function referenceFromWebOfScience(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  reference.format = 'wos'
  const { all, one } = fieldValues(fields)
  const short = names(all('AU', 'BA'))
  const full = names(all('AF', 'BF'))
  reference.authors = [
    ...(full.length > 0 && full.length >= short.length ? full : short),
    ...all('CA', 'GP')
      .flatMap((value) => value.split('\n'))
      .map((name): Author => ({ kind: 'corporate', name: cleanText(name) })),
  ]
  reference.editors = names(all('BE', 'ED'))
  reference.type = typeOf(one('PT'), one('DT'))
  reference.title = one('TI', 'FT')
  reference.journal = one('SO', 'JI', 'J9')
  reference.date = /\d{4}/.test(one('PD')) ? one('PD') : `${one('PY')} ${one('PD')}`.trim()
  reference.year = yearOf(one('PY')) ?? yearOf(one('PD'))
  reference.volume = one('VL')
  reference.issue = one('IS')
  const [start, end] = [one('BP'), one('EP')]
  reference.pages = start === '' ? one('PS', 'AR') : end === '' || end === start ? start : `${start}-${end}`
  reference.publisher = one('PU')
  reference.issn = unique(all('SN', 'EI', 'BN').flatMap(standardNumbers))
  reference.doi = normaliseDoi(one('DI', 'D2'))
  reference.pmid = /^\d+$/.exec(one('PM'))?.[0] ?? /^MEDLINE:(\d+)$/.exec(one('UT'))?.[1] ?? ''
  reference.keywords = unique(
    all('DE', 'ID')
      .flatMap((value) => cleanText(value).split(';'))
      .map((word) => word.trim()),
  )
  reference.abstract = cleanAbstract(all('AB').join('\n'))
  reference.language = one('LA')
  reference.accession = one('UT')
  return reference
}

/** One name a line, or all in one line apart by semicolons. */
function names(values: readonly string[]): Author[] {
  return values
    .flatMap((value) => value.split(/[\n;]/))
    .flatMap((name) => parseAuthor(name.replace(/\s*\([^)]*@[^)]*\)/, '')) ?? [])
}

function typeOf(kind: string, documentType: string): ReferenceType {
  const type = documentType === '' ? 'other' : referenceTypeOf(documentType)
  if (type !== 'other' && type !== 'article') return type
  if (/^B/i.test(kind))
    return /chapter/i.test(documentType) ? 'chapter' : type === 'other' ? 'book' : 'chapter'
  return kind === 'S' || kind === 'C' ? (type === 'other' ? 'conference' : type) : 'article'
}
