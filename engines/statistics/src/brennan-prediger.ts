import type { Coefficient, CoefficientSettings } from './coefficient.ts'
import { chanceCorrected, observe, sum, undefinedBecause } from './observed-agreement.ts'
import { categoriesOf, type Ratings } from './ratings.ts'

/**
 * Brennan and Prediger's kappa (1981, doi:10.1177/001316448104100307): by chance, every category is equally likely.
 * Give `categories` where some that could have been used were not.
 *
 * @example brennanPrediger([['in', 'in'], ['out', 'out'], ['in', 'out']]).value // (2/3 − 1/2) / (1 − 1/2) = 1/3
 */
export function brennanPrediger(ratings: Ratings, settings: CoefficientSettings = {}): Coefficient {
  const observed = observe(ratings, settings)
  const reason = undefinedBecause(observed)
  if (reason !== null) return { value: null, reason }
  const expected = sum(observed.weight.map(sum)) / observed.categories.length ** 2
  return chanceCorrected(observed, settings, expected, null)
}

/**
 * PABAK, the prevalence-adjusted and bias-adjusted kappa (Byrt, Bishop and Carlin 1993,
 * doi:10.1016/0895-4356(93)90018-V), 2 × agreement − 1: `brennanPrediger` where there are two categories.
 */
export function pabak(ratings: Ratings, settings: Omit<CoefficientSettings, 'weights'> = {}): Coefficient {
  const { length } = settings.categories ?? categoriesOf(ratings)
  if (length > 2) return { value: null, reason: `PABAK is for two categories; there are ${length}` }
  return brennanPrediger(ratings, { ...settings, weights: 'unweighted' })
}

/**
 * Randolph's free-marginal kappa for any number of raters (2005, ERIC ED490661): `brennanPrediger` without weights.
 * Nobody told the raters how often to use a category.
 */
export function randolphKappa(
  ratings: Ratings,
  settings: Omit<CoefficientSettings, 'weights'> = {},
): Coefficient {
  return brennanPrediger(ratings, { ...settings, weights: 'unweighted' })
}
