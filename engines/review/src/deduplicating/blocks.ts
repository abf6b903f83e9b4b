import type { Comparable } from './comparable.ts'
import type { WordWeights } from './word-weights.ts'

/** Larger blocks are gone through in order of their content, each record with its neighbours. */
export const largestBlock = 40

/** Records by the keys they share, packed so that a million records fit. */
export type Blocks = {
  /** Members of all blocks, one block after the other. */
  members: Int32Array
  /** Where each block begins in `members`, and the end. */
  firstMember: Int32Array
  /** Where the entries of each record begin in `blockOf` and `placeOf`, and the end. */
  start: Int32Array
  blockOf: Int32Array
  placeOf: Int32Array
}

/** Key and record go into one double (32 + 21 bits), so that a plain numeric sort brings equal keys together. */
const space = 2 ** 21

/**
 * Blocks of records that share a key or a pair of rare words.
 *
 * @throws above two million records.
 */
export function blocksOf(records: readonly Comparable[], { frequency }: WordWeights): Blocks {
  if (records.length > space)
    throw new Error(`findDuplicates takes at most ${space} records; got ${records.length}`)
  const sorted = sortedEntries(records, frequency)
  const firstMember: number[] = []
  const members: number[] = []
  for (let i = 0; i < sorted.length; ) {
    const key = Math.floor((sorted[i] ?? 0) / space)
    const block: number[] = []
    for (; i < sorted.length && Math.floor((sorted[i] ?? 0) / space) === key; i++) {
      const index = (sorted[i] ?? 0) % space
      if (block.at(-1) !== index) block.push(index)
    }
    if (block.length < 2) continue
    firstMember.push(members.length)
    for (const index of block.length > largestBlock ? byContent(block, records) : block) members.push(index)
  }
  firstMember.push(members.length)
  return invert(records.length, Int32Array.from(members), Int32Array.from(firstMember))
}

function sortedEntries(records: readonly Comparable[], frequency: readonly number[]): Float64Array {
  const mostPairs = (rareWords * (rareWords - 1)) / 2
  const most = records.reduce((sum, { keys }) => sum + keys.length + mostPairs, 0)
  const entries = new Float64Array(most)
  let count = 0
  records.forEach((record, index) => {
    for (const key of record.keys) entries[count++] = key * space + index
    for (const key of rarePairs(record.words, frequency)) entries[count++] = key * space + index
  })
  return entries.subarray(0, count).sort()
}

/** A slip of the pen makes a word rare, so the pairs of five words are taken, not of the two rarest alone. */
const rareWords = 5

function rarePairs(words: readonly number[], frequency: readonly number[]): number[] {
  const rare = words
    .toSorted((x, y) => (frequency[x] ?? 0) - (frequency[y] ?? 0) || x - y)
    .slice(0, rareWords)
    .sort((x, y) => x - y)
  const keys: number[] = []
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) keys.push(hashOfPair(rare[i] ?? 0, rare[j] ?? 0))
  return keys
}

/** 32 bits of two numbers (constants of MurmurHash3). */
function hashOfPair(a: number, b: number): number {
  let hash = Math.imul(a + 1, 0xcc9e2d51) ^ Math.imul(b + 1, 0x1b873593)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Likely copies side by side. */
function byContent(block: readonly number[], records: readonly Comparable[]): number[] {
  return block
    .map((index) => {
      const { title, record } = records[index] ?? {}
      return {
        index,
        content: `${title?.text}|${record?.year}|${record?.volume}|${record?.pages}|${record?.id}`,
      }
    })
    .sort((x, y) => (x.content < y.content ? -1 : 1))
    .map(({ index }) => index)
}

function invert(count: number, members: Int32Array, firstMember: Int32Array): Blocks {
  const start = new Int32Array(count + 1)
  for (const index of members) start[index + 1] = (start[index + 1] ?? 0) + 1
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0)
  const next = start.slice()
  const blockOf = new Int32Array(members.length)
  const placeOf = new Int32Array(members.length)
  for (let block = 0; block + 1 < firstMember.length; block++)
    for (let place = firstMember[block] ?? 0; place < (firstMember[block + 1] ?? 0); place++) {
      const index = members[place] ?? 0
      const at = next[index] ?? 0
      next[index] = at + 1
      blockOf[at] = block
      placeOf[at] = place
    }
  return { members, firstMember, start, blockOf, placeOf }
}
