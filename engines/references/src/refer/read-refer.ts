import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { fieldValues } from '../field-values.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { emptyReference, type RawField, type Reference, rawLimit } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { lineReader, type Sink, type TextReader } from '../text-reader.ts'
import { unique } from '../unique.ts'

/**
 * Reads Refer and EndNote's tagged form (.enw): `%A name`. An entry begins at `%0`; where there is none, an empty line ends it.
 * Lines without a tag go on.
 */
export function referReader(sink: Sink): TextReader {
  let fields: RawField[] = []
  let blank = false
  const finish = () => {
    if (fields.length > 0) sink.reference(referenceFromRefer(fields))
    fields = []
  }
  return lineReader((line, number) => {
    const tag = /^\s*%(\S)(?:\s|$)/.exec(line)?.[1]
    const last = fields.at(-1)
    if (tag !== undefined) {
      const untyped = fields[0] !== undefined && fields[0].tag !== '0'
      if (tag === '0' || (blank && untyped)) finish()
      fields.push({ tag, value: line.slice(line.indexOf('%') + 3).trim() })
      blank = false
    } else if (line.trim() === '') blank = true
    else if (last) {
      last.value += last.value === '' ? line.trim() : blank ? `\n\n${line.trim()}` : `\n${line.trim()}`
      blank = false
    } else
      sink.problem({
        severity: 'noticed',
        line: number,
        raw: line.slice(0, rawLimit),
        code: 'text-before-entries',
        message: 'The line stands before the first entry; it was not used.',
      })
  }, finish)
}

function referenceFromRefer(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  reference.format = 'refer'
  const { all, one } = fieldValues(fields)
  const names = (tag: string) =>
    all(tag)
      .flatMap((value) => value.split(/[;\n]/))
      .flatMap((name) => parseAuthor(name) ?? [])
  reference.type = referenceTypeOf(one('0') || (one('J') === '' ? '' : 'article'))
  reference.title = one('T')
  reference.authors = names('A')
  reference.editors = names('E')
  reference.journal = one('J', 'B', 'S')
  reference.date = one('8') || one('D')
  reference.year = yearOf(one('D')) ?? yearOf(one('8'))
  reference.volume = one('V')
  reference.issue = one('N')
  reference.pages = one('P').replace(/\s*[–—]\s*/g, '-')
  reference.publisher = one('I')
  reference.issn = unique(all('@').flatMap(standardNumbers))
  reference.doi =
    normaliseDoi(one('R')) || normaliseDoi(all('U').find((url) => /doi\.org\//i.test(url)) ?? '')
  reference.urls = unique(
    all('U')
      .flatMap((value) => value.split(/\s+/))
      .filter((url) => /^https?:/i.test(url)),
  )
  reference.keywords = unique(
    all('K')
      .flatMap((value) => value.split(/[;\n]/))
      .map(cleanText),
  )
  reference.abstract = cleanAbstract(all('X')[0] ?? '')
  reference.notes = all('Z', 'O').map(cleanText)
  reference.language = one('G')
  reference.accession = one('M', 'F')
  return reference
}
