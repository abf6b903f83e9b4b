import { type Coefficient, withStudentInterval } from './coefficient.ts'
import { observe, sum, weigh } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import type { WeightKind } from './weights.ts'

/**
 * Krippendorff's alpha (2011, https://repository.upenn.edu/asc_papers/43) for any number of raters, with gaps.
 * Nominal data are unweighted, ordinal take `ordinal` weights, interval `quadratic`, ratio `ratio`. Standard error
 * after Gwet (Handbook of Inter-Rater Reliability, 4th edition).
 */
export function krippendorffAlpha(
  ratings: Ratings,
  kind: WeightKind = 'unweighted',
  given?: readonly string[],
): Coefficient {
  const all = observe(ratings, kind, given)
  const { categories, weight } = all
  if (all.ratedTwice === 0) return { value: null, reason: 'no item was rated by two raters' }
  if (all.ratedTwice < 2) return { value: null, reason: 'one item is not enough' }
  const kept = all.counts.filter((_, item) => (all.rated[item] ?? 0) >= 2)
  const rated = kept.map(sum)
  const n = kept.length
  const mean = sum(rated) / n
  const epsilon = 1 / sum(rated)
  const ofItem = kept.map(
    (row, item) =>
      sum(row.map((count, k) => count * (weigh(weight[k], row) - 1))) / (mean * ((rated[item] ?? 0) - 1)),
  )
  const observed = sum(ofItem) / n
  const corrected = (1 - epsilon) * observed + epsilon
  const prevalence = categories.map((_, k) => sum(kept.map((row) => row[k] ?? 0)) / (n * mean))
  const weighted = prevalence.map((_, k) => weigh(weight[k], prevalence))
  const expected = weigh(prevalence, weighted)
  if (expected >= 1)
    return { value: null, reason: 'all ratings are the same, so chance explains all agreement' }
  const value = (corrected - expected) / (1 - expected)
  // The small-sample correction moves the value and is left out of the variance, as irrCAC does for raw ratings.
  const plain = (observed - expected) / (1 - expected)
  const squares = kept.map((row, item) => {
    const surplus = ((rated[item] ?? 0) - mean) / mean
    const own = (ofItem[item] ?? 0) - observed * surplus
    const chance = sum(row.map((count, k) => count * (weighted[k] ?? 0))) / mean - expected * surplus
    return (
      ((own - expected) / (1 - expected) -
        (2 * (1 - plain) * (chance - expected)) / (1 - expected) -
        plain) **
      2
    )
  })
  return withStudentInterval(value, Math.sqrt(sum(squares) / (n * (n - 1))), n)
}
