import { bibtexReader } from './bibtex/read-bibtex.ts'
import { cslReader } from './csl/read-csl.ts'
import { nbibReader } from './nbib/read-nbib.ts'
import { risReader } from './ris/read-ris.ts'
import { looksLikeTable, tableReader } from './table/read-table.ts'
import { type Sink, type TextReader, withPlainLineEnds } from './text-reader.ts'

/** The formats that are text. */
export type TextFormat = 'ris' | 'nbib' | 'bibtex' | 'csl-json' | 'csv'

/** A reader for each format that is text. */
export const textReaders: Record<TextFormat, (sink: Sink) => TextReader> = {
  ris: risReader,
  nbib: nbibReader,
  bibtex: (sink) => withPlainLineEnds(bibtexReader(sink)),
  'csl-json': (sink) => withPlainLineEnds(cslReader(sink)),
  csv: (sink) => withPlainLineEnds(tableReader(sink)),
}

/** Signs of each format in the lines of a text; the one with the most wins. */
const signs: readonly [TextFormat, RegExp][] = [
  ['ris', /^\s{0,4}TY\s{0,4}-/gm],
  ['nbib', /^PMID- ?\d/gm],
  ['bibtex', /^\s*@\s*[a-zA-Z]+\s*[{(]/gm],
]

/** The format that the beginning of a text shows, or null. The name of the file is not asked. */
export function formatOf(start: string): TextFormat | null {
  if (/^\s*[[{]\s*[{"]/.test(start) && /"(title|DOI|author|items)"\s*:/.test(start)) return 'csl-json'
  const counts = signs.map(([format, sign]): [TextFormat, number] => [format, start.match(sign)?.length ?? 0])
  const [format, most] = counts.reduce((best, next) => (next[1] > best[1] ? next : best))
  const table = looksLikeTable(start)
  // A table may hold a whole entry in a cell; then its first line is a head.
  if (most > 0) return table && !signs.some(([, sign]) => startsWith(start, sign)) ? 'csv' : format
  if (/^\s{0,3}(ER|T1|A1|JF|Y1) {1,2}-/m.test(start) && /^\s{0,3}(TI|T1|AU|A1) {1,2}- /m.test(start))
    return 'ris'
  if (/^[A-Z]{2,4} {0,2}- \S/m.test(start) && /^(TI|AB|FAU) {1,2}- /m.test(start)) return 'nbib'
  return table ? 'csv' : null
}

function startsWith(text: string, sign: RegExp): boolean {
  return new RegExp(sign.source).test(text.trimStart().split('\n', 1)[0] ?? '')
}
