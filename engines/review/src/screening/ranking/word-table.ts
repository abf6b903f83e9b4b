import { withoutAccents } from '../highlighting/stemming.ts'

/** Words by number, 0, 1, 2 … in the order met. */
export type WordTable = {
  /** The words of a text, in order: two letters or digits and more, small and without accents. */
  read(text: string): number[]
  wordOf(id: number): string
}

/**
 * A table that numbers words while it reads, without making a string of each: reading is most of the work of ranking.
 *
 * @example const table = newWordTable(); table.read('Sleep, and sleep').map(table.wordOf) // ['sleep', 'and', 'sleep']
 */
export function newWordTable(): WordTable {
  /** Open addressing: the number of a word + 1, 0 where nothing is. */
  let slots = new Int32Array(1 << 16)
  let hashes = new Int32Array(1 << 14)
  const words: string[] = []

  const equals = (word: string, text: string, from: number, to: number) => {
    if (word.length !== to - from) return false
    for (let i = from; i < to; i += 1) if (word.charCodeAt(i - from) !== text.charCodeAt(i)) return false
    return true
  }
  const grow = () => {
    const larger = new Int32Array(slots.length * 2)
    for (let id = 0; id < words.length; id += 1) {
      let at = (hashes[id] ?? 0) & (larger.length - 1)
      while (larger[at] !== 0) at = (at + 1) & (larger.length - 1)
      larger[at] = id + 1
    }
    slots = larger
    const room = new Int32Array(hashes.length * 2)
    room.set(hashes)
    hashes = room
  }
  const idOf = (text: string, from: number, to: number, hash: number): number => {
    const mask = slots.length - 1
    let at = hash & mask
    for (let found = slots[at] ?? 0; found !== 0; found = slots[at] ?? 0) {
      if (hashes[found - 1] === hash && equals(words[found - 1] ?? '', text, from, to)) return found - 1
      at = (at + 1) & mask
    }
    // Joined to nothing, so that a slice does not keep its whole text in memory.
    words.push(String.fromCharCode(...Array.from({ length: to - from }, (_, i) => text.charCodeAt(from + i))))
    hashes[words.length - 1] = hash
    slots[at] = words.length
    if (words.length === hashes.length) grow()
    return words.length - 1
  }
  /** The numbers of the stretches of a text that are words; `isPart` by UTF-16 unit. */
  const readUnits = (text: string, isPart: (unit: number) => boolean, ids: number[]) => {
    let from = -1
    let hash = 0
    for (let i = 0; i <= text.length; i += 1) {
      const unit = i < text.length ? text.charCodeAt(i) : 0
      if (isPart(unit)) {
        if (from < 0) {
          from = i
          hash = firstHash
        }
        hash = Math.imul(hash ^ unit, 0x01000193)
      } else if (from >= 0) {
        if (i - from >= 2) ids.push(idOf(text, from, i, hash ^ (hash >>> 15)))
        from = -1
      }
    }
    return ids
  }
  return {
    read(text) {
      const small = withoutAccents(text)
      if (isAscii(small)) return readUnits(small, isAsciiPart, [])
      const ids: number[] = []
      for (const word of small.match(/[\p{L}\p{N}]{2,}/gu) ?? []) readUnits(word, (unit) => unit !== 0, ids)
      return ids
    },
    wordOf: (id) => words[id] ?? '',
  }
}

/** FNV-1a, 32 bits. */
const firstHash = 0x811c9dc5 | 0

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false
  return true
}

/** `a` to `z` and `0` to `9`. */
function isAsciiPart(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
}
