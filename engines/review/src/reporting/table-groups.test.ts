import { describe, expect, it } from 'vitest'
import { groupLengths } from './table-groups.ts'

describe('groupLengths(table)', () => {
  it('counts the rows over which a cell stands, and ends a group with the one before it', () =>
    expect(
      groupLengths({
        rows: [
          ['a', 'x', '1'],
          ['a', 'x', '2'],
          ['a', 'y', '3'],
          ['b', 'y', '4'],
        ],
        groups: 2,
      }),
    ).toEqual([
      [3, 2],
      [0, 0],
      [0, 1],
      [1, 1],
    ]))
  it('has no groups where none are named', () =>
    expect(groupLengths({ rows: [['a'], ['a']] })).toEqual([[], []]))
})
