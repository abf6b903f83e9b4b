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
})
