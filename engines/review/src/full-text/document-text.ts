/**
 * The text of a full text, page by page. Lines end with `\n`; paragraphs of pages without a layout (HTML, plain text)
 * stand one a line.
 */
export type DocumentText = {
  /** SHA-256 (hex) of the file. */
  hash: string
  /** The text of page 1 stands at index 0. */
  pages: readonly string[]
}

/**
 * A stretch of text that begins on a page (1, 2, 3 …). `start` and `end` count characters (UTF-16) from the beginning of
 * that page; an `end` beyond it runs on into the next pages, with one character for each page break.
 */
export type TextRange = { page: number; start: number; end: number }

/** A heading and where it stands. */
export type OutlineEntry = { title: string; level: number; page: number; position: number }

/** All pages as one text, one line break between two. */
export function wholeText({ pages }: DocumentText): string {
  return pages.join('\n')
}

/** Where a page begins in `wholeText`; the length of the whole where there is no such page. */
export function pageStart({ pages }: DocumentText, page: number): number {
  let start = 0
  for (const text of pages.slice(0, page - 1)) start += text.length + 1
  return start
}

/** The range on its page that `from` and `to` in `wholeText` mean. */
export function rangeAt({ pages }: DocumentText, from: number, to: number): TextRange {
  let start = 0
  let page = 1
  for (const text of pages.slice(0, -1)) {
    if (from <= start + text.length) break
    start += text.length + 1
    page += 1
  }
  return { page, start: from - start, end: to - start }
}
