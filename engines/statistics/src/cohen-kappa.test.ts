import { describe, expect, it } from 'vitest'
import { cohenKappa, cohenKappaOfTable } from './index.ts'
import { ratingsOfTable } from './textbook-tables.fixture.ts'

describe("Cohen's kappa", () => {
  // Fleiss, Cohen and Everitt 1969, doi:10.1037/h0028106, their example of 200 patients: .429, variances .002885, .003082.
  it('has the variances of its authors', () => {
    const kappa = cohenKappaOfTable([
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ])
    expect(kappa?.value).toBeCloseTo(0.429, 3)
    expect((kappa?.se ?? 0) ** 2).toBeCloseTo(0.002885, 6)
    expect((kappa?.nullSe ?? 0) ** 2).toBeCloseTo(0.003082, 6)
  })

  // SAS print-out as held in statsmodels' tests (statsmodels/stats/tests/test_inter_rater.py).
  it('has the standard errors and the interval that SAS prints', () => {
    const table = [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]
    expect(cohenKappaOfTable(table)).toMatchObject({
      value: expect.closeTo(0.4842, 4),
      se: expect.closeTo(0.138, 4),
      nullSe: expect.closeTo(0.1484, 4),
    })
    expect(cohenKappa(ratingsOfTable(table))).toMatchObject({
      low: expect.closeTo(0.2137, 4),
      high: expect.closeTo(0.7547, 4),
    })
  })

  // By hand from Cohen 1960: agreement 0.7, by chance 0.5; √(0.7 · 0.3 / 50) / 0.5.
  it('has the simple standard error', () => {
    const kappa = cohenKappaOfTable([
      [20, 5],
      [10, 15],
    ])
    expect(kappa?.value).toBeCloseTo(0.4, 12)
    expect(kappa?.simpleSe).toBeCloseTo(Math.sqrt((0.7 * 0.3) / 50) / 0.5, 12)
  })

  it('leaves out items that only one rated', () => {
    const both = [
      ['in', 'in'],
      ['out', 'in'],
      ['out', 'out'],
    ]
    expect(cohenKappa([...both, ['in', null], [null, 'new']])).toEqual(cohenKappa(both))
  })

  it('says why it is undefined', () => {
    expect(cohenKappa([['in', 'in', 'in']])).toEqual({
      value: null,
      reason: "Cohen's kappa is for two raters; there are 3",
    })
    expect(cohenKappa([['in', null]])).toEqual({ value: null, reason: 'no item was rated by both' })
    expect(cohenKappa([['in', 'out']])).toEqual({ value: null, reason: 'one item is not enough' })
    expect(
      cohenKappa([
        ['in', 'in'],
        ['in', 'in'],
      ]),
    ).toEqual({ value: null, reason: 'all ratings are the same, so chance explains all agreement' })
    expect(cohenKappaOfTable([])).toBeNull()
  })
})
