/** A piece of text as pdf.js finds it on a page. */
export type PageTextItem = { str: string; hasEOL: boolean }

/**
 * The text of a page and where each piece begins in it. Worker thread and browser both use it, so that a place in the
 * one is the same place in the other.
 */
export function pageText(items: readonly PageTextItem[]): { text: string; starts: number[] } {
  const starts: number[] = []
  let text = ''
  for (const { str, hasEOL } of items) {
    starts.push(text.length)
    text += str
    if (hasEOL) text += '\n'
  }
  return { text, starts }
}
