import type { Comparable } from './comparable.ts'

export type WordWeights = {
  /** In how many titles each word stands. */
  frequency: readonly number[]
  /** Weight of the words in both titles as a share of the lighter title's weight, 0 to 1; 1 where that is nothing. */
  share: (a: readonly number[], b: readonly number[]) => number
}

/** Weighs words by their rarity in all titles, log(titles / titles with the word) (Spärck Jones 1972, doi:10.1108/eb026526). */
export function weighWords(records: readonly Comparable[]): WordWeights {
  const frequency: number[] = []
  for (const { words } of records) for (const word of words) frequency[word] = (frequency[word] ?? 0) + 1
  const weights = Float32Array.from(frequency, (count) => Math.log((records.length + 1) / count))
  const weightOf = (words: readonly number[]) => {
    let sum = 0
    for (let i = 0; i < words.length; i++) sum += weights[words[i] ?? 0] ?? 0
    return sum
  }
  return {
    frequency,
    share(a, b) {
      const lighter = Math.min(weightOf(a), weightOf(b))
      let shared = 0
      for (let i = 0, j = 0; i < a.length && j < b.length; ) {
        const [x = 0, y = 0] = [a[i], b[j]]
        if (x === y) shared += weights[x] ?? 0
        if (x <= y) i += 1
        if (y <= x) j += 1
      }
      return lighter > 0 ? shared / lighter : 1
    },
  }
}
