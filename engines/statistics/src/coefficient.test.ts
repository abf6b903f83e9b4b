import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bangdiwalaB,
  brennanPrediger,
  type Coefficient,
  cohenKappa,
  congerKappa,
  fleissKappa,
  gwetAC1,
  krippendorffAlpha,
  pabak,
  percentAgreement,
  type Ratings,
  randolphKappa,
  scottPi,
} from './index.ts'

const forAny = {
  percentAgreement,
  fleissKappa,
  congerKappa,
  gwetAC1,
  brennanPrediger,
  randolphKappa,
  krippendorffAlpha,
}
const forTwo = { ...forAny, cohenKappa, scottPi, bangdiwalaB }

const verdict = fc.constantFrom('include', 'exclude', 'unsure')
const gap = fc.option(verdict)
/** In another order of the alphabet. */
const newNames: Record<string, string> = { include: 'z', exclude: 'y', unsure: 'x' }
const pairs = fc.array(fc.tuple(verdict, verdict), { minLength: 1, maxLength: 40 })
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((raters) =>
    fc.array(fc.array(gap, { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 30 }),
  )

function same(one: Coefficient, other: Coefficient): void {
  if (one.value === null || other.value === null) {
    expect(one.value).toBe(other.value)
  } else {
    expect(other.value).toBeCloseTo(one.value, 9)
    // A standard error near nought is the root of what rounding leaves.
    expect(other.se).toBeCloseTo(one.se, 6)
  }
}

describe.each(Object.entries(forTwo))('%s of two raters', (_, coefficient) => {
  it('does not change when they change places', () =>
    fc.assert(
      fc.property(pairs, (rows) =>
        same(coefficient(rows), coefficient(rows.map(([first, second]) => [second, first]))),
      ),
    ))

  it('is 1 or undefined where they always agree', () =>
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1 }), (ratings) => {
        const { value } = coefficient(ratings.map((rating) => [rating, rating]))
        if (value !== null) expect(value).toBeCloseTo(1, 9)
      }),
    ))
})

describe.each(Object.entries(forAny))('%s of any number of raters', (_, coefficient) => {
  it('is a number with an interval around it, or has a reason', () =>
    fc.assert(
      fc.property(table, (ratings) => {
        const own = coefficient(ratings)
        if (own.value === null) {
          expect(own.reason).not.toBe('')
          return
        }
        expect([own.value, own.se, own.low, own.high].every(Number.isFinite)).toBe(true)
        expect(own.value).toBeLessThanOrEqual(1 + 1e-9)
        expect(own.low).toBeLessThanOrEqual(own.value + 1e-9)
        expect(own.high).toBeGreaterThanOrEqual(own.value - 1e-9)
      }),
    ))

  it('does not change with the names of categories', () =>
    fc.assert(
      fc.property(table, (ratings) => {
        const renamed: Ratings = ratings.map((row) => row.map((rating) => newNames[rating ?? ''] ?? null))
        same(coefficient(ratings), coefficient(renamed))
      }),
    ))

  it('does not change with the order of items, or of raters', () =>
    fc.assert(
      fc.property(table, (ratings) => {
        const turned: Ratings = ratings.toReversed().map((row) => row.toReversed())
        same(coefficient(ratings), coefficient(turned))
      }),
    ))

  it('does not change with a rater who rates nothing', () =>
    fc.assert(
      fc.property(table, (ratings) =>
        same(coefficient(ratings), coefficient(ratings.map((row) => [...row, null]))),
      ),
    ))
})

describe('coefficients of two raters without gaps', () => {
  it("Conger's kappa is Cohen's", () =>
    fc.assert(
      fc.property(pairs, (rows) => {
        const conger = congerKappa(rows, { divisor: 'n' })
        const cohen = cohenKappa(rows)
        if (conger.value !== null && cohen.value !== null) same(conger, cohen)
      }),
    ))

  it("Scott's pi is Fleiss' kappa", () =>
    fc.assert(fc.property(pairs, (rows) => same(scottPi(rows), fleissKappa(rows)))))

  // Krippendorff 2011: alpha is pi with a correction that vanishes as the number n of items grows.
  it('alpha is 1 − (1 − pi)(2n − 1)/(2n)', () =>
    fc.assert(
      fc.property(pairs, (rows) => {
        const pi = scottPi(rows).value
        const alpha = krippendorffAlpha(rows).value
        const ratings = 2 * rows.length
        if (pi !== null) expect(alpha).toBeCloseTo(1 - ((1 - pi) * (ratings - 1)) / ratings, 9)
      }),
    ))

  it('PABAK is twice the agreement less one, for two categories only', () => {
    const rows = [
      ['in', 'in'],
      ['in', 'out'],
      ['out', 'out'],
      ['out', 'out'],
    ]
    expect(pabak(rows).value).toBeCloseTo(0.5, 12)
    expect(pabak([...rows, ['unsure', 'in']])).toEqual({
      value: null,
      reason: 'PABAK is for two categories; there are 3',
    })
  })

  it('AC1 is 1 where all took one of the categories given', () =>
    expect(
      gwetAC1(
        [
          ['out', 'out'],
          ['out', 'out'],
        ],
        { categories: ['in', 'out'] },
      ),
    ).toMatchObject({ value: 1, se: 0 }))
})

describe('coefficients of a hundred thousand items', () => {
  it('are computed in less than seconds', () => {
    const rows = Array.from({ length: 100_000 }, (_, item) => [
      item % 7 === 0 ? 'in' : 'out',
      item % 11 === 0 ? 'in' : 'out',
    ])
    const start = performance.now()
    for (const coefficient of Object.values(forTwo)) expect(coefficient(rows).value).not.toBeNull()
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
