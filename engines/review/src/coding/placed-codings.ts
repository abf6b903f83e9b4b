import type { Coding, StudyId } from '../facts.ts'
import type { DocumentText } from '../full-text/document-text.ts'
import { passageFinder } from '../full-text/find-passage.ts'
import type { PassageAnchor } from '../full-text/passage-anchor.ts'
import type { Stamp } from '../state.ts'

/**
 * A coding and where it lies: in a text, by characters from its beginning; or, typed, nowhere but in its study, where equal
 * words are one place.
 */
export type PlacedCoding<Made extends Coding = Coding & Stamp> = {
  coding: Made
  place: string
  start: number
  end: number
  isTyped: boolean
}

/**
 * Where each coding lies. A passage that was marked in another version of a file is looked for in the one that took its place.
 *
 * @param texts the full texts of each study; where a text is missing, places are those of the file it was marked in.
 */
export function placedCodings<Made extends Coding>(
  codings: readonly Made[],
  texts: ReadonlyMap<StudyId, readonly DocumentText[]> = new Map(),
): PlacedCoding<Made>[] {
  const finders = new Map<DocumentText, ReturnType<typeof placeFinder>>()
  return codings.map((coding) => {
    const { anchor, study, passage } = coding
    const words = passage.replace(/\s+/g, ' ').trim().toLowerCase()
    const typed = { coding, place: `${study} ${words}`, start: 0, end: words.length, isTyped: true }
    if (!anchor) return typed
    const own = texts.get(study) ?? []
    const text = own.find(({ hash }) => hash === anchor.fileHash) ?? own.at(-1)
    if (!text) {
      // Pages lie farther apart than a passage is long.
      const begin = anchor.page * 1e7
      const { start, end } = anchor.position
      return { coding, place: anchor.fileHash, start: begin + start, end: begin + end, isTyped: false }
    }
    const find = finders.get(text) ?? placeFinder(text)
    finders.set(text, find)
    const found = find(anchor)
    if (!found) return typed
    return { coding, place: text.hash, ...found, isTyped: false }
  })
}

/** Whether two codings lie on the same passage: they share a character of a text, or were typed with the same words. */
export function overlap(one: PlacedCoding<Coding>, other: PlacedCoding<Coding>): boolean {
  return one.place === other.place && one.start < other.end && other.start < one.end
}

/**
 * Finds passages of one text, in characters from its beginning. Most stand where they were marked, and are then not looked
 * for in all of it.
 */
export function placeFinder(
  text: DocumentText,
): (anchor: PassageAnchor) => { start: number; end: number } | null {
  const starts: number[] = []
  let at = 0
  for (const page of text.pages) {
    starts.push(at)
    at += page.length + 1
  }
  let find: ReturnType<typeof passageFinder> | null = null
  return (anchor) => {
    const { page, quote, position } = anchor
    const begin = starts[page - 1] ?? 0
    const there = text.pages[page - 1]?.slice(position.start, position.end).replace(/\s+/g, ' ')
    if (quote !== '' && there === quote) return { start: begin + position.start, end: begin + position.end }
    find ??= passageFinder(text)
    const found = find(anchor)
    if (!found) return null
    const from = starts[found.page - 1] ?? 0
    return { start: from + found.start, end: from + found.end }
  }
}
