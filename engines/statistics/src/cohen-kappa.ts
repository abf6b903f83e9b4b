import {
  type Coefficient,
  type CoefficientSettings,
  withNormalInterval,
  withStudentInterval,
} from './coefficient.ts'
import { allTheSame, isCertain, sum } from './observed-agreement.ts'
import { categoriesOf, contingencyTable, type Ratings, raterCount } from './ratings.ts'
import { scoresOf, weights } from './weights.ts'

/** Kappa with its standard errors by three formulas. */
export type CohenKappa = {
  value: number
  /** Fleiss, Cohen and Everitt (1969, doi:10.1037/h0028106): for intervals. */
  se: number
  /** Cohen's first, simple formula (1960, doi:10.1177/001316446002000104), √(po(1 − po)/n) / (1 − pe). */
  simpleSe: number
  /** Under the hypothesis that there is no agreement beyond chance: for tests. */
  nullSe: number
}

/**
 * Cohen's kappa (1960, doi:10.1177/001316446002000104) of a square table of counts, weighted if asked
 * (1968, doi:10.1037/h0026256).
 *
 * @param table rows: categories of the first rater; columns: the same categories of the second.
 * @returns null where chance explains all agreement (1 − pe = 0) or the table is empty.
 * @example cohenKappaOfTable([[20, 5], [10, 15]])?.value // 0.4
 */
export function cohenKappaOfTable(
  table: readonly (readonly number[])[],
  weight: readonly (readonly number[])[] = weights(
    'unweighted',
    table.map((_, index) => index + 1),
  ),
): CohenKappa | null {
  const n = sum(table.map(sum))
  if (n === 0) return null
  const q = table.length
  const p = (i: number, j: number) => (table[i]?.[j] ?? 0) / n
  const w = (i: number, j: number) => weight[i]?.[j] ?? 0
  const index = Array.from({ length: q }, (_, i) => i)
  const row = index.map((i) => sum(index.map((j) => p(i, j))))
  const column = index.map((j) => sum(index.map((i) => p(i, j))))
  const cells = index.flatMap((i) => index.map((j): [number, number] => [i, j]))
  const observed = sum(cells.map(([i, j]) => w(i, j) * p(i, j)))
  const chance = (i: number, j: number) => (row[i] ?? 0) * (column[j] ?? 0)
  const expected = sum(cells.map(([i, j]) => w(i, j) * chance(i, j)))
  if (isCertain(expected)) return null
  const value = (observed - expected) / (1 - expected)

  const rowWeight = index.map((i) => sum(index.map((j) => w(i, j) * (column[j] ?? 0))))
  const columnWeight = index.map((j) => sum(index.map((i) => w(i, j) * (row[i] ?? 0))))
  const both = (i: number, j: number) => (rowWeight[i] ?? 0) + (columnWeight[j] ?? 0)
  const spread = sum(cells.map(([i, j]) => p(i, j) * (w(i, j) - both(i, j) * (1 - value)) ** 2))
  const variance = (spread - (value - expected * (1 - value)) ** 2) / (n * (1 - expected) ** 2)
  const nullSpread = sum(cells.map(([i, j]) => chance(i, j) * (w(i, j) - both(i, j)) ** 2))
  const nullVariance = (nullSpread - expected ** 2) / (n * (1 - expected) ** 2)
  const simpleVariance =
    (sum(cells.map(([i, j]) => w(i, j) ** 2 * p(i, j))) - observed ** 2) / (n * (1 - expected) ** 2)
  // Rounding may leave a variance a hair below zero where all agree.
  const root = (v: number) => Math.sqrt(Math.max(0, v))
  return { value, se: root(variance), simpleSe: root(simpleVariance), nullSe: root(nullVariance) }
}

/**
 * Cohen's kappa of the items that both of two raters rated, with the standard error of Fleiss, Cohen and Everitt (1969,
 * doi:10.1037/h0028106) and the interval by the normal quantile, as psych and SAS give it.
 *
 * @param settings `quantile`: `student` gives the wider interval of irrCAC.
 * @example cohenKappa([['in', 'in'], ['out', 'out'], ['in', 'out']]).value // (2/3 − 4/9) / (1 − 4/9) = 0.4
 */
export function cohenKappa(
  ratings: Ratings,
  settings: Omit<CoefficientSettings, 'divisor'> & { quantile?: 'normal' | 'student' } = {},
): Coefficient {
  const raters = raterCount(ratings)
  if (raters !== 2) return { value: null, reason: `Cohen's kappa is for two raters; there are ${raters}` }
  const rated = ratings.filter(([first, second]) => first != null && second != null)
  if (rated.length === 0) return { value: null, reason: 'no item was rated by both' }
  if (rated.length === 1) return { value: null, reason: 'one item is not enough' }
  const categories = settings.categories ?? categoriesOf(rated)
  const kappa = cohenKappaOfTable(
    contingencyTable(rated, categories),
    weights(settings.weights ?? 'unweighted', scoresOf(categories)),
  )
  if (!kappa) return { value: null, reason: allTheSame }
  return settings.quantile === 'student'
    ? withStudentInterval(kappa.value, kappa.se, rated.length)
    : withNormalInterval(kappa.value, kappa.se)
}
