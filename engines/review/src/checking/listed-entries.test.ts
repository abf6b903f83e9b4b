import { expect, it } from 'vitest'
import { countListed, listsNumbers } from './listed-entries.ts'

it.each<[string, number | null, boolean]>([
  ['USA (2); Australia', 3, true],
  ['USA; Canada', 2, false],
  ['USA', 1, false],
  ['UK (12) ; Chile', 13, true],
  ['2014; 2019', 2, false],
  [' ', null, false],
])('counts %j', (cell, count, numbers) => {
  expect(countListed(cell)).toBe(count)
  expect(listsNumbers(cell)).toBe(numbers)
})
