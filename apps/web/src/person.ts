/**
 * Who sits at the screen, per review. Each tab may be another person (two reviewers at one machine);
 * a new tab starts with the person last chosen. No password: the choice is a courtesy, not a lock.
 */
const keyOf = (review: string) => `ayni.person.${review}`
const listeners = new Set<() => void>()

/** The person chosen for a review, `null` when nobody was. */
export function personOf(review: string): string | null {
  const here = sessionStorage.getItem(keyOf(review))
  if (here !== null) return here
  const last = localStorage.getItem(keyOf(review))
  // From now on this tab keeps its person, whoever sits down at another.
  if (last !== null) sessionStorage.setItem(keyOf(review), last)
  return last
}

/** Chooses the person for a review, in this tab and as the start of new ones. */
export function choosePerson(review: string, person: string): void {
  sessionStorage.setItem(keyOf(review), person)
  localStorage.setItem(keyOf(review), person)
  for (const listener of listeners) listener()
}

/** Calls back when somebody else sits down; returns what ends it. */
export function onPersonChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
