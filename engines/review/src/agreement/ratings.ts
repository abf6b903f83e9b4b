import type { PersonId, RoundId } from '../screening/decision.ts'
import { reportsInRound } from '../screening/queue.ts'
import { decisionsOn } from '../screening/status.ts'
import { mayBeSeen } from '../screening/visibility.ts'
import type { ReviewState } from '../state.ts'

/** One row per report, one column per reviewer, `null` where that reviewer did not judge it. */
export type RatingTable = { reports: string[]; raters: PersonId[]; ratings: (string | null)[][] }

/**
 * The verdicts of a round as a rating table. Only reports whose decisions may be seen are in it, so that
 * agreement tells nobody what another thinks of a report still to be judged.
 */
export function ratingsOf(state: ReviewState, round: RoundId): RatingTable {
  const visible = reportsInRound(state, round).filter((report) => mayBeSeen(state, round, report))
  const decisions = visible.map(
    (report) => new Map(decisionsOn(state, round, report).map((d) => [d.reviewer, d.verdict])),
  )
  const raters = [...new Set(decisions.flatMap((row) => [...row.keys()]))].sort()
  return {
    reports: visible,
    raters,
    ratings: decisions.map((row) => raters.map((rater) => row.get(rater) ?? null)),
  }
}

/** How often each criterion was given in reports on which the reviewers differed: what to talk about. */
export function disputedCriteria(state: ReviewState, round: RoundId): { criterion: string; times: number }[] {
  const times = new Map<string, number>()
  for (const report of reportsInRound(state, round)) {
    if (!mayBeSeen(state, round, report)) continue
    const decisions = decisionsOn(state, round, report)
    if (new Set(decisions.map((decision) => decision.verdict)).size < 2) continue
    for (const reason of new Set(decisions.flatMap((decision) => decision.reasons)))
      times.set(reason, (times.get(reason) ?? 0) + 1)
  }
  return [...times]
    .map(([criterion, count]) => ({ criterion, times: count }))
    .sort((a, b) => b.times - a.times)
}
