import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, type Ratings } from './index.ts'
import { fourObservers } from './textbook-tables.fixture.ts'

const screened = (bothIn: number, onlyFirst: number, onlySecond: number, bothOut: number): Ratings => [
  ...Array.from({ length: bothIn }, () => ['in', 'in']),
  ...Array.from({ length: onlyFirst }, () => ['in', 'out']),
  ...Array.from({ length: onlySecond }, () => ['out', 'in']),
  ...Array.from({ length: bothOut }, () => ['out', 'out']),
]

describe('agreement(ratings)', () => {
  // Coefficients as irrCAC prints them for the same ratings, items rated once included.
  it('gives what is published for many raters with gaps', () =>
    expect(agreement(fourObservers)).toMatchObject({
      n: 11,
      raters: 4,
      withGaps: 4,
      percent: expect.closeTo(0.8181818, 7),
      cohenKappa: { value: null, reason: "Cohen's kappa is for two raters; there are 4" },
      fleissKappa: { value: expect.closeTo(0.76117, 5), se: expect.closeTo(0.15302, 5) },
      gwetAC1: { value: expect.closeTo(0.77544, 5), se: expect.closeTo(0.14295, 5) },
      krippendorffAlpha: { value: expect.closeTo(0.74342, 5) },
      pabak: { value: expect.closeTo(0.77273, 5), se: expect.closeTo(0.14472, 5) },
    }))

  it('counts items that two rated, and says how many have gaps', () => {
    const summary = agreement([...screened(3, 1, 1, 5), ['in', null], [null, null]])
    expect(summary).toMatchObject({ n: 10, raters: 2, withGaps: 2, percent: 0.8 })
    expect(summary.cohenKappa).toEqual(agreement(screened(3, 1, 1, 5)).cohenKappa)
    expect(summary.specific).toEqual({ in: 0.75, out: expect.closeTo(10 / 12, 12) })
  })

  it('says why a coefficient is undefined', () => {
    expect(agreement([])).toMatchObject({
      n: 0,
      raters: 0,
      percent: null,
      cohenKappa: { value: null, reason: 'no item was rated by two raters' },
      warnings: [],
    })
    expect(agreement(screened(0, 0, 0, 9))).toMatchObject({
      percent: 1,
      cohenKappa: { value: null, reason: 'all ratings are the same, so chance explains all agreement' },
      gwetAC1: { value: null },
    })
  })

  it('holds nothing that JSON cannot carry', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(fc.constantFrom('in', 'out')), { maxLength: 3 })),
        (ratings) => {
          const summary = agreement(ratings)
          expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
        },
      ),
    ))

  // Feinstein and Cicchetti 1990 (doi:10.1016/0895-4356(90)90158-L): high agreement, low kappa.
  it.each<[string, number[], boolean]>([
    ['one category is so rare that kappa misleads', [0, 2, 2, 96], true],
    ['the same of the other category', [80, 10, 10, 0], true],
    ['both categories are common', [45, 5, 5, 45], false],
    ['agreement is low as well', [5, 40, 35, 20], false],
    ['one category is rare but kappa is high', [5, 0, 1, 94], false],
  ])('warns or not where %s', (_, [a = 0, b = 0, c = 0, d = 0], warned) =>
    expect(agreement(screened(a, b, c, d)).warnings).toEqual(warned ? ['prevalence'] : []),
  )
})
