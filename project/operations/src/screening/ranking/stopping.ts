import { foundByReviewer, foundByTeam, recallTest, reportsInRound, unseenRelevant } from '@ayni/review'
import { z } from 'zod'
import { onReview } from '../../operation.ts'
import { round } from '../../schemas.ts'

/** Points of the recall curve that are handed out: more than a screen can show. */
const mostPoints = 400

/** Whether a reviewer, or the team, may stop: from decisions in the order they were taken. */
export const readStopping = onReview({
  name: 'screening.stopping',
  kind: 'question',
  who: 'members',
  summary:
    'From your own decisions, or from the reports that as many as the rule asks for have judged: relevant reports found against reports read, whether a target of recall is reached with a confidence, and how many may still be unseen.',
  input: {
    round,
    of: z.enum(['me', 'team']).default('me'),
    target: z.number().min(0.5).max(0.99).default(0.95),
    confidence: z.number().min(0.5).max(0.99).default(0.95),
  },
  run({ state }, { round, of, target, confidence }, { person }) {
    const decisions = of === 'me' ? foundByReviewer(state, round, person) : foundByTeam(state, round)
    const total = reportsInRound(state, round).length
    const tests = (['none', 'ranked'] as const).map((assuming) => ({
      assuming,
      ...recallTest(decisions, total, { target, confidence, assuming }),
      unseen: unseenRelevant(decisions, total, { confidence, assuming }),
    }))
    return { target, confidence, total, read: decisions.length, tests, curve: curveOf(decisions) }
  },
})

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
