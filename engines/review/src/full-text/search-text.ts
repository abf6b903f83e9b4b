import type { DocumentText, TextRange } from './document-text.ts'
import { foldText, unfold } from './fold-text.ts'

/**
 * Prepares a document for searching and returns the search: every place on its pages where the words stand as typed, in
 * reading order. Case, accents, ligatures, line breaks and hyphenation do not count.
 *
 * @example searcher(document)('ayuda mutua') // [{ page: 2, start: 31, end: 42 }]
 */
export function searcher({ pages }: Pick<DocumentText, 'pages'>): (words: string) => TextRange[] {
  const folded = pages.map((text) => foldText(text, 'one'))
  return (words) => {
    const wanted = foldText(words, 'one').text.trim()
    if (wanted === '') return []
    return folded.flatMap((page, index) => {
      const found: TextRange[] = []
      for (let at = page.text.indexOf(wanted); at !== -1; at = page.text.indexOf(wanted, at + wanted.length))
        found.push({ page: index + 1, ...unfold(page, at, at + wanted.length) })
      return found
    })
  }
}
