import { sharedCount } from './vocabulary.ts'

/** How two abstracts agree, by the share of the shorter one's runs of three words that the other has. */
export type AbstractLevel = 'unknown' | 'same' | 'alike' | 'partly' | 'different'

export type AbstractComparison = { level: AbstractLevel; likeness: number }

/** Where runs are sorted, once made: a typed array for each of a million abstracts would keep the collector busy. */
const desk = new Int32Array(4096)

/** Abstracts with fewer runs say too little. */
const fewest = 12

/**
 * Runs of three words as numbers, ascending, of the first four thousand words. Case, punctuation and accents
 * outside ASCII are passed over.
 */
export function abstractRuns(abstract: string): number[] {
  let count = 0
  let beforeLast = 0
  let last = 0
  let word = 0
  for (let i = 0; i <= abstract.length && count < desk.length; i++) {
    let code = i < abstract.length ? abstract.charCodeAt(i) : 32
    if (code >= 65 && code <= 90) code += 32
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 591
    if (isLetter) {
      word = (Math.imul(word, 31) + code) | 0
      continue
    }
    if (code > 127 || word === 0) continue
    if (beforeLast !== 0) desk[count++] = Math.imul(Math.imul(beforeLast, 961) + last, 961) + word
    beforeLast = last
    last = word
    word = 0
  }
  const runs: number[] = []
  for (const run of desk.subarray(0, count).sort()) if (run !== runs.at(-1)) runs.push(run)
  return runs
}

export function compareAbstracts(a: readonly number[], b: readonly number[]): AbstractComparison {
  if (a.length < fewest || b.length < fewest) return { level: 'unknown', likeness: 0 }
  const likeness = sharedCount(a, b) / Math.min(a.length, b.length)
  if (likeness >= 0.85) return { level: 'same', likeness }
  if (likeness >= 0.5) return { level: 'alike', likeness }
  if (likeness >= 0.15) return { level: 'partly', likeness }
  return { level: 'different', likeness }
}
