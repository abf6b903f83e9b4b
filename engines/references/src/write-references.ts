import { bibtexWriter } from './bibtex/write-bibtex.ts'
import { cslItem } from './csl/write-csl.ts'
import { endnoteHead, endnoteTail, writeEndnoteXml } from './endnote-xml/write-endnote-xml.ts'
import { writeNbib } from './nbib/write-nbib.ts'
import type { Reference } from './reference.ts'
import { writeRis } from './ris/write-ris.ts'
import { writeTable } from './table/write-table.ts'

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
  if (format === 'csv' || format === 'asreview-csv' || format === 'rayyan-csv')
    yield* writeTable(references, format)
  else if (format === 'csl-json') yield* writeCsl(references)
  else if (format === 'endnote-xml') {
    yield endnoteHead
    for (const reference of references) yield writeEndnoteXml(reference)
    yield endnoteTail
  } else {
    const write = format === 'ris' ? writeRis : format === 'nbib' ? writeNbib : bibtexWriter()
    for (const reference of references) yield write(reference)
  }
}

function* writeCsl(references: readonly Reference[]): Generator<string> {
  yield '[\n'
  for (const [position, reference] of references.entries())
    yield `${JSON.stringify(cslItem(reference, position), null, 1)}${position + 1 < references.length ? ',' : ''}\n`
  yield ']\n'
}
