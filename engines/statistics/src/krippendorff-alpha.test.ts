import { describe, expect, it } from 'vitest'
import { bootstrapOfCounts } from './bootstrap-of-counts.ts'
import { withNormalInterval } from './coefficient.ts'
import { bootstrapInterval, krippendorffAlpha, type Level } from './index.ts'
import { fourObservers } from './textbook-tables.fixture.ts'

describe("Krippendorff's alpha", () => {
  // Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section on missing data.
  it.each<[Level, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])('of %s data is that of its author', (level, expected) =>
    expect(krippendorffAlpha(fourObservers, { level }).value).toBeCloseTo(expected, 3),
  )

  it('leaves out items that one observer rated', () =>
    expect(krippendorffAlpha(fourObservers.slice(0, 11))).toEqual(krippendorffAlpha(fourObservers)))

  it('says why it is undefined', () => {
    expect(krippendorffAlpha([['a', null]])).toEqual({
      value: null,
      reason: 'no item was rated by two raters',
    })
    expect(krippendorffAlpha([['a', 'b']])).toEqual({ value: null, reason: 'one item is not enough' })
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toMatchObject({ value: null })
  })
})

describe('bootstrapInterval(ratings, coefficient, { seed })', () => {
  const interval = (seed: string) => bootstrapInterval(fourObservers, krippendorffAlpha, { seed })

  it('is the same for the same seed', () => {
    expect(interval('pilot')).toEqual(interval('pilot'))
    expect(interval('pilot')).not.toEqual(interval('main'))
  })

  it('holds the value, and is about as wide as the analytic one', () => {
    const drawn = interval('pilot')
    const analytic = krippendorffAlpha(fourObservers)
    if (drawn.value === null || analytic.value === null) throw new Error('alpha is defined here')
    expect(drawn.value).toBe(analytic.value)
    expect(drawn.low).toBeLessThan(drawn.value)
    expect(drawn.high).toBeGreaterThan(drawn.value)
    expect(drawn.se / analytic.se).toBeGreaterThan(0.8)
    expect(drawn.se / analytic.se).toBeLessThan(1.25)
  })

  it('is that of counted kinds of items for the same seed', () => {
    const kinds = [0, 1, 2]
    const times = [12, 5, 3]
    const items = kinds.flatMap((kind) => Array.from({ length: times[kind] ?? 0 }, () => kind))
    const share = (count: number, all: number) => withNormalInterval(count / all, 0.1)
    const [counted] = bootstrapOfCounts(times, [(drawn) => share(drawn[0] ?? 0, 20)], { seed: 'pilot' })
    const listed = bootstrapInterval(
      items,
      (drawn) => share(drawn.filter((kind) => kind === 0).length, drawn.length),
      { seed: 'pilot' },
    )
    expect(counted).toEqual(listed)
    expect(listed.value).toBe(0.6)
  })

  it('says when most resamples have no value', () => {
    const rare = [...Array.from({ length: 20 }, () => ['out', 'out']), ['in', 'out']]
    expect(
      bootstrapInterval(rare, (ratings) => krippendorffAlpha(ratings), { seed: 1, resamples: 200 }),
    ).toMatchObject({ value: expect.closeTo(0, 10) })
    const never = () => ({ value: null, reason: 'no' }) as const
    expect(bootstrapInterval(rare, never, { seed: 1 })).toEqual({ value: null, reason: 'no' })
  })
})
