import type { RatedItem } from '@ayni/review'

/** What is on the screen of one rater: answers by item, and the note on the whole. */
export type Ratings = { answers: Readonly<Record<string, RatedItem>>; note: string }

/**
 * Answers that Ayni has not taken yet stand in the browser's storage, one entry for each study of each rater: none is lost
 * when the network, the tab or the machine goes away.
 */
const prefix = 'ayni.appraisal.'
/** Those that Ayni took but screens may not show yet, and those that the storage had no room for. */
const recent = new Map<string, Ratings>()

/** The entry of a rater on a study. */
export function unsavedKey(review: string, person: string | null, study: string): string {
  return `${prefix}${review}.${person ?? ''}.${study}`
}

/** What was entered last and is still to be sent (`isUnsaved`) or only to be shown; `null` where all is as it is shown. */
export function recallRatings(key: string): { ratings: Ratings; isUnsaved: boolean } | null {
  try {
    const text = localStorage.getItem(key)
    if (text !== null) return { ratings: JSON.parse(text), isUnsaved: true }
  } catch {
    // What cannot be read was not written by this program.
  }
  const ratings = recent.get(key)
  return ratings ? { ratings, isUnsaved: false } : null
}

/** Keeps what was entered until Ayni has it. */
export function keepUnsaved(key: string, ratings: Ratings): void {
  recent.set(key, ratings)
  try {
    localStorage.setItem(key, JSON.stringify(ratings))
  } catch {
    // No room: it lives as long as the tab.
  }
}

/** Ayni has it. */
export function markSaved(key: string): void {
  localStorage.removeItem(key)
}

/** The screens show it. */
export function markShown(key: string): void {
  recent.delete(key)
}
