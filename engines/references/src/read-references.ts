import { readBibtex } from './bibtex/read-bibtex.ts'
import { guessColumns } from './csv/columns.ts'
import { readCsv } from './csv/read-csv.ts'
import { decodeText, looksDecodedTwice } from './decoding.ts'
import { readNbib } from './nbib/read-nbib.ts'
import { type Problem, type ReadResult, type Reference, rawLimit } from './reference.ts'
import { readRis } from './ris/read-ris.ts'

export type Format = 'ris' | 'nbib' | 'bibtex' | 'csv'

/**
 * Reads a file of references. Format and encoding are found from the content, not from the name.
 *
 * @param fileName is only used to name the file in problems.
 * @returns what could be read and what could not; `format` is null, with one problem, where the file is none of ours.
 *   Bad bytes never throw.
 * @example readReferences(new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nER  - '), 'a.ris').references[0]?.title // 'Trust'
 */
export function readReferences(
  bytes: Uint8Array,
  fileName: string,
): { format: Format | null; encoding: string; references: Reference[]; problems: Problem[] } {
  if (bytes.byteLength === 0) return unreadable(fileName, '', 'empty-file', 'is empty')
  const decoded = decodeText(bytes)
  if (!decoded)
    return unreadable(fileName, '', 'not-text', 'is no text file (perhaps a PDF, a picture or a spreadsheet)')
  const { text, encoding } = decoded
  if (text.trim() === '') return unreadable(fileName, encoding, 'empty-file', 'is empty')
  const format = formatOf(text)
  if (format === null)
    return {
      ...unreadable(
        fileName,
        encoding,
        'unknown-format',
        'is none of the formats that Ayni reads (RIS, PubMed nbib, BibTeX, CSV)',
        text,
      ),
    }
  const { references, problems } = readers[format](text)
  if (looksDecodedTwice(text))
    problems.push({
      severity: 'noticed',
      line: 1 + (text.slice(0, text.search(/Ã|â€/)).match(/\n/g)?.length ?? 0),
      raw: text.slice(Math.max(0, text.search(/Ã|â€/) - 40), text.search(/Ã|â€/) + 60),
      code: 'decoded-twice',
      message:
        'Some letters look as if the file had been read in a wrong encoding before it was exported (Ã© for é); they were left as they are.',
    })
  return { format, encoding, references, problems }
}

const readers: Record<Format, (text: string) => ReadResult> = {
  ris: readRis,
  nbib: readNbib,
  bibtex: readBibtex,
  csv: (text) => readCsv(text),
}

/** The format that the beginning of a text shows. */
function formatOf(text: string): Format | null {
  const start = text.slice(0, 200_000)
  const ris = start.match(/^\s{0,3}TY\s{0,4}-/gm)?.length ?? 0
  const nbib = start.match(/^PMID- ?\d/gm)?.length ?? 0
  const bibtex = start.match(/^\s*@\s*[a-zA-Z]+\s*[{(]/gm)?.length ?? 0
  const most = Math.max(ris, nbib, bibtex)
  if (most > 0) {
    // A table may hold a whole entry in a cell; then its first line is a header.
    if (looksLikeTable(start) && !/^(\s{0,3}TY\s{0,4}-|PMID-|\s*@|\s*%)/.test(start.trimStart())) return 'csv'
    return ris === most ? 'ris' : nbib === most ? 'nbib' : 'bibtex'
  }
  if (/^[A-Z]{2,4} {0,2}- \S/m.test(start) && /^(TI|AB|FAU|AU) {0,2}- /m.test(start))
    return /^(ER|T1|A1|JF|Y1) {1,2}-/m.test(start) ? 'ris' : 'nbib'
  return looksLikeTable(start) ? 'csv' : null
}

/** The first line names a title column, or two other columns that we know. */
function looksLikeTable(start: string): boolean {
  const [line = ''] = start.trimStart().split(/\r\n|\n|\r/, 1)
  if (line.length > 20_000) return false
  const uses = ['\t', ',', ';', '|'].map((delimiter) =>
    guessColumns(line.split(delimiter).map((name) => name.replace(/^"|"$/g, ''))).flatMap(
      ({ use }) => use ?? [],
    ),
  )
  return uses.some((found) => found.includes('title') && (found.length >= 2 || !line.includes(' ')))
}

function unreadable(fileName: string, encoding: string, code: string, what: string, text = '') {
  const problem: Problem = {
    severity: 'lost',
    line: 1,
    raw: text.slice(0, Math.min(200, rawLimit)),
    code,
    message: `${fileName} ${what}.`,
  }
  return { format: null, encoding, references: [], problems: [problem] }
}
