import { type Coefficient, type CoefficientSettings, withStudentInterval } from './coefficient.ts'
import { allTheSame, isCertain, observe, standardError, sum, weigh } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import { scoresOf, similarities, weights } from './weights.ts'

/** What the categories are: names, ranks, numbers with equal steps, numbers with a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's alpha (2011, "Computing Krippendorff's alpha-reliability",
 * https://repository.upenn.edu/asc_papers/43) for any number of raters, with gaps; items rated once are left out.
 * Standard error after Gwet (Handbook of Inter-Rater Reliability, 4th edition, 2014), as irrCAC has it for raw ratings;
 * it takes the distances between categories as fixed. `bootstrapInterval` does without it.
 *
 * @param settings `level` sets the distances by Krippendorff's metrics, by default nominal; `weights` sets them by
 *   Gwet's, which differ for ordinal data.
 * @example krippendorffAlpha([['1', '1'], ['2', '3'], ['3', '3']], { level: 'ordinal' })
 */
export function krippendorffAlpha(
  ratings: Ratings,
  settings: CoefficientSettings & { level?: Level } = {},
): Coefficient {
  const all = observe(ratings, settings)
  if (all.ratedTwice === 0) return { value: null, reason: 'no item was rated by two raters' }
  if (all.ratedTwice < 2) return { value: null, reason: 'one item is not enough' }
  const counts = all.counts.filter((_, kind) => (all.rated[kind] ?? 0) >= 2)
  const times = all.times.filter((_, kind) => (all.rated[kind] ?? 0) >= 2)
  const total = all.categories.map((_, k) =>
    sum(counts.map((row, kind) => (times[kind] ?? 0) * (row[k] ?? 0))),
  )
  const weight = settings.level ? metric(settings.level, all.categories, total) : all.weight
  const rated = counts.map(sum)
  const n = sum(times)
  const mean = weigh(times, rated) / n
  const epsilon = 1 / weigh(times, rated)
  const ofItem = counts.map(
    (row, item) =>
      sum(row.map((count, k) => count * (weigh(weight[k], row) - 1))) / (mean * ((rated[item] ?? 0) - 1)),
  )
  const observed = weigh(times, ofItem) / n
  const corrected = (1 - epsilon) * observed + epsilon
  const prevalence = total.map((count) => count / (n * mean))
  const weighted = prevalence.map((_, k) => weigh(weight[k], prevalence))
  const expected = weigh(prevalence, weighted)
  if (isCertain(expected)) return { value: null, reason: allTheSame }
  const value = (corrected - expected) / (1 - expected)
  // As irrCAC for raw ratings: the small-sample correction moves the value; in the variance it is only with the surplus.
  const plain = (observed - expected) / (1 - expected)
  const contributions = counts.map((row, item) => {
    const surplus = ((rated[item] ?? 0) - mean) / mean
    const own = (ofItem[item] ?? 0) - corrected * surplus
    const chance = sum(row.map((count, k) => count * (weighted[k] ?? 0))) / mean - expected * surplus
    return (own - expected - 2 * (1 - plain) * (chance - expected)) / (1 - expected)
  })
  return withStudentInterval(value, standardError(contributions, plain, times, settings.divisor), n)
}

/** Krippendorff's metrics as weights; the ordinal one counts the ratings that lie between two ranks. */
function metric(level: Level, categories: readonly string[], total: readonly number[]): number[][] {
  const scores = scoresOf(categories)
  if (level === 'nominal') return weights('unweighted', scores)
  if (level === 'interval') return weights('quadratic', scores)
  if (level === 'ratio') return weights('ratio', scores)
  const below = total.map((count, k) => sum(total.slice(0, k)) + count / 2)
  return similarities(below.map((own) => below.map((other) => (own - other) ** 2)))
}
