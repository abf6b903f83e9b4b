import type { Ratings } from './ratings.ts'

/** Four observers, twelve units, five categories, with gaps (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). */
export const fourObservers: Ratings = [
  ['1', '1', null, '1'],
  ['2', '2', '3', '2'],
  ['3', '3', '3', '3'],
  ['3', '3', '3', '3'],
  ['2', '2', '2', '2'],
  ['1', '2', '3', '4'],
  ['4', '4', '4', '4'],
  ['1', '1', '2', '1'],
  ['2', '2', '2', '2'],
  [null, '5', '5', '5'],
  [null, null, '1', '1'],
  [null, null, '3', null],
]

/** Two abstractors, a hundred pregnancies, three categories (Gwet, Handbook of Inter-Rater Reliability, 4th edition). */
export const twoAbstractors = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]

/** Six psychiatrists, the first fifteen patients, five diagnoses: raters per category (Fleiss 1971, doi:10.1037/h0031619). */
export const sixPsychiatrists = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
]

/** Ratings that give a contingency table of two raters; its categories are 1, 2, 3 … */
export function ratingsOfTable(table: readonly (readonly number[])[]): Ratings {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [String(i + 1), String(j + 1)])),
  )
}

/** Ratings that give a table of raters per category; its categories are 1, 2, 3 … */
export function ratingsOfCounts(counts: readonly (readonly number[])[]): Ratings {
  return counts.map((row) => row.flatMap((count, k) => Array.from({ length: count }, () => String(k + 1))))
}
