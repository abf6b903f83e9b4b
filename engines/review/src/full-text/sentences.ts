import type { TextRange } from './document-text.ts'

/** What sentences are looked for in: in HTML and plain text a line is a paragraph, in a PDF it is only as wide as its column. */
export type SentenceText = { pages: readonly string[]; kind?: 'pdf' | 'html' | 'text' }

/**
 * The first sentence of a page that ends after a position, white space left out; `null` where there is none. For marking
 * passages without a pointer.
 *
 * @param page 1, 2, 3 …
 * @example sentenceFrom({ pages: ['We met. Trust grew.'] }, 1, 7) // { page: 1, start: 8, end: 19 }
 */
export function sentenceFrom(
  { pages, kind }: SentenceText,
  page: number,
  position: number,
): TextRange | null {
  const found = sentencesIn({ pages: [pages[page - 1] ?? ''], kind: kind ?? 'pdf' }).find(
    ({ start, end }) => end > Math.max(position, start),
  )
  return found ? { page, ...found } : null
}

/**
 * All sentences, in characters from the beginning of the pages put together with one character between them; white space
 * around them left out. By the rules of Unicode (UAX 29); the end of a page ends no sentence.
 */
export function sentencesIn({ pages, kind = 'pdf' }: SentenceText): { start: number; end: number }[] {
  const whole = pages.join('\n')
  const text = kind === 'pdf' ? whole.replace(/\s/g, ' ') : whole
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => ({
      start: index + segment.length - segment.trimStart().length,
      end: index + segment.trimEnd().length,
    }))
}
