import { binaryKind, isZip } from './decoding/file-kind.ts'
import { decodedTwiceAt, textDecoding } from './decoding/text-decoding.ts'
import { formatOf, textReaders } from './format.ts'
import { type Format, type Problem, rawLimit } from './reference.ts'
import { tableReader } from './table/read-table.ts'
import type { ColumnUses } from './table/row-reader.ts'
import { countLines, type Sink, type TextReader, withPlainLineEnds } from './text-reader.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** What a file turned out to be; `format` is null where it is none of ours. */
export type FileKind = { format: Format | null; encoding: string }

/** Takes the bytes of one file, in pieces of any size. After `end`, it is used up. */
export type ReferenceReader = { push(bytes: Uint8Array): void; end(): FileKind }

/** As much of a file is looked at before its format is settled. */
const headSize = 1 << 18

/**
 * Reads a file of references piece by piece: each reference and problem is handed on as soon as it is read, so that memory
 * does not grow with the file. Format and encoding are found from the content.
 *
 * @param fileName names the file in problems.
 * @param sink takes references and problems in the order of the file.
 * @param uses what the columns of a table hold, where a person has said so; then the file is read as a table.
 * @example
 * let count = 0
 * const reader = referenceReader('a.ris', { reference: () => { count += 1 }, problem: () => {} })
 * reader.push(new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nER  - '))
 * reader.end() // { format: 'ris', encoding: 'utf-8' }
 */
export function referenceReader(fileName: string, sink: Sink, uses?: ColumnUses): ReferenceReader {
  const decoding = textDecoding()
  let head: Uint8Array[] = []
  let headLength = 0
  let reader: TextReader | null = null
  let kind: FileKind | null = null
  let twice = false
  /** Pieces of a workbook, which can only be read whole. */
  let archive: Uint8Array[] | null = null

  const reject = (encoding: string, code: string, what: string, text = '') => {
    kind = { format: null, encoding }
    sink.problem(aboutFile(code, `${fileName} ${what}.`, text))
  }
  const pushText = (text: string) => {
    const at = twice ? -1 : decodedTwiceAt(text)
    if (at >= 0) {
      twice = true
      sink.problem(aboutDecodingTwice(text, at, reader?.line() ?? 1))
    }
    reader?.push(text)
  }
  const begin = (last: boolean) => {
    const bytes = concatenated(head)
    head = []
    if (bytes.length === 0) return reject('', 'empty-file', 'is empty')
    const sample = bytes.subarray(0, 65_536)
    if (isZip(sample)) {
      archive = [bytes]
      return
    }
    const isWide = wideSample(sample)
    const binary = isWide ? null : binaryKind(sample)
    if (binary) return reject('', binary.code, binary.what)
    const text = decoding.push(bytes) + (last ? decoding.end() : '')
    if (last && text.trim() === '') return reject(decoding.encoding(), 'empty-file', 'is empty')
    const format = uses ? 'csv' : formatOf(text.replaceAll('\r\n', '\n'))
    if (format === null)
      return reject(
        decoding.encoding(),
        'unknown-format',
        'is in none of the formats that Ayni reads',
        text.trimStart().slice(0, 200),
      )
    kind = { format, encoding: '' }
    reader = uses ? withPlainLineEnds(tableReader(sink, uses)) : textReaders[format](sink)
    pushText(text)
  }
  const endArchive = (bytes: Uint8Array) => {
    if (readXlsx(bytes, sink, uses)) kind = { format: 'xlsx', encoding: 'utf-8' }
    else
      reject('', 'archive', 'is an archive or an Office file; unpack it, or save the table as .xlsx or CSV')
  }
  return {
    push(bytes) {
      if (reader) return pushText(decoding.push(bytes))
      if (archive) archive.push(bytes)
      if (kind || archive) return
      head.push(bytes)
      headLength += bytes.length
      if (headLength >= headSize) begin(false)
    },
    end() {
      if (!reader && !kind && !archive) begin(true)
      else if (reader) pushText(decoding.end())
      reader?.end()
      if (archive) endArchive(concatenated(archive))
      return { format: kind?.format ?? null, encoding: kind?.encoding || (reader ? decoding.encoding() : '') }
    },
  }
}

/** Zeros are noise, except in UTF-16. */
function wideSample(sample: Uint8Array): boolean {
  const decoding = textDecoding()
  decoding.push(sample)
  return decoding.encoding().startsWith('utf-16')
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces
  if (pieces.length === 1 && first) return first
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function aboutFile(code: string, message: string, text: string): Problem {
  return { severity: 'lost', line: 1, raw: text.slice(0, rawLimit), code, message }
}

function aboutDecodingTwice(text: string, at: number, line: number): Problem {
  return {
    severity: 'noticed',
    line: line + countLines(text.slice(0, at)),
    raw: text.slice(Math.max(0, at - 40), at + 60),
    code: 'decoded-twice',
    message:
      'Some letters look as if the file had been read in a wrong encoding before it was exported (Ã© for é); they were left as they are.',
  }
}
