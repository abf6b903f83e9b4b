import { type DocumentText, pageStart, type TextRange, wholeText } from './document-text.ts'

/**
 * A passage of a file that can be found again when the file is replaced by another version of the same document: the
 * words themselves, those around them, and the place. The selectors of the W3C Web Annotation Data Model
 * (TextQuoteSelector, TextPositionSelector; https://www.w3.org/TR/annotation-model/#selectors), with the page.
 */
export type PassageAnchor = {
  /** SHA-256 (hex) of the file on which the passage was marked. */
  fileHash: string
  /** The page on which it begins: 1, 2, 3 … */
  page: number
  /** The words as one reads them: lines joined. */
  quote: string
  /** Some characters before and after, as one reads them. */
  prefix: string
  suffix: string
  /** Characters (UTF-16) from the beginning of the page; the end may lie on a later page. */
  position: { start: number; end: number }
}

const around = 48

/**
 * The anchor of a range; white space at its ends is left out.
 *
 * @throws {Error} when the range holds no character or lies outside of the document.
 * @example anchorOf({ hash, pages: ['We met. Trust grew.'] }, { page: 1, start: 8, end: 19 }).quote // 'Trust grew.'
 */
export function anchorOf(file: DocumentText, range: TextRange): PassageAnchor {
  const text = wholeText(file)
  const begin = pageStart(file, range.page)
  const written = text.slice(begin + range.start, begin + range.end)
  const trimmed = written.trim()
  if (range.page < 1 || range.page > file.pages.length || trimmed === '')
    throw new Error(
      `anchorOf requires a range that holds text; got ${range.start}–${range.end} on page ${range.page}`,
    )
  const start = range.start + written.indexOf(trimmed)
  const end = start + trimmed.length
  return {
    fileHash: file.hash,
    page: range.page,
    quote: joinLines(trimmed, text),
    prefix: joinLines(text.slice(Math.max(0, begin + start - around), begin + start), text).trimStart(),
    suffix: joinLines(text.slice(begin + end, begin + end + around), text).trimEnd(),
    position: { start, end },
  }
}

/**
 * Lines as one text. A hyphen at the end of a line goes when the document has the word without it, or does not have it
 * with it.
 *
 * @param whole where the words are looked up.
 */
function joinLines(text: string, whole: string): string {
  return text
    .replace(/(\p{L}+)[-\u00ad\u2010][ \t]*\n\s*(\p{Ll}+)/gu, (_, before: string, after: string) =>
      whole.includes(`${before}-${after}`) && !whole.includes(before + after)
        ? `${before}-${after}`
        : before + after,
    )
    .replace(/\s+/g, ' ')
}
