import {
  checkDecision,
  currentProtocol,
  decisionsOn,
  isComplete,
  lastOwnDecision,
  type PersonId,
  progressOf,
  type ReportId,
  type ReviewState,
  recordsOf,
  reportOf,
  reportStatus,
  waitingFor,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, round, text, verdict } from '../schemas.ts'

/** The next reports for the asking reviewer, several at once so that the next one is there before the key is up. */
export const nextToScreen = onReview({
  name: 'screening.next',
  kind: 'question',
  who: 'members',
  summary: 'The next reports that wait for your decision in a round, with your progress and the criteria.',
  input: { round, limit: z.int().min(1).max(100).default(10), skip: z.array(filled).max(200).default([]) },
  run({ state }, { round, limit, skip }, { person }) {
    const skipped = new Set(skip)
    const waiting = waitingFor(state, round, person).filter((report) => !skipped.has(report))
    return {
      reports: waiting.slice(0, limit).map((report) => toScreen(state, round, report, person)),
      progress: progressOf(state, round, person),
      criteria: currentProtocol(state)?.criteria ?? [],
    }
  },
})

/** Records what the asking reviewer says about one record. Sent twice, it counts once. */
export const decide = onReview({
  name: 'screening.decide',
  kind: 'command',
  who: ['reviewer'],
  summary: 'Record your decision on a record in a round; a later one supersedes it.',
  input: {
    round,
    record: filled,
    verdict,
    reasons: z.array(filled).default([]),
    note: text.default(''),
    milliseconds: z.int().min(0).nullable().default(null),
  },
  async run(review, { review: _, ...decision }, context) {
    const { state } = review
    const refusal = checkDecision(state, decision, context.person)
    if (refusal) throw new Invalid(refusal.message, refusal)
    const standing = state.decisions.get(decision.round)?.get(decision.record)?.get(context.person)
    const repeated =
      standing?.verdict === decision.verdict &&
      standing.note === decision.note &&
      standing.reasons.join() === decision.reasons.join()
    if (!repeated)
      await append(review, context.person, context.now(), [
        { type: 'decision-recorded', payload: { ...decision, origin: 'screen' } },
      ])
    const report = reportOf(state, decision.record)
    return {
      report,
      // Until all who have to judge it have done so, the answer says nothing of the others.
      status: isComplete(state, decision.round, report) ? reportStatus(state, decision.round, report) : null,
    }
  },
})

/** Takes back the asking reviewer's decision on a record, or the latest one in the round. */
export const undoDecision = onReview({
  name: 'screening.undo',
  kind: 'command',
  who: ['reviewer'],
  summary: 'Take back your decision on a record, or your latest one in the round.',
  input: { round, record: filled.nullable().default(null) },
  async run(review, { round, record }, context) {
    const { state } = review
    const last = record ?? lastOwnDecision(state, round, context.person)
    if (last === null || !state.decisions.get(round)?.get(last)?.has(context.person))
      throw new NotFound('There is no decision of yours to take back here.')
    await append(review, context.person, context.now(), [
      { type: 'decision-withdrawn', payload: { record: last, round } },
    ])
    return { report: toScreen(state, round, reportOf(state, last), context.person) }
  },
})

/** What the asking reviewer decided in a round, the latest first. */
export const ownDecisions = onReview({
  name: 'screening.mine',
  kind: 'question',
  who: 'members',
  summary: 'Your own decisions in a round, the latest first.',
  input: { round, limit: z.int().min(1).max(500).default(50) },
  run({ state }, { round, limit }, { person }) {
    const own = [...(state.decisions.get(round)?.values() ?? [])].flatMap(
      (ofRecord) => ofRecord.get(person) ?? [],
    )
    own.sort((a, b) => b.seq - a.seq)
    return {
      total: own.length,
      decisions: own.slice(0, limit).map((decision) => ({
        ...decision,
        title: state.records.get(decision.record)?.reference.title ?? '',
      })),
    }
  },
})

/** A report as the screen shows it: its first record in full, the sources of all. */
function toScreen(state: ReviewState, round: string, report: ReportId, person: PersonId) {
  const records = recordsOf(state, report)
  const [first] = records
  if (!first) throw new NotFound(`There is no report "${report}" in this review.`)
  const own = decisionsOn(state, round, report).find((decision) => decision.reviewer === person)
  // The copy with the longest abstract is the one worth reading.
  const best = records.reduce(
    (a, b) => (b.reference.abstract.length > a.reference.abstract.length ? b : a),
    first,
  )
  return {
    report,
    record: best.id,
    reference: best.reference,
    sources: [...new Set(records.map((record) => record.source))],
    mine: own ?? null,
  }
}
