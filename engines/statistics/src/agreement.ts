import { brennanPrediger } from './brennan-prediger.ts'
import type { Coefficient } from './coefficient.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC1 } from './gwet-ac.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { observe } from './observed-agreement.ts'
import { type Ratings, raterCount } from './ratings.ts'
import { specificAgreement } from './specific-agreement.ts'

/** Agreement between raters in the coefficients that readers ask for. */
export type Agreement = {
  /** Items rated by two raters or more. */
  n: number
  raters: number
  /** Items that some raters left out, those among them that nobody or only one rated included. */
  withGaps: number
  /** Despite its name a proportion from 0 to 1: of the pairs of raters that agree. `null` where there is no pair. */
  percent: number | null
  /** Of the items that both rated; for two raters only. */
  cohenKappa: Coefficient
  fleissKappa: Coefficient
  gwetAC1: Coefficient
  krippendorffAlpha: Coefficient
  /** With three categories or more its generalisation by Brennan and Prediger. */
  pabak: Coefficient
  /** Of the ratings that name a category, the proportion that another rater shares. */
  specific: Record<string, number | null>
  /** `prevalence`: raters agree far more often than kappa shows, because one category is rare. */
  warnings: 'prevalence'[]
}

/**
 * Kappa misleads when raters agree this often and still kappa lies this far below: chance alone must then agree on
 * three items in five or more, which only skewed marginals do (Feinstein and Cicchetti 1990,
 * doi:10.1016/0895-4356(90)90158-L).
 */
const highAgreement = 0.8
const gap = 0.3

/**
 * All coefficients of agreement of a table of ratings, with 95 % intervals. Gaps are allowed: items rated once tell nothing
 * about agreement, but they do tell how often a category is used, as in irrCAC; Cohen's kappa and Krippendorff's alpha
 * leave them out, as their authors do.
 *
 * @example agreement([['include', 'include'], ['exclude', 'include']]).percent // 0.5
 */
export function agreement(ratings: Ratings): Agreement {
  const raters = raterCount(ratings)
  const { ratedTwice: n, agreement: shared } = observe(ratings, {})
  const percent = n === 0 ? null : shared
  const cohen: Coefficient =
    n === 0 ? { value: null, reason: 'no item was rated by two raters' } : cohenKappa(ratings)
  const fleiss = fleissKappa(ratings)
  const kappa = cohen.value ?? fleiss.value
  const misleading = percent !== null && kappa !== null && percent >= highAgreement && percent - kappa >= gap
  return {
    n,
    raters,
    withGaps: ratings.filter((row) => row.length < raters || row.includes(null)).length,
    percent,
    cohenKappa: cohen,
    fleissKappa: fleiss,
    gwetAC1: gwetAC1(ratings),
    krippendorffAlpha: krippendorffAlpha(ratings),
    pabak: brennanPrediger(ratings),
    specific: Object.fromEntries(
      Object.entries(specificAgreement(ratings)).map(([category, { value }]) => [category, value]),
    ),
    warnings: misleading ? ['prevalence'] : [],
  }
}
