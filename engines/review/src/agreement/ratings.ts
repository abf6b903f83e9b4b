import type { PersonId, RoundId } from '../screening/decision.ts'
import type { ReviewState } from '../state.ts'
import { type IndependentDecisions, independentDecisions } from './independent-decisions.ts'

/** One row per report, one column per reviewer, `null` where that reviewer did not judge it. */
export type RatingTable = { reports: string[]; raters: PersonId[]; ratings: (string | null)[][] }

/**
 * The verdicts of a round as a rating table. Only reports whose decisions may be seen are in it, so that
 * agreement tells nobody what another thinks of a report still to be judged.
 */
export function ratingsOf(state: ReviewState, round: RoundId): RatingTable {
  return ratingTable(independentDecisions(state, round))
}

/** The rating table of some decisions; of several by one reviewer on one report the last counts. */
export function ratingTable(found: readonly IndependentDecisions[]): RatingTable {
  const verdicts = found.map(({ decisions }) => new Map(decisions.map((d) => [d.reviewer, d.verdict])))
  const raters = [...new Set(verdicts.flatMap((row) => [...row.keys()]))].sort()
  return {
    reports: found.map(({ report }) => report),
    raters,
    ratings: verdicts.map((row) => raters.map((rater) => row.get(rater) ?? null)),
  }
}
