import { withoutAccents } from '../highlighting/stemming.ts'

/** Words by number, 0, 1, 2 … in the order met. */
export type WordTable = {
  /** The words of some texts, in order: two letters or digits and more, small and without accents. */
  read(...texts: readonly string[]): number[]
  wordOf(id: number): string
}

/**
 * A table that numbers words while it reads, without making a string of each: reading is most of the work of ranking.
 *
 * @example const table = newWordTable(); table.read('Sleep, and sleep').map(table.wordOf) // ['sleep', 'and', 'sleep']
 */
export function newWordTable(): WordTable {
  /** Open addressing: hash and number + 1 of a word beside each other, two zeros where nothing is. */
  let slots = new Int32Array(2 << 16)
  /** UTF-16 units of all words behind each other; word `id` ends before `ends[id]`. */
  let units = new Uint16Array(1 << 17)
  const ends: number[] = []
  /** Words that were asked for, as strings. */
  const asked: string[] = []
  /** Where the last word ends, and the next begins. */
  let end = 0

  const startOf = (id: number) => (id === 0 ? 0 : (ends[id - 1] ?? 0))
  /** Whether a word has the units that stand behind the last word. */
  const equals = (id: number, length: number) => {
    const start = startOf(id)
    if ((ends[id] ?? 0) - start !== length) return false
    for (let i = 0; i < length; i += 1) if (units[start + i] !== units[end + i]) return false
    return true
  }
  const grow = () => {
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
  /** The number of the word whose `length` units were put behind the last word. */
  const idOf = (length: number, hash: number): number => {
    const mask = slots.length - 1
    let at = (2 * hash) & mask
    for (let found = slots[at + 1] ?? 0; found !== 0; found = slots[at + 1] ?? 0) {
      if (slots[at] === hash && equals(found - 1, length)) return found - 1
      at = (at + 2) & mask
    }
    end += length
    ends.push(end)
    slots[at] = hash
    slots[at + 1] = ends.length
    // Half of it empty at least: open addressing is slow when it is full.
    if (4 * ends.length > slots.length) grow()
    return ends.length - 1
  }
  /** Numbers the words of a text; `partOf` gives a unit as it stands in a word, 0 where it stands in none. */
  const readUnits = (text: string, partOf: Uint16Array, ids: number[]) => {
    if (end + text.length > units.length) {
      const more = new Uint16Array(2 * (end + text.length))
      more.set(units)
      units = more
    }
    let hash = firstHash
    let length = 0
    for (let i = 0; i <= text.length; i += 1) {
      const part = i < text.length ? (partOf[text.charCodeAt(i)] ?? 0) : 0
      if (part !== 0) {
        units[end + length] = part
        length += 1
        hash = Math.imul(hash ^ part, 0x01000193)
      } else if (length > 0) {
        if (length >= 2) ids.push(idOf(length, hash ^ (hash >>> 15)))
        hash = firstHash
        length = 0
      }
    }
  }
  return {
    read(...texts) {
      const ids: number[] = []
      for (const text of texts) {
        if (isAscii(text)) readUnits(text, asciiParts, ids)
        else
          for (const word of withoutAccents(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [])
            readUnits(word, everyPart, ids)
      }
      return ids
    },
    wordOf(id) {
      const word = asked[id] ?? String.fromCharCode(...units.subarray(startOf(id), ends[id]))
      asked[id] = word
      return word
    },
  }
}

/** FNV-1a, 32 bits. */
const firstHash = 0x811c9dc5 | 0

/** Letters and digits of ASCII, made small. */
const asciiParts = Uint16Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
)
/** Every unit as it stands: for text that was cut into words before. */
const everyPart = Uint16Array.from({ length: 1 << 16 }, (_, unit) => unit)

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false
  return true
}
