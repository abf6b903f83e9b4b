/** Gives each word a number, so that words are compared and sorted as numbers. */
export type Vocabulary = {
  idOf: (word: string) => number
  wordOf: (id: number) => string
  size: () => number
}

export function newVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const words: string[] = []
  return {
    idOf(word) {
      const known = ids.get(word)
      if (known !== undefined) return known
      ids.set(word, words.length)
      words.push(word)
      return words.length - 1
    },
    wordOf: (id) => words[id] ?? '',
    size: () => words.length,
  }
}

/** Number of values that two ascending lists without repetition share. */
export function sharedCount(a: readonly number[], b: readonly number[]): number {
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
  const sorted = [...values].sort((x, y) => x - y)
  return sorted.filter((value, index) => index === 0 || value !== sorted[index - 1])
}
