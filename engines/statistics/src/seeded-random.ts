/** A source of numbers in [0, 1): the same ones whenever it starts from the same seed. */
export type Random = () => number

/**
 * A random generator with a recorded seed: sfc32, the small fast counting generator of PractRand (Doty-Humphrey 2010),
 * started from the seed's text by the mixing steps of MurmurHash3. A number is taken for its text. Not for secrets.
 * Recorded seeds must draw the same for ever, so its numbers never change.
 *
 * @example seededRandom('pilot')() // the same number whenever it is asked
 */
export function seededRandom(seed: string | number): Random {
  const mix = mixer(String(seed))
  let a = mix()
  let b = mix()
  let c = mix()
  let d = mix()
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

/**
 * Draws `size` of the items without putting back, each set equally likely, in the order drawn (Durstenfeld 1964,
 * doi:10.1145/364520.364540).
 * Fewer items than asked for are all drawn.
 *
 * @example sampleWithoutReplacement(['a', 'b', 'c'], 2, seededRandom('1'))
 */
export function sampleWithoutReplacement<Item>(items: readonly Item[], size: number, random: Random): Item[] {
  const pool = [...items]
  const drawn: Item[] = []
  while (drawn.length < size && pool.length > 0) {
    const at = Math.floor(random() * pool.length)
    const [item] = pool.splice(at, 1)
    if (item !== undefined) drawn.push(item)
  }
  return drawn
}

function mixer(text: string): () => number {
  let state = 1779033703 ^ text.length
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 2246822507)
    state = Math.imul(state ^ (state >>> 13), 3266489909)
    state ^= state >>> 16
    return state
  }
}
