import type { PersonId, RecordedDecision } from '../screening/decision.ts'
import type { IndependentDecisions } from './independent-decisions.ts'

/** A criterion that some gave and others did not, how often, and which reviewers differed by it. */
export type DisputedCriterion = {
  criterion: string
  /** Reports on which somebody gave it and somebody who judged the report did not. */
  times: number
  /** By pair of reviewers, the one who gave it first. */
  pairs: DisputingPair[]
}

export type DisputingPair = {
  by: PersonId
  against: PersonId
  /** How often the other did not exclude. */
  times: number
  /** How often the other excluded as well, but for other reasons. */
  otherReasons: number
}

/**
 * How often each criterion divided the reviewers, by verdict or as the reason for the same exclusion: what to talk about,
 * and who with. Who excludes without a reason disputes none.
 */
export function disputedCriteria(found: readonly IndependentDecisions[]): DisputedCriterion[] {
  const disputed = new Map<string, { times: number; pairs: Map<string, DisputingPair> }>()
  for (const { decisions } of found)
    for (const criterion of new Set(decisions.flatMap(({ reasons }) => reasons))) {
      const differing = differOn(criterion, decisions)
      if (differing.length === 0) continue
      const entry = disputed.get(criterion) ?? { times: 0, pairs: new Map<string, DisputingPair>() }
      disputed.set(criterion, { ...entry, times: entry.times + 1 })
      for (const [{ reviewer: by }, { reviewer: against, verdict }] of differing) {
        const key = JSON.stringify([by, against])
        const pair = entry.pairs.get(key) ?? { by, against, times: 0, otherReasons: 0 }
        pair[verdict === 'exclude' ? 'otherReasons' : 'times'] += 1
        entry.pairs.set(key, pair)
      }
    }
  return [...disputed]
    .map(([criterion, { times, pairs }]) => ({
      criterion,
      times,
      pairs: [...pairs.values()].sort((a, b) => b.times + b.otherReasons - a.times - a.otherReasons),
    }))
    .sort((a, b) => b.times - a.times)
}

/** Pairs of decisions of which the first gives the criterion and the second another verdict, or other reasons for the same. */
function differOn(
  criterion: string,
  decisions: readonly RecordedDecision[],
): [RecordedDecision, RecordedDecision][] {
  return decisions
    .filter(({ reasons }) => reasons.includes(criterion))
    .flatMap((by) =>
      decisions
        .filter(
          ({ reviewer, verdict, reasons }) =>
            reviewer !== by.reviewer &&
            (verdict !== by.verdict || (reasons.length > 0 && !reasons.includes(criterion))),
        )
        .map((against): [RecordedDecision, RecordedDecision] => [by, against]),
    )
}
