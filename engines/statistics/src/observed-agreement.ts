import { type Coefficient, type CoefficientSettings, withStudentInterval } from './coefficient.ts'
import { categoriesOf, kindsOf, type Ratings, ratersPerCategory } from './ratings.ts'
import { scoresOf, weights } from './weights.ts'

/** What all chance-corrected coefficients start from, by kind of item. Items that nobody rated are left out. */
export type Observed = {
  categories: readonly string[]
  weight: number[][]
  /** Raters per category of each kind of item. */
  counts: number[][]
  /** Items of each kind. */
  times: number[]
  /** Ratings of an item of each kind. */
  rated: number[]
  /** Items rated at all, and by two raters or more. */
  n: number
  ratedTwice: number
  /** Agreement of the pairs of raters on an item of each kind, 0 for items rated once. */
  ofItem: number[]
  /** Mean over the items rated twice or more. */
  agreement: number
  /** Mean proportion of ratings in each category. */
  prevalence: number[]
}

/** Counts raters per category and the weighted agreement of pairs of raters within each item. */
export function observe(ratings: Ratings, settings: CoefficientSettings): Observed {
  const kinds = kindsOf(ratings)
  const categories = settings.categories ?? categoriesOf(kinds.rows)
  const weight = weights(settings.weights ?? 'unweighted', scoresOf(categories))
  const every = ratersPerCategory(kinds.rows, categories)
  const counts = every.filter((row) => sum(row) > 0)
  const times = kinds.times.filter((_, kind) => sum(every[kind] ?? []) > 0)
  const rated = counts.map(sum)
  const n = sum(times)
  const ratedTwice = sum(times.filter((_, kind) => (rated[kind] ?? 0) >= 2))
  const ofItem = counts.map((row, item) => {
    const r = rated[item] ?? 0
    if (r < 2) return 0
    return sum(row.map((count, k) => count * (weigh(weight[k], row) - 1))) / (r * (r - 1))
  })
  const prevalence = categories.map(
    (_, k) => sum(counts.map((row, kind) => ((times[kind] ?? 0) * (row[k] ?? 0)) / (rated[kind] ?? 1))) / n,
  )
  return {
    categories,
    weight,
    counts,
    times,
    rated,
    n,
    ratedTwice,
    ofItem,
    agreement: weigh(times, ofItem) / ratedTwice,
    prevalence,
  }
}

/** Sum of a list. */
export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Weighted sum of values. */
export function weigh(weight: readonly number[] | undefined, values: readonly number[]): number {
  return sum(values.map((value, index) => value * (weight?.[index] ?? 0)))
}

/**
 * Chance-corrected coefficient with standard error from agreement expected by chance, overall and by item
 * (Gwet 2008, doi:10.1348/000711006X126600): the variance of the linearised contributions of the items.
 *
 * @param expectedOfItem `null` where chance does not depend on the ratings
 */
export function chanceCorrected(
  observed: Observed,
  { divisor }: CoefficientSettings,
  expected: number,
  expectedOfItem: readonly number[] | null,
): Coefficient {
  const { n, times, ratedTwice, ofItem, rated, agreement } = observed
  if (isCertain(expected)) return { value: null, reason: allTheSame }
  const value = (agreement - expected) / (1 - expected)
  const contributions = ofItem.map((own, item) => {
    const twice = (rated[item] ?? 0) >= 2
    const linear = ((n / ratedTwice) * (own - (twice ? expected : 0))) / (1 - expected)
    if (expectedOfItem === null) return linear
    return linear - (2 * (1 - value) * ((expectedOfItem[item] ?? 0) - expected)) / (1 - expected)
  })
  return withStudentInterval(value, standardError(contributions, value, times, divisor), n)
}

/** Standard error of the mean of independent contributions, each of which occurs so many times. */
export function standardError(
  contributions: readonly number[],
  mean: number,
  times: readonly number[],
  divisor: CoefficientSettings['divisor'] = 'n-1',
): number {
  const n = sum(times)
  const squares = weigh(
    times,
    contributions.map((contribution) => (contribution - mean) ** 2),
  )
  return Math.sqrt(squares / (n * (divisor === 'n' ? n : n - 1)))
}

/** Whether chance alone leaves nothing to explain. */
export function isCertain(expected: number): boolean {
  return 1 - expected < 1e-12
}

export const allTheSame = 'all ratings are the same, so chance explains all agreement'

/** Why a coefficient is undefined for these ratings; `null` when it is defined. */
export function undefinedBecause({ n, ratedTwice, categories }: Observed): string | null {
  if (ratedTwice === 0) return 'no item was rated by two raters'
  if (n < 2) return 'one item is not enough'
  return categories.length < 2 ? allTheSame : null
}
