import { describe, expect, it } from 'vitest'
import { fleissKappa, fleissKappaNullSe, randolphKappa } from './index.ts'
import { ratingsOfCounts } from './textbook-tables.fixture.ts'

describe("Fleiss' kappa", () => {
  // Fourteen raters, ten items, five categories: the encyclopaedia's example, 0.210.
  const fourteenRaters = ratingsOfCounts([
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ])

  it('of fourteen raters', () => expect(fleissKappa(fourteenRaters).value).toBeCloseTo(0.21, 3))

  // Randolph's online calculator, as held in statsmodels' tests.
  it.each([
    [
      [
        [7, 1],
        [3, 5],
      ],
      0.161905,
      0.214286,
    ],
    [
      [
        [7, 0],
        [0, 7],
      ],
      1,
      1,
    ],
  ])('and of Randolph for %j are %d and %d', (counts, fleiss, randolph) => {
    expect(fleissKappa(ratingsOfCounts(counts)).value).toBeCloseTo(fleiss, 6)
    expect(randolphKappa(ratingsOfCounts(counts)).value).toBeCloseTo(randolph, 6)
  })

  it('has no standard error for tests where the number of raters varies', () => {
    expect(fleissKappaNullSe(fourteenRaters)).toBeGreaterThan(0)
    expect(fleissKappaNullSe([...fourteenRaters, ['1', '2']])).toBeNull()
    expect(fleissKappaNullSe(ratingsOfCounts([[5], [5]]))).toBeNull()
  })

  // For two raters and equally common categories it is 1 / √n, as for a correlation.
  it('has the standard error of a fair coin for tests', () =>
    expect(
      fleissKappaNullSe(
        ratingsOfCounts([
          [2, 0],
          [0, 2],
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeCloseTo(0.5, 12))
})
