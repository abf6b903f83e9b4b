import { parseAuthor } from '../authors.ts'
import { cleanAbstract, cleanText } from '../clean-text.ts'
import { fieldValues } from '../field-values.ts'
import { normaliseDoi, standardNumbers, yearOf } from '../normalise.ts'
import { emptyReference, type RawField, type Reference, rawLimit } from '../reference.ts'
import { referenceTypeOf } from '../reference-type.ts'
import { lineReader, type Sink, type TextReader } from '../text-reader.ts'
import { unique } from '../unique.ts'

/** Reads RefWorks' tagged form: `T1 title`. An entry begins at `RT`; lines without a tag go on. */
export function refworksReader(sink: Sink): TextReader {
  let fields: RawField[] = []
  const finish = () => {
    if (fields.length > 0) sink.reference(referenceFromRefworks(fields))
    fields = []
  }
  return lineReader((line, number) => {
    const tag = /^([A-Z][A-Z0-9]|PMID|PMCID)(?: |$)/.exec(line)?.[1]
    const last = fields.at(-1)
    if (tag === 'RT' || (tag !== undefined && last)) {
      if (tag === 'RT') finish()
      fields.push({ tag, value: line.slice(tag.length).trim() })
    } else if (last && line.trim() !== '') last.value += last.value === '' ? line.trim() : `\n${line.trim()}`
    else if (line.trim() !== '')
      sink.problem({
        severity: 'noticed',
        line: number,
        raw: line.slice(0, rawLimit),
        code: 'text-before-entries',
        message: 'The line stands before the first entry; it was not used.',
      })
  }, finish)
}

function referenceFromRefworks(fields: RawField[]): Reference {
  const reference = emptyReference()
  reference.raw = fields
  reference.format = 'refworks'
  const { all, one } = fieldValues(fields)
  const names = (tag: string) =>
    all(tag)
      .flatMap((value) => value.split(/[;\n]/))
      .flatMap((name) => parseAuthor(name.replace(',', ', ')) ?? [])
  reference.type = referenceTypeOf(one('RT'))
  reference.title = one('T1', 'TI')
  reference.authors = names('A1')
  reference.editors = names('A2')
  reference.journal = one('JF', 'T2', 'JO')
  reference.date = /\d{4}/.test(one('FD')) ? one('FD') : `${one('YR')} ${one('FD')}`.trim()
  reference.year = yearOf(one('YR')) ?? yearOf(one('FD'))
  reference.volume = one('VO')
  reference.issue = one('IS')
  const start = one('SP')
  const end = one('OP')
  reference.pages = end === '' || start.includes('-') ? start : `${start}-${end}`
  reference.publisher = one('PB')
  reference.issn = unique(all('SN').flatMap(standardNumbers))
  reference.doi = normaliseDoi(one('DO'))
  reference.pmid = /^\d+$/.exec(one('PMID'))?.[0] ?? ''
  reference.urls = unique(
    all('UL', 'LK')
      .flatMap((value) => value.split(/\s+/))
      .filter((url) => /^https?:/i.test(url)),
  )
  reference.keywords = unique(
    all('K1')
      .flatMap((value) => value.split(/[;\n]/))
      .map(cleanText),
  )
  reference.abstract = cleanAbstract(all('AB')[0] ?? '')
  reference.notes = all('NO').map(cleanText)
  reference.language = one('LA')
  reference.accession = one('AN', 'ID')
  return reference
}
