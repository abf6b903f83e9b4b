/** Fisher–Yates with mulberry32, so that a run can be repeated. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  const result = [...values]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [x, y] = [result[i], result[j]]
    if (x === undefined || y === undefined) continue
    result[i] = y
    result[j] = x
  }
  return result
}

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
