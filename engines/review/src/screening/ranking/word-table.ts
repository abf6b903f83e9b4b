import { withoutAccents } from '../highlighting/stemming.ts'
import { lengthened, lengthenedBytes } from './lengthened.ts'
import { makeRoom, type TermList } from './term-list.ts'

/** Words by number, 0, 1, 2 … in the order met. */
export type WordTable = {
  /** Fills a list with the words of some texts, once for each time, in order: two letters or digits and more, small and without accents. */
  read(list: TermList, ...texts: readonly string[]): void
  wordOf(id: number): string
}

/**
 * A table that numbers words while it reads, without making a string of each: reading is much of the work of ranking.
 *
 * @example
 * const table = newWordTable()
 * table.read(list, 'Sleep, and sleep')
 * [...list.ids.subarray(0, list.length)].map(table.wordOf) // ['sleep', 'and', 'sleep']
 */
export function newWordTable(): WordTable {
  /** Open addressing: hash and number + 1 of a word beside each other, two zeros where nothing is. */
  let slots = new Int32Array(2 << 16)
  /** UTF-8 of all words behind each other; word `id` ends before `ends[id + 1]`, the next begins there. */
  let units = new Uint8Array(1 << 18)
  let ends = new Int32Array(1 << 14)
  let count = 0
  /** The text being read in UTF-8, and one byte of 0 behind it. */
  let bytes = new Uint8Array(1 << 14)
  /** Words that were asked for, as strings. */
  const asked: string[] = []

  const growSlots = () => {
    const larger = new Int32Array(2 * slots.length)
    const mask = larger.length - 1
    for (let from = 0; from < slots.length; from += 2) {
      if (slots[from + 1] === 0) continue
      let at = (2 * (slots[from] ?? 0)) & mask
      while (larger[at + 1] !== 0) at = (at + 2) & mask
      larger[at] = slots[from] ?? 0
      larger[at + 1] = slots[from + 1] ?? 0
    }
    slots = larger
  }
  /** Whether a word has the bytes of the text from `start` to before `stop`. */
  const equals = (id: number, start: number, stop: number) => {
    const begin = ends[id] ?? 0
    if ((ends[id + 1] ?? 0) - begin !== stop - start) return false
    for (let i = 0; i < stop - start; i += 1) if (units[begin + i] !== bytes[start + i]) return false
    return true
  }
  /** The number of the word that stands in the text from `start` to before `stop`. */
  const idOf = (start: number, stop: number, hash: number): number => {
    const mask = slots.length - 1
    let at = (2 * hash) & mask
    for (let found = slots[at + 1] ?? 0; found !== 0; found = slots[at + 1] ?? 0) {
      if (slots[at] === hash && equals(found - 1, start, stop)) return found - 1
      at = (at + 2) & mask
    }
    const end = ends[count] ?? 0
    for (let i = start; i < stop; i += 1) units[end + i - start] = bytes[i] ?? 0
    count += 1
    ends = lengthened(ends, count + 1)
    ends[count] = end + stop - start
    slots[at] = hash
    slots[at + 1] = count
    // Half of it empty at least: open addressing is slow when it is full.
    if (4 * count > slots.length) growSlots()
    return count - 1
  }
  /** Puts a text into `bytes`, with nothing but letters and digits beyond ASCII, and says how long it is. */
  const encoded = (text: string): number => {
    // A unit of UTF-16 takes three bytes at most.
    bytes = lengthenedBytes(bytes, 3 * text.length + 1)
    const { written } = encoder.encodeInto(text, bytes)
    if (written === text.length) return written
    const plain = withoutAccents(text).replace(beyondAsciiNoWord, ' ')
    bytes = lengthenedBytes(bytes, 3 * plain.length + 1)
    return encoder.encodeInto(plain, bytes).written
  }
  /** Puts the words of a text behind those that a list holds. */
  const readOne = (list: TermList, text: string): void => {
    const length = encoded(text)
    units = lengthenedBytes(units, (ends[count] ?? 0) + length)
    makeRoom(list, list.length + length)
    const { ids, times } = list
    bytes[length] = 0
    let read = list.length
    for (let i = 0; i < length; i += 1) {
      const start = i
      let hash = firstHash
      for (let part = parts[bytes[i] ?? 0] ?? 0; part !== 0; part = parts[bytes[i] ?? 0] ?? 0) {
        bytes[i] = part
        hash = Math.imul(hash ^ part, 0x01000193)
        i += 1
      }
      if (i - start > 1 && i - start > signLength(bytes[start] ?? 0)) {
        ids[read] = idOf(start, i, hash ^ (hash >>> 15))
        times[read] = 1
        read += 1
      }
    }
    list.length = read
  }
  return {
    read(list, ...texts) {
      list.length = 0
      for (const text of texts) readOne(list, text)
    },
    wordOf(id) {
      const word = asked[id] ?? decoder.decode(units.subarray(ends[id], ends[id + 1]))
      asked[id] = word
      return word
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const beyondAsciiNoWord = /[^\p{L}\p{N}\0-\x7f]/gu

/** FNV-1a, 32 bits. */
const firstHash = 0x811c9dc5 | 0

/** A byte as it stands in a word, 0 where it stands in none: letters of ASCII made small, all bytes of other signs. */
const parts = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte)
  return byte > 127 ? byte : /[a-z0-9]/i.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0
})

/** How many bytes a sign has whose first is given. */
function signLength(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}
