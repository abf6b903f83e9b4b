import { type Blocks, blocksOf, largestBlock } from './blocks.ts'
import type { Comparable } from './comparable.ts'
import { sharedCount } from './vocabulary.ts'
import { type WordWeights, weighWords } from './word-weights.ts'

/**
 * Pairs worth comparing: records that share a key (`keysOf`), or two rare words of the title and, by
 * weight, half of all its words. The work grows almost linearly with the number of records, because records with one key are few, and
 * of many only neighbours are compared.
 *
 * @param visit called once for each pair of positions, the smaller first.
 */
export function visitCandidates(
  records: readonly Comparable[],
  visit: (a: number, b: number) => void,
  onProgress: (fraction: number) => void,
): void {
  const weights = weighWords(records)
  const blocks = blocksOf(records, weights)
  const lastSeenBy = new Int32Array(records.length).fill(-1)
  for (let a = 0; a < records.length; a++) {
    if (a % 1000 === 0) onProgress(a / records.length)
    const one = records[a]
    visitNeighbours(blocks, a, (b) => {
      const other = records[b]
      if (b <= a || lastSeenBy[b] === a || !one || !other) return
      lastSeenBy[b] = a
      if (isPlausible(one, other, weights)) visit(a, b)
    })
  }
}

const neighbours = 12

function visitNeighbours(blocks: Blocks, record: number, visit: (other: number) => void): void {
  for (let at = blocks.start[record] ?? 0; at < (blocks.start[record + 1] ?? 0); at++) {
    const block = blocks.blockOf[at] ?? 0
    const first = blocks.firstMember[block] ?? 0
    const end = blocks.firstMember[block + 1] ?? 0
    const large = end - first > largestBlock
    const place = blocks.placeOf[at] ?? 0
    const from = large ? Math.max(first, place - neighbours) : first
    const to = large ? Math.min(end, place + neighbours + 1) : end
    for (let k = from; k < to; k++) visit(blocks.members[k] ?? 0)
  }
}

/** Titles with less in common are not looked at, unless another key is shared. */
const leastShare = 0.5

function isPlausible(a: Comparable, b: Comparable, { share }: WordWeights): boolean {
  return share(a.words, b.words) >= leastShare || sharedCount(a.keys, b.keys) > 0
}
