import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bootstrapInterval,
  cohenKappa,
  cohenKappaOfTable,
  matchesInterval,
  mostItemsOfTables,
  roundsTo,
  tablesWithKappa,
} from './index.ts'
import { ratingsOfTable } from './textbook-tables.fixture.ts'

describe('tablesWithKappa({ n, kappa, decimals })', () => {
  it('finds every table of that size and value, one for those that are alike', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -9, max: 10 }), (n, tenths) => {
        const kappa = tenths / 10
        const expected = new Set<string>()
        for (let a = 0; a <= n; a += 1)
          for (let b = 0; a + b <= n; b += 1)
            for (let c = 0; a + b + c <= n; c += 1) {
              const d = n - a - b - c
              const own = cohenKappaOfTable([
                [a, b],
                [c, d],
              ])
              if (own && roundsTo(own.value, kappa, 1))
                expected.add([Math.max(a, d), Math.max(b, c), Math.min(b, c), Math.min(a, d)].join(' '))
            }
        const found = tablesWithKappa({ n, kappa, decimals: 1 }).map((t) =>
          [t.bothYes, t.firstOnly, t.secondOnly, t.bothNo].join(' '),
        )
        expect(found.toSorted()).toEqual([...expected].toSorted())
      }),
      { numRuns: 40 },
    ))

  it('gives each table the intervals of its kappa', () => {
    for (const table of tablesWithKappa({ n: 30, kappa: 0.7, decimals: 2 })) {
      const counts = [
        [table.bothYes, table.firstOnly],
        [table.secondOnly, table.bothNo],
      ]
      const ratings = ratingsOfTable(counts)
      expect(cohenKappa(ratings)).toMatchObject({
        value: expect.closeTo(table.kappa, 12),
        low: expect.closeTo(table.wald.low, 12),
        high: expect.closeTo(Math.min(1, table.wald.high), 12),
      })
      expect(table.wald.high).toBeGreaterThan(table.kappa)
      const half = 1.959963984540054 * (cohenKappaOfTable(counts)?.simpleSe ?? 0)
      expect(table.simple.low).toBeCloseTo(table.kappa - half, 12)
      const drawn = bootstrapInterval(ratings, cohenKappa, { seed: 1 })
      if (drawn.value === null) throw new Error(drawn.reason)
      // Percentiles of 2,000 resamples of 30 items lie on a coarse grid.
      expect(Math.abs(table.bootstrap.low - drawn.low)).toBeLessThan(0.1)
      expect(Math.abs(table.bootstrap.high - drawn.high)).toBeLessThan(0.1)
    }
  })

  it('gives the same bootstrap every time', () =>
    expect(tablesWithKappa({ n: 20, kappa: 0.5, decimals: 1 })).toEqual(
      tablesWithKappa({ n: 20, kappa: 0.5, decimals: 1 }),
    ))

  it('takes well under a second for a pilot', () => {
    const start = performance.now()
    tablesWithKappa({ n: 100, kappa: 0.8, decimals: 2 })
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it('refuses more items than can be listed', () =>
    expect(() => tablesWithKappa({ n: mostItemsOfTables + 1, kappa: 0.8, decimals: 2 })).toThrow('got 401'))
})

describe('matchesInterval(interval, printed, decimals)', () => {
  it('takes an interval for the printed one, whether cut at 1 or not', () => {
    expect(matchesInterval({ low: 0.662, high: 1.04 }, [0.66, 1], 2)).toBe(true)
    expect(matchesInterval({ low: 0.662, high: 1.04 }, [0.66, 1.04], 2)).toBe(true)
    expect(matchesInterval({ low: 0.69, high: 1.04 }, [0.66, 1], 2)).toBe(false)
    expect(matchesInterval({ low: 0.662, high: 0.98 }, [0.66, 1], 2)).toBe(false)
  })

  it('takes a half either way', () => {
    expect(roundsTo(0.125, 0.12, 2)).toBe(true)
    expect(roundsTo(0.125, 0.13, 2)).toBe(true)
    expect(roundsTo(0.1251, 0.12, 2)).toBe(false)
  })
})
