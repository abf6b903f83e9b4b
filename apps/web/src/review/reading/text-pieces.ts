import type { TextRange } from '@ayni/review'

/** A run of text on the screen and where it begins in the text of its page. */
export type TextPiece = { node: Text; start: number }

/** The pieces of a page that is drawn, in the order of its text, and the element they lie in. */
export type DrawnPage = { page: number; element: HTMLElement; pieces: readonly TextPiece[] }

/** A rectangle in shares of its page, so that it holds at any size. */
export type Box = { left: number; top: number; width: number; height: number }

/** Where characters `start` to `end` of a page lie on it. */
export function boxesOf({ element, pieces }: DrawnPage, start: number, end: number): Box[] {
  const frame = element.getBoundingClientRect()
  if (frame.width === 0 || frame.height === 0) return []
  const boxes = pieces.flatMap(({ node, start: at }) => {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, node.length)
    if (from >= to) return []
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, width, height }) => ({
        left: (left - frame.left) / frame.width,
        top: (top - frame.top) / frame.height,
        width: width / frame.width,
        height: height / frame.height,
      }))
  })
  return joined(boxes, frame.width / frame.height)
}

/** Boxes of one line as one: words of a justified line are pieces with gaps between. */
function joined(boxes: readonly Box[], ratio: number): Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    const last = lines.at(-1)
    const isSameLine =
      last !== undefined && Math.abs(last.top + last.height / 2 - box.top - box.height / 2) < box.height / 2
    // In heights of a line, as widths are shares of another measure.
    const gap = last ? ((box.left - last.left - last.width) * ratio) / box.height : 0
    if (!isSameLine || gap < -1 || gap > 1.5) {
      lines.push({ ...box })
      continue
    }
    const top = Math.min(last.top, box.top)
    const right = Math.max(last.left + last.width, box.left + box.width)
    last.height = Math.max(last.top + last.height, box.top + box.height) - top
    last.top = top
    last.left = Math.min(last.left, box.left)
    last.width = right - last.left
  }
  return lines
}

/**
 * What is selected of a document, `null` where nothing is.
 *
 * @param lengths of the texts of all pages: a selection may run over several.
 */
export function selectedRange(drawn: readonly DrawnPage[], lengths: readonly number[]): TextRange | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  let first: { page: number; at: number } | null = null
  let last: { page: number; at: number } | null = null
  for (const { page, element, pieces } of [...drawn].sort((a, b) => a.page - b.page)) {
    if (!range.intersectsNode(element)) continue
    for (const { node, start } of pieces) {
      if (!range.intersectsNode(node)) continue
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.length
      if (from >= to) continue
      first ??= { page, at: start + from }
      last = { page, at: start + to }
    }
  }
  if (!first || !last) return null
  const between = lengths.slice(first.page - 1, last.page - 1).reduce((sum, length) => sum + length + 1, 0)
  return { page: first.page, start: first.at, end: last.at + between }
}

/** The part of a range that lies on a page, in characters of that page; `null` where none does. */
export function partOnPage(
  { page: first, start, end }: TextRange,
  page: number,
  lengths: readonly number[],
): { start: number; end: number } | null {
  if (page < first) return null
  const before = lengths.slice(first - 1, page - 1).reduce((sum, length) => sum + length + 1, 0)
  const part = { start: Math.max(0, start - before), end: Math.min(lengths[page - 1] ?? 0, end - before) }
  return part.start < part.end ? part : null
}
