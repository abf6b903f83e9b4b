import { checkDecision, decisionsOn, type FactBody, fullText, reportOf } from '@ayni/review'
import { z } from 'zod'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, round, text, verdict } from '../schemas.ts'

const position = z.int().min(1)
const records = z.array(filled).min(1).max(100_000)

/**
 * One verdict of the asking reviewer on many records, in one step that can be taken back as one. Records the reviewer has
 * judged before, and those the round does not have, are left as they are.
 */
export const decideMany = onReview({
  name: 'screening.decide-many',
  kind: 'command',
  who: ['reviewer'],
  summary:
    'Record one decision of yours on many records of a round; those you judged before stay as they are.',
  input: { round, records, verdict, reasons: z.array(filled).default([]), note: text.default('') },
  async run(review, { round, records, verdict, reasons, note }, context) {
    const { state } = review
    const facts: FactBody[] = []
    const decided: string[] = []
    const refused: { record: string; code: string }[] = []
    const reports = new Set<string>()
    for (const record of records) {
      const report = reportOf(state, record)
      if (reports.has(report)) continue
      reports.add(report)
      const decision = { record, round, verdict, reasons, note, milliseconds: null }
      const refusal = checkDecision(state, decision, context.person)
      const isJudged = decisionsOn(state, round, report).some(({ reviewer }) => reviewer === context.person)
      const isMissing = round === fullText && state.retrievals.get(report)?.retrieved === false
      const code = refusal?.code ?? (isJudged ? 'judged-before' : isMissing ? 'not-retrieved' : null)
      if (code !== null) refused.push({ record, code })
      else {
        facts.push({ type: 'decision-recorded', payload: { ...decision, origin: 'screen' } })
        decided.push(record)
      }
    }
    const from = state.seq + 1
    if (facts.length > 0) await append(review, context.person, context.now(), facts)
    // Where in the log they stand, to be taken back as one.
    return { decided, refused, from, to: state.seq }
  },
})

/** Takes back what `screening.decide-many` recorded; decisions changed since stay. */
export const undoMany = onReview({
  name: 'screening.undo-many',
  kind: 'command',
  who: ['reviewer'],
  summary: 'Take back your decisions in a round that stand in the log from one position to another.',
  input: { round, from: position, to: position },
  async run(review, { round, from, to }, context) {
    const standing: string[] = []
    for (const [record, ofRecord] of review.state.decisions.get(round) ?? []) {
      const seq = ofRecord.get(context.person)?.seq ?? 0
      if (seq >= from && seq <= to) standing.push(record)
    }
    if (standing.length > 0)
      await append(
        review,
        context.person,
        context.now(),
        standing.map((record) => ({ type: 'decision-withdrawn', payload: { record, round } })),
      )
    return { withdrawn: standing }
  },
})
