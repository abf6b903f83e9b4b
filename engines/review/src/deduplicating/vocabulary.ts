/** Gives each word a number, so that words are compared and sorted as numbers. */
export function newVocabulary(): { idOf: (word: string) => number } {
  const ids = new Map<string, number>()
  return {
    idOf(word) {
      const known = ids.get(word)
      if (known !== undefined) return known
      ids.set(word, ids.size)
      return ids.size - 1
    },
  }
}

/** Number of values that two ascending lists without repetition share. */
export function sharedCount(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared
}

/** Ascending, each value once. */
export function sortedSet(values: readonly number[]): number[] {
  return values
    .toSorted((x, y) => x - y)
    .filter((value, index, sorted) => index === 0 || value !== sorted[index - 1])
}
