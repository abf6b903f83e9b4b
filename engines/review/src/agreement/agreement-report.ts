import {
  type Agreement,
  agreement,
  brennanPrediger,
  type Coefficient,
  cohenKappa,
  congerKappa,
  contingencyTable,
  fleissKappa,
  gwetAC1,
  gwetAC2,
  krippendorffAlpha,
  percentAgreement,
  type Ratings,
  scottPi,
  specificAgreement,
} from '@ayni/statistics'
import type { PersonId, RoundId, Verdict } from '../screening/decision.ts'
import type { IndependentDecisions } from './independent-decisions.ts'
import { ratingTable } from './ratings.ts'

/** Verdicts from against to for: for coefficients by which unsure is nearer to both than they are to each other. */
export const verdictOrder: readonly Verdict[] = ['exclude', 'unsure', 'include']

/** The coefficients of a report on agreement, in the order they are shown. */
export const coefficientNames = [
  'percent',
  'cohenKappa',
  'weightedKappa',
  'quadraticKappa',
  'scottPi',
  'congerKappa',
  'fleissKappa',
  'gwetAC1',
  'gwetAC2',
  'pabak',
  'krippendorffAlpha',
  'ordinalAlpha',
  'intervalAlpha',
  'ratioAlpha',
  'onInclusion',
  'onExclusion',
] as const

export type CoefficientName = (typeof coefficientNames)[number]

/** Two reviewers of a round, and how far they agree on what both judged. */
export type PairAgreement = {
  first: PersonId
  second: PersonId
  /** Reports that both judged, and on how many of them they differ. */
  n: number
  differ: number
  coefficients: Record<CoefficientName, Coefficient>
  /** Counts by verdict, in the order of `verdictOrder`: rows the first, columns the second. */
  table: number[][]
  warnings: Agreement['warnings']
}

/** Agreement on a stretch of reports, counted in the order in which their last decision was taken. */
export type AgreementStretch = { from: number; to: number; percent: number | null; gwetAC1: Coefficient }

export type AgreementReport = {
  coefficients: Record<CoefficientName, Coefficient>
  pairs: PairAgreement[]
  overTime: AgreementStretch[]
  /** How often each reviewer gave each verdict, in the order of `verdictOrder`. */
  marginals: { reviewer: PersonId; counts: number[] }[]
}

/** Reports in a stretch of `overTime`; what is left at the end joins the last unless it is half as many. */
const stretch = 50

/**
 * All that a team asks of the agreement in a round: every coefficient with its interval, of all and of each pair of
 * reviewers with its table, and how agreement went over time. Gaps are allowed; formulas and sources stand with
 * `@ayni/statistics`.
 *
 * @param found what `independentDecisions` gives.
 * @param round names the seed of the intervals for which there is no formula: they are the same whenever one looks.
 * @example agreementReport(independentDecisions(state, 'title-abstract'), 'title-abstract').coefficients.gwetAC1.value
 */
export function agreementReport(found: readonly IndependentDecisions[], round: RoundId): AgreementReport {
  const { raters, ratings } = ratingTable(found)
  return {
    coefficients: coefficientsOf(ratings, round),
    pairs: raters.flatMap((first, a) =>
      raters.slice(a + 1).flatMap((second, b) => {
        const both = ratings
          .map((row) => [row[a] ?? null, row[a + 1 + b] ?? null])
          .filter(([one, other]) => one !== null && other !== null)
        return both.length === 0 ? [] : [pairAgreement(first, second, both)]
      }),
    ),
    overTime: stretchesOf(found.toSorted((a, b) => a.opened - b.opened)),
    marginals: raters.map((reviewer, at) => ({
      reviewer,
      counts: verdictOrder.map((verdict) => ratings.filter((row) => row[at] === verdict).length),
    })),
  }
}

/** Verdicts count as 1, 2 and 3 in their order for those coefficients that take them for numbers. */
function coefficientsOf(ratings: Ratings, seed: string): Record<CoefficientName, Coefficient> {
  const inOrder = { categories: verdictOrder }
  const specific = specificAgreement(ratings, { seed })
  const none: Coefficient = { value: null, reason: 'nobody gave this verdict' }
  return {
    percent: percentAgreement(ratings),
    cohenKappa: cohenKappa(ratings),
    weightedKappa: cohenKappa(ratings, { ...inOrder, weights: 'linear' }),
    quadraticKappa: cohenKappa(ratings, { ...inOrder, weights: 'quadratic' }),
    scottPi: scottPi(ratings),
    congerKappa: congerKappa(ratings),
    fleissKappa: fleissKappa(ratings),
    gwetAC1: gwetAC1(ratings),
    gwetAC2: gwetAC2(ratings, { ...inOrder, weights: 'linear' }),
    pabak: brennanPrediger(ratings),
    krippendorffAlpha: krippendorffAlpha(ratings),
    ordinalAlpha: krippendorffAlpha(ratings, { ...inOrder, level: 'ordinal' }),
    intervalAlpha: krippendorffAlpha(ratings, { ...inOrder, level: 'interval' }),
    ratioAlpha: krippendorffAlpha(ratings, { ...inOrder, level: 'ratio' }),
    onInclusion: specific['include'] ?? none,
    onExclusion: specific['exclude'] ?? none,
  }
}

function pairAgreement(first: PersonId, second: PersonId, both: (string | null)[][]): PairAgreement {
  return {
    first,
    second,
    n: both.length,
    differ: both.filter(([one, other]) => one !== other).length,
    coefficients: coefficientsOf(both, `${first} ${second}`),
    table: contingencyTable(both, verdictOrder),
    warnings: agreement(both).warnings,
  }
}

function stretchesOf(inOrder: readonly IndependentDecisions[]): AgreementStretch[] {
  const number = Math.max(1, Math.round(inOrder.length / stretch))
  return Array.from({ length: number }, (_, index) => {
    const from = index * stretch
    const to = index === number - 1 ? inOrder.length : from + stretch
    const { percent, gwetAC1: ac1 } = agreement(ratingTable(inOrder.slice(from, to)).ratings)
    return { from: from + 1, to, percent, gwetAC1: ac1 }
  })
}
