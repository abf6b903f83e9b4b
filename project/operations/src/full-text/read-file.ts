import { type OutlineEntry, readHtml, readPlainText } from '@ayni/review'

/** The text of a file with a full text, or why it cannot be had. */
export type ReadFullText = FullText | { refused: Refused }

export type FullText = {
  kind: 'pdf' | 'html' | 'text'
  pages: string[]
  outline: OutlineEntry[]
  /** Title and DOI in the metadata, `''` where there is none. */
  title: string
  doi: string
}

/** `locked`: needs a password; `damaged`: no reader opens it; `other-kind`: Word, an image, an archive. */
export type Refused = 'locked' | 'damaged' | 'other-kind' | 'empty'

/** Takes the text out of a PDF, HTML or text file; which it is, its content says. */
export async function readFullText(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFullText> {
  if (bytes.byteLength === 0) return { refused: 'empty' }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) {
    // pdf.js takes half a second to load, so only when there is a PDF.
    const { readPdf } = await import('./read-pdf.ts')
    return readPdf(bytes)
  }
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null
  const text = decode(bytes, charset)
  if (text === null) return { refused: 'other-kind' }
  return /<(?:!doctype\s+html|html|head|body|article)\b/i.test(text.slice(0, 4096))
    ? { kind: 'html', ...readHtml(text) }
    : { kind: 'text', ...readPlainText(text) }
}

/** Text of bytes in UTF-8, UTF-16 with a mark, the named charset or Windows-1252; `null` for what is no text. */
function decode(bytes: Uint8Array, charset: string | null): string | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (mark) return new TextDecoder(mark).decode(bytes)
  if (bytes.subarray(0, 4096).includes(0)) return null
  for (const encoding of ['utf-8', charset ?? 'windows-1252', 'windows-1252'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one; Windows-1252 fits whatever is left.
    }
  return new TextDecoder('windows-1252').decode(bytes)
}
