/** A number for each pair of numbers. */
export type PairTable = {
  /** The number of a pair; that of `make` where the pair is new. */
  numberOf(first: number, second: number, make: () => number): number
}

/**
 * A hash table whose keys are two whole numbers from 0 on: four times as fast as a map with keys put together of them, which are
 * too large to be whole numbers for the machine.
 *
 * @example const table = newPairTable(); table.numberOf(3, 5, () => 0); table.numberOf(3, 5, () => 1) // 0
 */
export function newPairTable(): PairTable {
  /** Open addressing: first and second of a pair, and its number + 1, or three zeros where nothing is. */
  let slots = new Int32Array(3 << 14)
  let count = 0
  const placeOf = (table: Int32Array, first: number, second: number) => {
    const places = table.length / 3
    let at = hashOf(first, second) & (places - 1)
    while (table[3 * at + 2] !== 0 && !(table[3 * at] === first && table[3 * at + 1] === second))
      at = (at + 1) & (places - 1)
    return 3 * at
  }
  const grow = () => {
    const larger = new Int32Array(2 * slots.length)
    for (let from = 0; from < slots.length; from += 3)
      if (slots[from + 2] !== 0)
        larger.set(slots.subarray(from, from + 3), placeOf(larger, slots[from] ?? 0, slots[from + 1] ?? 0))
    slots = larger
  }
  return {
    numberOf(first, second, make) {
      const at = placeOf(slots, first, second)
      const known = slots[at + 2] ?? 0
      if (known !== 0) return known - 1
      const made = make()
      slots[at] = first
      slots[at + 1] = second
      slots[at + 2] = made + 1
      count += 1
      // A third empty at least: open addressing is slow when it is full.
      if (count > slots.length / 4.5) grow()
      return made
    },
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
