import type { Coefficient, CoefficientSettings } from './coefficient.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { type Ratings, raterCount } from './ratings.ts'

/**
 * Scott's pi (1955, doi:10.1086/266577): as Cohen's kappa, but by chance both raters use the categories alike. It is
 * Fleiss' kappa of the items that both rated.
 *
 * @example scottPi([['in', 'in'], ['out', 'out'], ['in', 'out']]).value // 1/3
 */
export function scottPi(ratings: Ratings, settings: CoefficientSettings = {}): Coefficient {
  const raters = raterCount(ratings)
  if (raters !== 2) return { value: null, reason: `Scott's pi is for two raters; there are ${raters}` }
  const rated = ratings.filter(([first, second]) => first != null && second != null)
  return fleissKappa(rated, settings)
}
