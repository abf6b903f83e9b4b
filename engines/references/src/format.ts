import { bibtexReader } from './bibtex/read-bibtex.ts'
import { cslReader } from './csl/read-csl.ts'
import { endnoteXmlReader } from './endnote-xml/read-endnote-xml.ts'
import { nbibReader } from './nbib/read-nbib.ts'
import { ovidReader } from './ovid/read-ovid.ts'
import { pubmedXmlReader } from './pubmed-xml/read-pubmed-xml.ts'
import { referReader } from './refer/read-refer.ts'
import type { Format } from './reference.ts'
import { refworksReader } from './refworks/read-refworks.ts'
import { risReader } from './ris/read-ris.ts'
import { looksLikeTable, tableReader } from './table/read-table.ts'
import { type Sink, type TextReader, withPlainLineEnds } from './text-reader.ts'
import { webOfScienceReader } from './web-of-science/read-web-of-science.ts'

/** The formats that are text. */
export type TextFormat = Exclude<Format, 'xlsx'>

/** A reader for each format that is text. */
export const textReaders: Record<TextFormat, (sink: Sink) => TextReader> = {
  ris: risReader,
  nbib: nbibReader,
  refer: referReader,
  refworks: refworksReader,
  ovid: ovidReader,
  wos: webOfScienceReader,
  'pubmed-xml': (sink) => withPlainLineEnds(pubmedXmlReader(sink)),
  'endnote-xml': (sink) => withPlainLineEnds(endnoteXmlReader(sink)),
  bibtex: (sink) => withPlainLineEnds(bibtexReader(sink)),
  'csl-json': (sink) => withPlainLineEnds(cslReader(sink)),
  csv: (sink) => withPlainLineEnds(tableReader(sink)),
}

/** Signs of each format at the start of lines; the one with the most wins. */
const signs: readonly [TextFormat, RegExp][] = [
  ['ris', /^\s{0,4}TY\s{0,4}-/gm],
  ['nbib', /^PMID- ?\d/gm],
  ['bibtex', /^\s*@\s*[a-zA-Z]+\s*[{(]/gm],
  ['ovid', /^\s*<\s*\d+\s*\.?\s*>[^\S\n]*\n\s*(?:[A-Z][A-Z0-9] {1,2}- |[A-Z][a-z])/gm],
  ['wos', /^PT [A-Z]\s*$/gm],
  ['refworks', /^RT \S/gm],
  ['refer', /^%0(?: \S|\s*$)/gm],
]

/** Weaker signs, for files where the first line of entries is missing; the first that fits wins. */
const weakSigns: readonly [TextFormat, readonly RegExp[]][] = [
  ['ris', [/^\s{0,3}(ER|T1|A1|JF|Y1) {1,2}-/m, /^\s{0,3}(TI|T1|AU|A1) {1,2}- /m]],
  ['nbib', [/^[A-Z]{2,4} {0,2}- \S/m, /^(TI|AB|FAU) {1,2}- /m]],
  ['refer', [/^%[ATDJX] \S/m]],
  ['wos', [/^FN /m, /^VR /m]],
]

/** The format that the beginning of a text shows, or null. The name of the file is not asked. */
export function formatOf(start: string): TextFormat | null {
  if (/^\s*</.test(start)) {
    const xml = xmlFormatOf(start)
    if (xml) return xml
  }
  if (/^\s*[[{]\s*[{"]/.test(start) && /"(title|DOI|author|items)"\s*:/.test(start)) return 'csl-json'
  const counts = signs.map(([format, sign]): [TextFormat, number] => [format, start.match(sign)?.length ?? 0])
  const [format, most] = counts.reduce((best, next) => (next[1] > best[1] ? next : best))
  const table = looksLikeTable(start)
  // A table may hold a whole entry in a cell; then its first line is a head.
  if (most > 0) return table && !signs.some(([, sign]) => startsWith(start, sign)) ? 'csv' : format
  const weak = weakSigns.find(([, patterns]) => patterns.every((pattern) => pattern.test(start)))
  if (weak && !(table && weak[0] !== 'ris' && weak[0] !== 'nbib')) return weak[0]
  return table ? 'csv' : null
}

function xmlFormatOf(start: string): TextFormat | null {
  if (/<(PubmedArticle|PubmedArticleSet|PubmedBookArticle|MedlineCitation)[\s>]/.test(start))
    return 'pubmed-xml'
  return /<record[\s>]/.test(start) &&
    /<(ref-type|contributors|titles|source-app|database|rec-number)[\s>]/.test(start)
    ? 'endnote-xml'
    : null
}

function startsWith(text: string, sign: RegExp): boolean {
  return new RegExp(`^(?:${sign.source.replace(/^\^/, '')})`).test(text.trimStart())
}
