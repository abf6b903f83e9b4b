import type { PersonId } from '../screening/decision.ts'
import type { IndependentDecisions } from './independent-decisions.ts'

/** A criterion that some gave and others did not, how often, and which reviewers differed by it. */
export type DisputedCriterion = {
  criterion: string
  /** Reports on which the reviewers differed and somebody gave it. */
  times: number
  /** Of these, by pair of reviewers, the one who gave it first. */
  pairs: { by: PersonId; against: PersonId; times: number }[]
}

/** How often each criterion was given in reports on which the reviewers differed: what to talk about, and who with. */
export function disputedCriteria(found: readonly IndependentDecisions[]): DisputedCriterion[] {
  const disputed = new Map<string, { times: number; pairs: Map<string, number> }>()
  for (const { decisions } of found) {
    if (new Set(decisions.map(({ verdict }) => verdict)).size < 2) continue
    for (const criterion of new Set(decisions.flatMap(({ reasons }) => reasons))) {
      const entry = disputed.get(criterion) ?? { times: 0, pairs: new Map<string, number>() }
      disputed.set(criterion, { ...entry, times: entry.times + 1 })
      for (const by of decisions.filter(({ reasons }) => reasons.includes(criterion)))
        for (const against of decisions.filter(({ verdict }) => verdict !== by.verdict)) {
          const pair = `${by.reviewer} ${against.reviewer}`
          entry.pairs.set(pair, (entry.pairs.get(pair) ?? 0) + 1)
        }
    }
  }
  return [...disputed]
    .map(([criterion, { times, pairs }]) => ({
      criterion,
      times,
      pairs: [...pairs]
        .map(([pair, count]) => {
          const [by = '', against = ''] = pair.split(' ')
          return { by, against, times: count }
        })
        .sort((a, b) => b.times - a.times),
    }))
    .sort((a, b) => b.times - a.times)
}
