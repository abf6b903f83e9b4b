import {
  checkDecision,
  currentProtocol,
  decisionsOn,
  lastOwnDecision,
  mayBeSeen,
  type PersonId,
  progressOf,
  type ReportId,
  type ReviewState,
  recordsOf,
  reportOf,
  reportStatus,
  screeningOrders,
  shownReference,
  titleAbstract,
  type WordEffect,
  waitingFor,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, round, text, verdict } from '../schemas.ts'
import { shownRecord } from '../searching/shown-record.ts'
import { ownLabels } from './label-records.ts'
import { ranked, rankingOf } from './ranking/rankings.ts'
import { highlightsOf, languageIn } from './screening-words.ts'

/** The next reports for the asking reviewer, several at once so that the next one is there before the key is up. */
export const nextToScreen = onReview({
  name: 'screening.next',
  kind: 'question',
  who: 'members',
  summary: 'The next reports that wait for your decision in a round, with your progress and the criteria.',
  input: {
    round,
    limit: z.int().min(1).max(100).default(10),
    skip: z.array(filled).max(200).default([]),
    order: z.enum(['import', 'ranked']).default('import'),
  },
  run(review, { round, limit, skip, order }, { person }) {
    const { state } = review
    const skipped = new Set(skip)
    const inOrder = waitingFor(state, round, person).filter((report) => !skipped.has(report))
    // A sample is drawn by chance and a full text has been chosen; what is ranked is the long list of titles.
    const ranking = order === 'ranked' && round === titleAbstract ? rankingOf(review, round, person) : null
    const { reports: waiting, why } = ranking
      ? ranked(ranking, inOrder)
      : { reports: inOrder, why: new Map<string, WordEffect[]>() }
    return {
      reports: waiting.slice(0, limit).map((report) => ({
        ...toScreen(state, round, report, person),
        why: why.get(report) ?? [],
      })),
      ranking: ranking && { ready: ranking.learner.latest() !== null, progress: ranking.progress() },
      progress: progressOf(state, round, person),
      criteria: currentProtocol(state)?.criteria ?? [],
      labels: ownLabels(state, person),
    }
  },
})

/**
 * Records what the asking reviewer says about one record. Sent twice it counts once: a screen gives each decision an id,
 * and one whose id is known is not recorded again, even if another has taken its place since.
 */
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
    id: filled.max(64).optional(),
    order: z.enum(screeningOrders).optional(),
  },
  async run(review, { review: _, ...decision }, context) {
    const { state } = review
    const isKnown = decision.id !== undefined && state.decisionIds.has(decision.id)
    if (isKnown) return outcomeOf(state, decision.round, decision.record)
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
    return outcomeOf(state, decision.round, decision.record)
  },
})

/**
 * Takes back the asking reviewer's decision on a record, or the latest one in the round. With the id of a decision only
 * that one: where it does not stand any more, nothing is left to do, so that this too may be sent twice.
 */
export const undoDecision = onReview({
  name: 'screening.undo',
  kind: 'command',
  who: ['reviewer'],
  summary: 'Take back your decision on a record, or your latest one in the round.',
  input: { round, record: filled.nullable().default(null), id: filled.max(64).optional() },
  async run(review, { round, record, id }, context) {
    const { state } = review
    const last = record ?? lastOwnDecision(state, round, context.person)
    if (id !== undefined && last !== null) {
      if (!state.records.has(last)) throw new NotFound(`There is no record "${last}" in this review.`)
      if (state.decisions.get(round)?.get(last)?.get(context.person)?.id !== id)
        return { report: toScreen(state, round, reportOf(state, last), context.person) }
    }
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
        title: shownRecord(state, reportOf(state, decision.record))?.reference.title ?? '',
      })),
    }
  },
})

/** A report as the screen shows it: its record composed of all copies, with the sources of all. */
function toScreen(state: ReviewState, round: string, report: ReportId, person: PersonId) {
  const records = recordsOf(state, report)
  const [first] = records
  if (!first) throw new NotFound(`There is no report "${report}" in this review.`)
  const own = decisionsOn(state, round, report).find((decision) => decision.reviewer === person)
  // A decision stands on the copy with the longest abstract, the one that was mostly read.
  const best = records.reduce(
    (a, b) => (b.reference.abstract.length > a.reference.abstract.length ? b : a),
    first,
  )
  const reference = shownReference(records)
  return {
    report,
    record: best.id,
    reference,
    sources: [...new Set(records.map((record) => record.source))],
    mine: own ?? null,
    labels: [...new Set(records.flatMap(({ id }) => [...(state.labels.get(id)?.get(person) ?? [])]))],
    highlights: highlightsOf(state, reference),
    languages: { title: languageIn(reference.title), abstract: languageIn(reference.abstract) },
  }
}

/** What a decision led to. Until all who have to judge the report have done so, the answer says nothing of the others. */
function outcomeOf(state: ReviewState, round: string, record: string) {
  const report = reportOf(state, record)
  return { report, status: mayBeSeen(state, round, report) ? reportStatus(state, round, report) : null }
}
