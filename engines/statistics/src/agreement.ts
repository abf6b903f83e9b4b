import { brennanPrediger } from './brennan-prediger.ts'
import type { Coefficient } from './coefficient.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC } from './gwet-ac.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { observe } from './observed-agreement.ts'
import type { Ratings } from './ratings.ts'
import { specificAgreement } from './specific-agreement.ts'

/** Agreement between raters in the coefficients that readers ask for. */
export type Agreement = {
  /** Items rated by two raters or more. */
  n: number
  raters: number
  /** Items that some raters left out. */
  withGaps: number
  /** Proportion (0 to 1) of pairs of raters that agree, `null` where there is no pair. */
  percent: number | null
  cohenKappa: Coefficient
  fleissKappa: Coefficient
  gwetAC1: Coefficient
  krippendorffAlpha: Coefficient
  pabak: Coefficient
  /** Of the ratings that name a category, the proportion that another rater shares. */
  specific: Record<string, number | null>
  /** `prevalence`: raters agree far more often than kappa shows, because one category is rare. */
  warnings: 'prevalence'[]
}

/** Kappa misleads when raters agree this often and still kappa lies this far below. */
const highAgreement = 0.8
const gap = 0.3

/**
 * All coefficients of agreement of a table of ratings. Items that fewer than two raters rated are left out.
 *
 * @example agreement([['include', 'include'], ['exclude', 'include']]).percent // 0.5
 */
export function agreement(ratings: Ratings): Agreement {
  const raters = Math.max(0, ...ratings.map((row) => row.length))
  const rated = ratings.filter((row) => row.filter((rating) => rating !== null).length >= 2)
  const observed = observe(rated, 'unweighted')
  const percent = observed.ratedTwice === 0 ? null : observed.agreement
  const cohen = cohenKappa(rated)
  const fleiss = fleissKappa(rated)
  const kappa = cohen.value ?? fleiss.value
  const misleading = percent !== null && kappa !== null && percent >= highAgreement && percent - kappa >= gap
  return {
    n: rated.length,
    raters,
    withGaps: ratings.filter((row) => row.length < raters || row.includes(null)).length,
    percent,
    cohenKappa: rated.length === 0 ? { value: null, reason: 'no item was rated by two raters' } : cohen,
    fleissKappa: fleiss,
    gwetAC1: gwetAC(rated),
    krippendorffAlpha: krippendorffAlpha(rated),
    pabak: brennanPrediger(rated),
    specific: specificAgreement(rated),
    warnings: misleading ? ['prevalence'] : [],
  }
}
