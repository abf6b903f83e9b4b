import type { TextRange } from './document-text.ts'

/**
 * The first sentence of a page that ends after a position, white space left out; `null` where there is none. For marking
 * passages without a pointer.
 *
 * @param page 1, 2, 3 …
 * @example sentenceFrom({ pages: ['We met. Trust grew.'] }, 1, 7) // { page: 1, start: 8, end: 19 }
 */
export function sentenceFrom(
  { pages }: { pages: readonly string[] },
  page: number,
  position: number,
): TextRange | null {
  // A line break ends no sentence.
  const text = (pages[page - 1] ?? '').replace(/\s/g, ' ')
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const start = index + segment.length - segment.trimStart().length
    const end = index + segment.trimEnd().length
    if (end > Math.max(position, start)) return { page, start, end }
  }
  return null
}
