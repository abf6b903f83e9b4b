import {
  decisionsOn,
  judgedIn,
  mayBeSeen,
  type PersonId,
  type ReportStatus,
  type ReviewState,
  type RoundId,
  recallTest,
  reportStatus,
  reportsInRound,
  unseenRelevant,
} from '@ayni/review'
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
    const decisions = of === 'me' ? ownOrder(state, round, person) : teamOrder(state, round)
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

/**
 * Whether each report that may be seen is relevant, in the order in which the last reviewer needed judged it. Where they
 * differ on that and nothing is settled yet, it counts as relevant: it may turn out to be.
 */
function teamOrder(state: ReviewState, round: RoundId): boolean[] {
  return [...judgedIn(state, round)]
    .filter(([report]) => mayBeSeen(state, round, report))
    .map(([report, decisions]) => ({ report, seq: Math.max(...decisions.map(({ seq }) => seq)) }))
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ report }) => {
      const status = reportStatus(state, round, report)
      return status.kind === 'settled' ? status.verdict === 'include' : !agreeOnExclusion(status)
    })
}

const agreeOnExclusion = (status: ReportStatus) =>
  status.kind === 'conflict' && status.because === 'reasons-differ'

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
