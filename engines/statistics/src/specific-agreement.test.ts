import { describe, expect, it } from 'vitest'
import { specificAgreement } from './index.ts'
import { ratingsOfTable } from './textbook-tables.fixture.ts'

describe('specificAgreement(ratings)', () => {
  // By hand from Mackinnon 2000 (doi:10.1016/S0010-4825(00)00006-8): a = 20, b = 5, c = 10, d = 15.
  it('is positive and negative agreement of two raters', () => {
    const { '1': positive, '2': negative } = specificAgreement(
      ratingsOfTable([
        [20, 5],
        [10, 15],
      ]),
    )
    expect(positive).toMatchObject({
      value: expect.closeTo(40 / 55, 12),
      se: expect.closeTo(Math.sqrt(4 * 20 * 15 * 35) / 55 ** 2, 12),
    })
    expect(negative).toMatchObject({
      value: expect.closeTo(30 / 45, 12),
      se: expect.closeTo(Math.sqrt(4 * 15 * 15 * 30) / 45 ** 2, 12),
    })
  })

  it('counts every pair of raters', () =>
    expect(
      specificAgreement([
        ['in', 'in', 'out'],
        ['in', null, null],
      ])['in'],
    ).toMatchObject({ value: 0.5 }))

  it('has no value for a category of items rated once', () =>
    expect(specificAgreement([['in', null]])['in']).toEqual({
      value: null,
      reason: 'no item was rated by two raters',
    }))

  // Of 200 items the bootstrap and the delta method differ in the third decimal; the same seed gives the same interval.
  it('resamples the items of more than two raters, where a seed is given', () => {
    const rows = Array.from({ length: 200 }, (_, item) => [
      item % 4 === 0 ? 'in' : 'out',
      item % 4 === 0 || item % 9 === 0 ? 'in' : 'out',
      item % 5 === 0 ? 'in' : 'out',
    ])
    const drawn = specificAgreement(rows, { seed: 'pilot-1' })['in']
    const plain = specificAgreement(rows)['in']
    if (drawn?.value == null || plain?.value == null) throw new Error('no value')
    expect(drawn).toMatchObject({ value: plain.value, seed: 'pilot-1' })
    expect(drawn.se).toBeCloseTo(plain.se, 2)
    expect(Math.abs(drawn.low - plain.low)).toBeLessThan(0.02)
    expect(specificAgreement(rows, { seed: 'pilot-1' })['in']).toEqual(drawn)
    expect(specificAgreement(rows, { seed: 'pilot-2' })['in']).not.toEqual(drawn)
    expect(
      specificAgreement(
        rows.map((row) => row.slice(0, 2)),
        { seed: 'pilot-1' },
      )['in'],
    ).not.toHaveProperty('seed')
  })
})
