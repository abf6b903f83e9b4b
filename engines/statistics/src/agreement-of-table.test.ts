import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOfTable, type Coefficient, cohenKappa, krippendorffAlpha } from './index.ts'

const close = (found: Coefficient, expected: Coefficient) => {
  if (found.value === null || expected.value === null) expect(found).toEqual(expected)
  else
    for (const key of ['value', 'se', 'low', 'high'] as const)
      expect(found[key]).toBeCloseTo(expected[key], 9)
}

describe('agreement of two raters from four counts', () => {
  it('is what the ratings one by one give', () =>
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12), (both, first, second, neither) => {
        const ratings = [
          ...Array.from({ length: both }, () => ['yes', 'yes']),
          ...Array.from({ length: first }, () => ['yes', 'no']),
          ...Array.from({ length: second }, () => ['no', 'yes']),
          ...Array.from({ length: neither }, () => ['no', 'no']),
        ]
        if (ratings.length === 0) return
        const found = agreementOfTable({ both, first, second, neither })
        close(found.kappa, cohenKappa(ratings))
        close(found.alpha, krippendorffAlpha(ratings))
      }),
    ))
  it('is undefined where nobody rated anything', () =>
    expect(agreementOfTable({ both: 0, first: 0, second: 0, neither: 0 }).alpha.value).toBeNull())
})
