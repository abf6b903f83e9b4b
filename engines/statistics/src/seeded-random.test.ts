import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareTail, sampleWithoutReplacement, seededRandom } from './index.ts'

const take = (seed: string | number, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

describe('seededRandom(seed)', () => {
  // Seeds stand in people's records, so these may never change.
  it('draws for ever the same numbers from a seed', () => {
    expect(take('pilot', 3)).toEqual([0.6795211362186819, 0.7777746731881052, 0.1664114601444453])
    expect(take(7, 2)).toEqual([0.38311215303838253, 0.6470142090693116])
  })

  it('takes a number for its text', () => expect(take(7, 5)).toEqual(take('7', 5)))

  it('draws other numbers from another seed', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        if (one !== other) expect(take(one, 4)).not.toEqual(take(other, 4))
      }),
    ))

  it.each(['', '1', '2', 'pilot', '2026-11-23'])(
    'spreads evenly over [0, 1), also in pairs: seed %j',
    (seed) => {
      const numbers = take(seed, 20_000)
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
      const chiSquare = (cells: number[], expected: number) =>
        cells.reduce((total, count) => total + (count - expected) ** 2 / expected, 0)
      const single = Array.from({ length: 20 }, () => 0)
      const pairs = Array.from({ length: 100 }, () => 0)
      numbers.forEach((number, index) => {
        const cell = Math.floor(number * 20)
        single[cell] = (single[cell] ?? 0) + 1
        if (index % 2 === 1) return
        const pair = Math.floor(number * 10) * 10 + Math.floor((numbers[index + 1] ?? 0) * 10)
        pairs[pair] = (pairs[pair] ?? 0) + 1
      })
      expect(chiSquareTail(chiSquare(single, 1_000), 19)).toBeGreaterThan(0.001)
      expect(chiSquareTail(chiSquare(pairs, 100), 99)).toBeGreaterThan(0.001)
    },
  )
})

describe('sampleWithoutReplacement(items, size, random)', () => {
  const items = Array.from({ length: 40 }, (_, index) => `r${index}`)

  it('draws different items, as many as asked for or all', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(60), (seed, size) => {
        const drawn = sampleWithoutReplacement(items, size, seededRandom(seed))
        expect(new Set(drawn).size).toBe(Math.min(size, items.length))
        expect(drawn.every((item) => items.includes(item))).toBe(true)
      }),
    ))

  it('leaves the items as they were', () => {
    const before = [...items]
    sampleWithoutReplacement(items, 5, seededRandom('1'))
    expect(items).toEqual(before)
  })

  it('draws each item equally often', () => {
    const random = seededRandom('even')
    const times = new Map(items.map((item) => [item, 0]))
    for (let round = 0; round < 4_000; round += 1)
      for (const item of sampleWithoutReplacement(items, 10, random))
        times.set(item, (times.get(item) ?? 0) + 1)
    const chiSquare = [...times.values()].reduce((total, count) => total + (count - 1_000) ** 2 / 1_000, 0)
    // Items of one draw repel each other, which makes the statistic smaller by (1 − 10/40).
    expect(chiSquareTail(chiSquare / 0.75, 39)).toBeGreaterThan(0.001)
  })
})
