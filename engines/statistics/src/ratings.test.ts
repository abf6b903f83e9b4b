import { describe, expect, it } from 'vitest'
import { categoriesOf, contingencyTable, ratersPerCategory } from './index.ts'
import { kindsOf } from './ratings.ts'

describe('rating tables', () => {
  it('order numbers by size and names by the alphabet', () => {
    expect(
      categoriesOf([
        ['10', '9'],
        ['1.5', null],
      ]),
    ).toEqual(['1.5', '9', '10'])
    expect(
      categoriesOf([
        ['out', 'in'],
        ['10', null],
      ]),
    ).toEqual(['10', 'in', 'out'])
    expect(categoriesOf([])).toEqual([])
  })

  it('are counted by category', () =>
    expect(
      ratersPerCategory([
        ['in', 'in', 'out'],
        [null, 'out', null],
      ]),
    ).toEqual([
      [2, 1],
      [0, 1],
    ]))

  it('are counted by the categories of two raters', () =>
    expect(
      contingencyTable(
        [
          ['in', 'in'],
          ['in', 'out'],
          ['out', null],
        ],
        ['in', 'out', 'unsure'],
      ),
    ).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]))

  it('may hold no rating outside the categories given', () =>
    expect(() => ratersPerCategory([['maybe']], ['in', 'out'])).toThrow(
      'ratings must be among the categories in, out; got maybe',
    ))
})

describe('kindsOf(ratings)', () => {
  it('counts equal rows, gaps told from names, in the order they first occur', () =>
    expect(
      kindsOf([
        ['in', null],
        ['in', 'out'],
        ['in', null],
        ['in', 'null'],
      ]),
    ).toEqual({
      rows: [
        ['in', null],
        ['in', 'out'],
        ['in', 'null'],
      ],
      times: [2, 1, 1],
    }))
})
