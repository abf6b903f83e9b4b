import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestDifferingCells, type LevelledCount, levelThresholds } from './level-thresholds.ts'

describe('levelThresholds', () => {
  it.each<[string, [number, number][], number[] | null]>([
    [
      'the smallest numbers that part the levels',
      [
        [0, 0],
        [1, 1],
        [2, 1],
        [4, 2],
      ],
      [1, 3],
    ],
    [
      'a level that no cell has still starts somewhere',
      [
        [0, 0],
        [5, 2],
      ],
      [1, 2],
    ],
    [
      'all in the lowest level',
      [
        [0, 0],
        [7, 0],
      ],
      [8, 9],
    ],
    [
      'as many studies in a lower level as in a higher one',
      [
        [0, 0],
        [2, 1],
        [2, 2],
      ],
      null,
    ],
    [
      'a level above the lowest without a study',
      [
        [0, 1],
        [3, 2],
      ],
      null,
    ],
    [
      'too few studies for two levels to begin',
      [
        [0, 0],
        [1, 2],
      ],
      null,
    ],
  ])('%s', (_, cells, expected) => {
    expect(levelThresholds(levelled(cells), 3)).toEqual(expected)
  })
})

describe('fewestDifferingCells', () => {
  it('is what trying all pairs of thresholds finds', () => {
    const cells = array(record({ count: integer({ min: 0, max: 6 }), level: integer({ min: 0, max: 2 }) }))
    void assert(
      property(cells, (cells) => {
        const tried = allPairs(8).map(
          ([first, second]) =>
            cells.filter(({ count, level }) => Number(count >= first) + Number(count >= second) !== level)
              .length,
        )
        const fewest = Math.min(...tried)
        expect(fewestDifferingCells(cells, 3)).toBe(fewest)
        expect(levelThresholds(cells, 3) !== null).toBe(fewest === 0)
      }),
    )
  })
})

function levelled(cells: readonly [number, number][]): LevelledCount[] {
  return cells.map(([count, level]) => ({ count, level }))
}

/** Thresholds from 1 on, the second above the first. */
function allPairs(highest: number): [number, number][] {
  const numbers = Array.from({ length: highest }, (_, index) => index + 1)
  return numbers.flatMap((first) =>
    numbers.filter((second) => second > first).map((second): [number, number] => [first, second]),
  )
}
