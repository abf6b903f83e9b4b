import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPairTable } from './pair-table.ts'

describe('pair table', () => {
  it('numbers pairs as a map does, also when it has grown', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(200)), { minLength: 1, maxLength: 300 }),
        (pairs) => {
          const [table, map] = [newPairTable(), new Map<string, number>()]
          const all = [...pairs, ...Array.from({ length: 20_000 }, (_, i) => [i % 500, i] as const), ...pairs]
          for (const [first, second] of all) {
            const number = table.numberOf(first, second, () => map.size)
            if (!map.has(`${first} ${second}`)) map.set(`${first} ${second}`, map.size)
            expect(number).toBe(map.get(`${first} ${second}`))
          }
        },
      ),
      { numRuns: 5 },
    ))
})
