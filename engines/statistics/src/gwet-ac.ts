import type { Coefficient, CoefficientSettings } from './coefficient.ts'
import { chanceCorrected, observe, sum, undefinedBecause } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import type { WeightKind } from './weights.ts'

/**
 * Gwet's AC1 (2008, doi:10.1348/000711006X126600): stays meaningful where one category is rare and kappa does not.
 *
 * @example gwetAC1([['in', 'in'], ['out', 'out'], ['in', 'out']]).value // 1/3
 */
export function gwetAC1(ratings: Ratings, settings: Omit<CoefficientSettings, 'weights'> = {}): Coefficient {
  return gwetAC2(ratings, { ...settings, weights: 'unweighted' })
}

/**
 * Gwet's AC2 (Handbook of Inter-Rater Reliability, 4th edition, 2014): AC1 with weights, for categories of which some
 * are closer to each other than others.
 */
export function gwetAC2(
  ratings: Ratings,
  settings: CoefficientSettings & { weights: WeightKind },
): Coefficient {
  const observed = observe(ratings, settings)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const { prevalence, weight, counts, rated } = observed
  const q = prevalence.length
  const factor = sum(weight.map(sum)) / (q * (q - 1))
  const expected = factor * sum(prevalence.map((p) => p * (1 - p)))
  const ofItem = counts.map(
    (row, item) =>
      (factor * sum(row.map((count, k) => count * (1 - (prevalence[k] ?? 0))))) / (rated[item] ?? 1),
  )
  return chanceCorrected(observed, settings, expected, ofItem)
}
