import { type DocumentText, pageStart, rangeAt, type TextRange, wholeText } from './document-text.ts'
import { findApproximately } from './find-approximately.ts'
import { type FoldedText, foldText, unfold } from './fold-text.ts'
import type { PassageAnchor } from './passage-anchor.ts'

/** Where a passage stands now, and how it was found. */
export type FoundPassage = TextRange & {
  /**
   * `exact`: the same words; `context`: words between the same neighbours, or one of several equal ones told apart by
   * theirs; `approximate`: nearly the same words.
   */
  how: 'exact' | 'context' | 'approximate'
  /** 1 for the same words in one place; else the share of characters that agree. */
  certainty: number
}

/** Errors allowed per character of an approximate passage, and between known neighbours. */
const loose = 0.25
const looser = 0.4
/** Shorter quotations say too little to be found approximately (characters without spaces). */
const shortest = 12

/**
 * Finds the passage of an anchor in a document: at its place, by its words, by its neighbours, approximately.
 * Spacing, hyphens, ligatures, case and accents do not count. `null`: it is lost, which has to be said.
 */
export function findPassage(file: DocumentText, anchor: PassageAnchor): FoundPassage | null {
  return passageFinder(file)(anchor)
}

/** `findPassage` for many anchors of one document, which is prepared once. */
export function passageFinder(file: DocumentText): (anchor: PassageAnchor) => FoundPassage | null {
  const text = wholeText(file)
  const folded = foldText(text, 'none')
  return (anchor) => {
    const quote = foldText(anchor.quote, 'none').text
    if (quote === '') return null
    const begin = pageStart(file, anchor.page) + anchor.position.start
    const place = { start: begin, end: begin + anchor.position.end - anchor.position.start }
    if (anchor.fileHash === file.hash && foldText(text.slice(place.start, place.end), 'none').text === quote)
      return { ...rangeAt(file, place.start, place.end), how: 'exact', certainty: 1 }
    const found =
      byWords(folded, quote, anchor, begin) ?? byNeighbours(folded, quote, anchor) ?? nearly(folded, quote)
    if (!found) return null
    const { start, end } = unfold(folded, found.start, found.end)
    return { ...rangeAt(file, start, end), how: found.how, certainty: found.certainty }
  }
}

/** A stretch of the folded text. */
type Found = { start: number; end: number; how: FoundPassage['how']; certainty: number }

function byWords(folded: FoldedText, quote: string, anchor: PassageAnchor, begin: number): Found | null {
  const places = occurrences(folded.text, quote)
  const [first] = places
  if (first === undefined) return null
  if (places.length === 1) return { start: first, end: first + quote.length, how: 'exact', certainty: 1 }
  const { before, after } = neighbours(anchor)
  const rated = places
    .map((start) => ({
      start,
      agreeing:
        commonEnd(folded.text.slice(Math.max(0, start - before.length), start), before) +
        commonBeginning(folded.text.slice(start + quote.length, start + quote.length + after.length), after),
      distance: Math.abs((folded.from[start] ?? 0) - begin),
    }))
    .sort((a, b) => b.agreeing - a.agreeing || a.distance - b.distance)
  const [best, second] = rated
  if (!best || !second) return null
  const decided = best.agreeing > second.agreeing
  return {
    start: best.start,
    end: best.start + quote.length,
    how: 'context',
    certainty: decided ? Math.max(0.5, best.agreeing / Math.max(1, before.length + after.length)) : 0.5,
  }
}

/** The text between the words that stood before and after, where it is still like the passage. */
function byNeighbours({ text }: FoldedText, quote: string, anchor: PassageAnchor): Found | null {
  const around = neighbours(anchor)
  const before = around.before.slice(-2 * shortest)
  const after = around.after.slice(0, 2 * shortest)
  if (before.length < shortest || after.length < shortest) return null
  let best: Found | null = null
  for (const place of occurrences(text, before)) {
    const start = place + before.length
    const end = text.indexOf(after, start)
    if (end <= start || end - start > quote.length * 2) continue
    const between = text.slice(start, end)
    // The whole of one against the whole of the other: marks at both ends cannot be skipped for free.
    const fit = findApproximately(
      `\u0000${between}\u0001`,
      `\u0000${quote}\u0001`,
      Math.floor(quote.length * looser),
    )
    if (fit === null) continue
    const certainty = 1 - fit.errors / quote.length
    if (certainty > (best?.certainty ?? 0)) best = { start, end, how: 'context', certainty }
  }
  return best
}

function nearly({ text }: FoldedText, quote: string): Found | null {
  if (quote.length < shortest) return null
  const fit = findApproximately(text, quote, Math.floor(quote.length * loose))
  return (
    fit && { start: fit.start, end: fit.end, how: 'approximate', certainty: 1 - fit.errors / quote.length }
  )
}

function neighbours({ prefix, suffix }: PassageAnchor): { before: string; after: string } {
  return { before: foldText(prefix, 'none').text, after: foldText(suffix, 'none').text }
}

function occurrences(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

function commonBeginning(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length
}
