import {
  conflictsIn,
  fullText,
  hiddenDecisions,
  medianTime,
  type PersonId,
  progressOf,
  type ReviewState,
  type RoundId,
  remainingTime,
  reportsInRound,
  ruleFor,
  titleAbstract,
} from '@ayni/review'
import { onReview } from '../operation.ts'

/** Decisions by whose times the pace is told: the latest, for a pace changes. */
const recent = 100

/**
 * Who has done what in each round: how many, how fast, how long, what is left. Never a verdict, nor which records: whoever
 * asks may have to judge them still.
 */
export const teamProgress = onReview({
  name: 'team.progress',
  kind: 'question',
  who: 'members',
  summary:
    'For each round and person: decided, left, time spent, pace; and the conflicts that wait. No verdicts.',
  input: {},
  run({ state }, _, { person }) {
    const rounds = [...state.pilots.keys(), titleAbstract, fullText]
    return {
      hidden: hiddenDecisions(state, person),
      rounds: rounds.map((round) => ({
        round,
        rule: ruleFor(state, round),
        total: reportsInRound(state, round).length,
        conflicts: conflictsIn(state, round).length,
        settled: state.resolutions.get(round)?.size ?? 0,
        people: judgesOf(state, round).map((id) => ({
          person: id,
          ...progressOf(state, round, id),
          ...timesOf(state, round, id),
        })),
      })),
    }
  },
})

/** Who judges in a round, or has judged in it. */
function judgesOf(state: ReviewState, round: RoundId): PersonId[] {
  const asked =
    state.pilots.get(round)?.reviewers ??
    [...state.people.values()].filter(({ roles }) => roles.includes('reviewer')).map(({ id }) => id)
  const judges = new Set(asked)
  for (const ofRecord of state.decisions.get(round)?.values() ?? [])
    for (const reviewer of ofRecord.keys()) judges.add(reviewer)
  return [...judges]
}

/** Time on the screen, in milliseconds; times that were not measured are left out. */
function timesOf(state: ReviewState, round: RoundId, person: PersonId) {
  const own = [...(state.decisions.get(round)?.values() ?? [])]
    .flatMap((ofRecord) => ofRecord.get(person) ?? [])
    .sort((a, b) => a.seq - b.seq)
  const times = own.flatMap(({ milliseconds }) => milliseconds ?? [])
  const latest = times.slice(-recent)
  return {
    measured: times.length,
    spent: times.reduce((sum, time) => sum + time, 0),
    pace: latest.length === 0 ? null : medianTime(latest),
    remaining: remainingTime(latest, progressOf(state, round, person).left),
    lastAt: own.at(-1)?.at ?? null,
  }
}
