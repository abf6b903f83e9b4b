import {
  decisionsOn,
  judgedIn,
  type PersonId,
  type ReviewState,
  type RoundId,
  recallTest,
  reportsInRound,
  unseenRelevant,
} from '@ayni/review'
import { z } from 'zod'
import { onReview } from '../../operation.ts'
import { round } from '../../schemas.ts'

/** Points of the recall curve that are handed out: more than a screen can show. */
const mostPoints = 400

/** Whether the asking reviewer may stop, from their own decisions in the order they were taken. */
export const readStopping = onReview({
  name: 'screening.stopping',
  kind: 'question',
  who: 'members',
  summary:
    'From your own decisions: relevant reports found against reports read, whether a target of recall is reached with a confidence, and how many may still be unseen.',
  input: {
    round,
    target: z.number().min(0.5).max(0.99).default(0.95),
    confidence: z.number().min(0.5).max(0.99).default(0.95),
  },
  run({ state }, { round, target, confidence }, { person }) {
    const decisions = ownOrder(state, round, person)
    const total = reportsInRound(state, round).length
    const tests = (['none', 'ranked'] as const).map((assuming) => ({
      assuming,
      ...recallTest(decisions, total, { target, confidence, assuming }),
      unseen: unseenRelevant(decisions, total, { confidence, assuming }),
    }))
    return { target, confidence, total, read: decisions.length, tests, curve: curveOf(decisions) }
  },
})

/** Whether each report that the reviewer decided on is relevant to them, in the order of their decisions. */
function ownOrder(state: ReviewState, round: RoundId, person: PersonId): boolean[] {
  const own = [...judgedIn(state, round).keys()].flatMap(
    (report) => decisionsOn(state, round, report).find(({ reviewer }) => reviewer === person) ?? [],
  )
  return own.toSorted((a, b) => a.seq - b.seq).map(({ verdict }) => verdict !== 'exclude')
}

/** Relevant reports found after so many read, at evenly spaced places. */
function curveOf(decisions: readonly boolean[]): { read: number; found: number }[] {
  const step = Math.max(1, Math.ceil(decisions.length / mostPoints))
  const curve = [{ read: 0, found: 0 }]
  let found = 0
  for (const [index, relevant] of decisions.entries()) {
    if (relevant) found += 1
    if ((index + 1) % step === 0 || index + 1 === decisions.length) curve.push({ read: index + 1, found })
  }
  return curve
}
