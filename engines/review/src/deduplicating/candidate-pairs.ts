import type { Comparable } from './comparable.ts'
import { newVocabulary } from './vocabulary.ts'

/** Larger blocks are gone through in order of their content, each record with its neighbours. */
const largestBlock = 40
const neighbours = 12

/**
 * Pairs worth comparing: records that share a key. A key is the DOI, the PMID, the whole title, its beginning
 * with the first author, two of its rarest words, the place in the volume, the opening of the abstract, or the first
 * authors with the year. The work grows almost linearly
 * with the number of records, because records with the same key are few, and of many only neighbours are
 * compared.
 *
 * @param visit called once for each pair of positions, the smaller first.
 */
export function visitCandidates(
  records: readonly Comparable[],
  visit: (a: number, b: number) => void,
  onProgress: (fraction: number) => void,
): void {
  const blocks = blocksOf(records)
  const lastSeenBy = new Int32Array(records.length).fill(-1)
  for (let a = 0; a < records.length; a++) {
    if (a % 1000 === 0) onProgress(a / records.length)
    for (let at = blocks.start[a] ?? 0; at < (blocks.start[a + 1] ?? 0); at++) {
      const block = blocks.blockOf[at] ?? 0
      const first = blocks.firstMember[block] ?? 0
      const end = blocks.firstMember[block + 1] ?? 0
      const large = end - first > largestBlock
      const place = blocks.placeOf[at] ?? 0
      const from = large ? Math.max(first, place - neighbours) : first
      const to = large ? Math.min(end, place + neighbours + 1) : end
      for (let k = from; k < to; k++) {
        const b = blocks.members[k] ?? 0
        if (b <= a || lastSeenBy[b] === a) continue
        lastSeenBy[b] = a
        visit(a, b)
      }
    }
  }
}

type Blocks = {
  /** Members of all blocks, one block after the other. */
  members: Int32Array
  /** Where each block begins in `members`, and the end. */
  firstMember: Int32Array
  /** Where the entries of each record begin in `blockOf` and `placeOf`, and the end. */
  start: Int32Array
  blockOf: Int32Array
  placeOf: Int32Array
}

function blocksOf(records: readonly Comparable[]): Blocks {
  // Key and record in one double (32 + 21 bits), so that a plain numeric sort brings equal keys together.
  const entries: number[] = []
  const space = 2 ** 21
  if (records.length > space)
    throw new Error(`findDuplicates takes at most ${space} records; got ${records.length}`)
  const rarest = rarestWords(records)
  for (let index = 0; index < records.length; index++) {
    const record = records[index]
    if (!record) continue
    for (const key of keysOf(record, rarest(index))) entries.push(key * space + index)
  }
  const sorted = Float64Array.from(entries).sort()
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
    if (block.length > largestBlock) block.sort((x, y) => compareContent(records[x], records[y]))
    for (const index of block) members.push(index)
  }
  firstMember.push(members.length)
  return invert(records.length, Int32Array.from(members), Int32Array.from(firstMember))
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

/** Likely copies come side by side. */
function compareContent(a: Comparable | undefined, b: Comparable | undefined): number {
  if (!a || !b) return 0
  const contentOf = ({ title, names, record, location }: Comparable) =>
    `${title.text}|${names[0]?.family ?? ''}|${record.year ?? ''}|${location.volume}|${location.firstPage}|${record.id}`
  const x = contentOf(a)
  const y = contentOf(b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** For each record the words of its title that are rarest in all titles, at most four. */
function rarestWords(records: readonly Comparable[]): (index: number) => string[] {
  const vocabulary = newVocabulary()
  const frequency: number[] = []
  for (const { title } of records)
    for (const word of new Set(title.words)) {
      const id = vocabulary.idOf(word)
      frequency[id] = (frequency[id] ?? 0) + 1
    }
  const rarity = (word: string) => frequency[vocabulary.idOf(word)] ?? 0
  return (index) =>
    [...new Set(records[index]?.title.words)]
      .filter((word) => word.length > 1)
      .sort((x, y) => rarity(x) - rarity(y) || (x < y ? -1 : 1))
      .slice(0, 5)
}

function keysOf({ record, title, names, location }: Comparable, rare: readonly string[]): number[] {
  const keys: number[] = []
  const letters = title.text.replaceAll(' ', '')
  if (record.doi !== '') keys.push(hashOf(`d${record.doi}`))
  if (record.pmid !== '') keys.push(hashOf(`p${record.pmid}`))
  if (letters !== '') keys.push(hashOf(`t${letters}`))
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) keys.push(hashOf(`w${[rare[i], rare[j]].sort().join(' ')}`))
  const year = record.year ?? ''
  const [first, second] = names
  if (location.firstPage !== '' && location.volume >= 0)
    keys.push(hashOf(`v${location.volume} ${location.firstPage} ${year}`))
  if (location.firstPage !== '' && first) keys.push(hashOf(`a${first.family} ${location.firstPage} ${year}`))
  if (first && letters.length >= 8) keys.push(hashOf(`s${letters.slice(0, 12)} ${first.family}`))
  const opening = openingOf(record.abstract)
  if (opening !== '') keys.push(hashOf(`o${opening}`))
  if (first && second) keys.push(hashOf(`n${[first.family, second.family].sort().join(' ')} ${year}`))
  return keys
}

/** The first fifty letters of an abstract, behind a label such as `BACKGROUND:`. */
function openingOf(abstract: string): string {
  if (abstract.length < 100) return ''
  const start = /^\s*[\p{Lu} &/]{3,40}:?\s+(?=\p{Lu}\p{Ll})/u.exec(abstract)?.[0].length ?? 0
  return abstract
    .slice(start, start + 80)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 50)
}

/** FNV-1a, 32 bits, as a non-negative number. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
