import { categoriesOf, type Ratings, ratersPerCategory } from './ratings.ts'
import { scoresOf, type WeightKind, weights } from './weights.ts'

/** What all chance-corrected coefficients start from, item by item. Items that nobody rated are left out. */
export type Observed = {
  categories: string[]
  weight: number[][]
  /** Raters per category of each item. */
  counts: number[][]
  /** Ratings of each item. */
  rated: number[]
  /** Items rated at all, and by two raters or more. */
  n: number
  ratedTwice: number
  /** Agreement of the pairs of raters on each item, 0 for items rated once. */
  ofItem: number[]
  /** Mean over the items rated twice or more. */
  agreement: number
  /** Mean proportion of ratings in each category. */
  prevalence: number[]
}

/** Counts raters per category and the weighted agreement of pairs of raters within each item. */
export function observe(ratings: Ratings, kind: WeightKind, given?: readonly string[]): Observed {
  const categories = [...(given ?? categoriesOf(ratings))]
  const weight = weights(kind, scoresOf(categories))
  const counts = ratersPerCategory(ratings, categories).filter((row) => sum(row) > 0)
  const rated = counts.map(sum)
  const n = counts.length
  const ratedTwice = rated.filter((number) => number >= 2).length
  const ofItem = counts.map((row, item) => {
    const r = rated[item] ?? 0
    if (r < 2) return 0
    return sum(row.map((count, k) => count * (weigh(weight[k], row) - 1))) / (r * (r - 1))
  })
  const prevalence = categories.map(
    (_, k) => sum(counts.map((row, item) => (row[k] ?? 0) / (rated[item] ?? 1))) / n,
  )
  return {
    categories,
    weight,
    counts,
    rated,
    n,
    ratedTwice,
    ofItem,
    agreement: sum(ofItem) / ratedTwice,
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
 * Chance-corrected coefficient and standard error from agreement expected by chance, overall and by item
 * (Gwet 2008, doi:10.1348/000711006X126600): the variance of the linearised contributions of the items.
 */
export function chanceCorrected(
  observed: Observed,
  expected: number,
  expectedOfItem: readonly number[] | null,
): { value: number; se: number } {
  const { n, ratedTwice, ofItem, rated, agreement } = observed
  const value = (agreement - expected) / (1 - expected)
  const contributions = ofItem.map((own, item) => {
    const twice = (rated[item] ?? 0) >= 2
    const linear = ((n / ratedTwice) * (own - (twice ? expected : 0))) / (1 - expected)
    if (expectedOfItem === null) return linear
    return linear - (2 * (1 - value) * ((expectedOfItem[item] ?? 0) - expected)) / (1 - expected)
  })
  const squares = sum(contributions.map((contribution) => (contribution - value) ** 2))
  return { value, se: Math.sqrt(squares / (n * (n - 1))) }
}

/** Why a coefficient is undefined for these ratings; `null` when it is defined. */
export function undefinedBecause({ n, ratedTwice, categories }: Observed): string | null {
  if (ratedTwice === 0) return 'no item was rated by two raters'
  if (n < 2) return 'one item is not enough'
  return categories.length < 2 ? 'all ratings are the same, so chance explains all agreement' : null
}
