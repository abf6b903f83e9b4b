import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WeightKind, weights } from './index.ts'

const kinds = [
  'unweighted',
  'linear',
  'quadratic',
  'ordinal',
  'radical',
  'ratio',
  'circular',
  'bipolar',
] as const satisfies readonly WeightKind[]

describe('weights(kind, scores)', () => {
  // By hand, from the formulas in Gwet's handbook.
  it.each<[WeightKind, number[]]>([
    ['unweighted', [1, 0, 0, 0]],
    ['linear', [1, 2 / 3, 1 / 3, 0]],
    ['quadratic', [1, 8 / 9, 5 / 9, 0]],
    ['ordinal', [1, 5 / 6, 3 / 6, 0]],
    ['radical', [1, 1 - Math.sqrt(1 / 3), 1 - Math.sqrt(2 / 3), 0]],
    ['ratio', [1, 1 - 25 / 81, 1 - 25 / 36, 0]],
    ['circular', [1, 0.5, 0, 0.5]],
    ['bipolar', [1, 0.8, 0.5, 0]],
  ])('%s of four categories', (kind, firstRow) =>
    expect(weights(kind, [1, 2, 3, 4])[0]).toEqual(firstRow.map((weight) => expect.closeTo(weight, 12))),
  )

  const scores = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 })
  it('lie between 0 and 1, are symmetric, and 1 on the diagonal', () =>
    fc.assert(
      fc.property(fc.constantFrom(...kinds), scores, (kind, values) => {
        const matrix = weights(
          kind,
          values.sort((a, b) => a - b),
        )
        matrix.forEach((row, i) => {
          row.forEach((weight, j) => {
            expect(weight).toBeGreaterThanOrEqual(0)
            expect(weight).toBeLessThanOrEqual(1)
            expect(weight).toBe(i === j ? 1 : matrix[j]?.[i])
          })
        })
      }),
    ))
})
