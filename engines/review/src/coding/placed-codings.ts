import type { StudyId } from '../facts.ts'
import { type DocumentText, pageStart } from '../full-text/document-text.ts'
import { passageFinder } from '../full-text/find-passage.ts'
import type { codingsOf } from './coded.ts'

type VisibleCoding = ReturnType<typeof codingsOf>[number]

/**
 * A coding and where it lies: in a text, by characters from its beginning; or, typed, nowhere but in its study, where equal
 * words are one place.
 */
export type PlacedCoding = {
  coding: VisibleCoding
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
export function placedCodings(
  codings: readonly VisibleCoding[],
  texts: ReadonlyMap<StudyId, readonly DocumentText[]> = new Map(),
): PlacedCoding[] {
  const finders = new Map<DocumentText, ReturnType<typeof passageFinder>>()
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
    const find = finders.get(text) ?? passageFinder(text)
    finders.set(text, find)
    const found = find(anchor)
    if (!found) return typed
    const begin = pageStart(text, found.page)
    return { coding, place: text.hash, start: begin + found.start, end: begin + found.end, isTyped: false }
  })
}

/** Whether two codings lie on the same passage: they share a character of a text, or were typed with the same words. */
export function overlap(one: PlacedCoding, other: PlacedCoding): boolean {
  return one.place === other.place && one.start < other.end && other.start < one.end
}
