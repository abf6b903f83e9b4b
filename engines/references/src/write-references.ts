import { bibtexWriter } from './bibtex/write-bibtex.ts'
import { cslItem } from './csl/write-csl.ts'
import { endnoteHead, endnoteTail, writeEndnoteXml } from './endnote-xml/write-endnote-xml.ts'
import { writeNbib } from './nbib/write-nbib.ts'
import type { Reference } from './reference.ts'
import { writeRis } from './ris/write-ris.ts'
import { columnsToKeep, tableWriter } from './table/write-table.ts'

/** The formats of files that Ayni writes, with the ending of their names. */
export const writtenFormats = {
  ris: '.ris',
  nbib: '.nbib',
  bibtex: '.bib',
  'endnote-xml': '.xml',
  'csl-json': '.json',
  csv: '.csv',
  'asreview-csv': '.csv',
  'rayyan-csv': '.csv',
} as const

export type WrittenFormat = keyof typeof writtenFormats

/**
 * Text of a file of references, as UTF-8 is to be made of it. Reading it back gives the same references, as far as the format
 * has a place for each field; tags that Ayni does not understand are written back in the format they came from.
 *
 * @example writeReferences([reference], 'ris') // 'TY  - JOUR\r\nAU  - Rossi, P.\r\n…ER  - \r\n\r\n'
 */
export function writeReferences(references: readonly Reference[], format: WrittenFormat): string {
  return [...writtenPieces(references, format)].join('')
}

/** The same in pieces, one for each reference, for files too large for one text. */
export function* writtenPieces(references: readonly Reference[], format: WrittenFormat): Generator<string> {
  const writer = referenceWriter(format, format === 'csv' ? columnsToKeep(references) : [])
  yield writer.head
  for (const reference of references) yield writer.write(reference)
  yield writer.tail
}

/** Writes a file one reference after the other: the head, what `write` gives for each reference, and the tail. */
export type ReferenceWriter = { head: string; write(reference: Reference): string; tail: string }

/**
 * A writer for references that come one by one, so that memory does not grow with the file.
 *
 * @param columns columns to write back, where a table is written; see `columnsToKeep`.
 * @example
 * const writer = referenceWriter('ris')
 * writer.head + writer.write(reference) + writer.tail
 */
export function referenceWriter(format: WrittenFormat, columns: readonly string[] = []): ReferenceWriter {
  switch (format) {
    case 'csv':
    case 'asreview-csv':
    case 'rayyan-csv':
      return { ...tableWriter(format, columns), tail: '' }
    case 'csl-json':
      return cslWriter()
    case 'endnote-xml':
      return { head: endnoteHead, write: writeEndnoteXml, tail: endnoteTail }
    case 'ris':
      return { head: '', write: writeRis, tail: '' }
    case 'nbib':
      return { head: '', write: writeNbib, tail: '' }
    case 'bibtex':
      return { head: '', write: bibtexWriter(), tail: '' }
  }
}

function cslWriter(): ReferenceWriter {
  let position = 0
  return {
    head: '[',
    write(reference) {
      const text = `${position === 0 ? '' : ','}\n${JSON.stringify(cslItem(reference, position), null, 1)}`
      position += 1
      return text
    },
    tail: '\n]\n',
  }
}
