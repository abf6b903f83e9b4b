import { mayBeSeen, type ReviewState, recordsOf } from '@ayni/review'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, round } from '../schemas.ts'

/** Says something about a report whose decisions may be seen; all who may see these read it. */
export const writeComment = onReview({
  name: 'conflict.comment',
  kind: 'command',
  who: 'members',
  summary: 'Say something about a report whose decisions may be seen.',
  input: { round, report: filled, text: filled.max(10_000) },
  async run(review, { round, report, text }, context) {
    checkSeen(review.state, round, report)
    const comment = context.newId()
    await append(review, context.person, context.now(), [
      { type: 'comment-written', payload: { comment, report, round, text } },
    ])
    return { comment }
  },
})

/** Takes back a comment of one's own; the log keeps it. */
export const withdrawComment = onReview({
  name: 'conflict.withdraw-comment',
  kind: 'command',
  who: 'members',
  summary: 'Take back a comment of yours on a report.',
  input: { round, report: filled, comment: filled },
  async run(review, { round, report, comment }, context) {
    checkSeen(review.state, round, report)
    const found = review.state.comments
      .get(round)
      ?.get(report)
      ?.find((one) => one.comment === comment)
    if (!found) throw new NotFound('There is no such comment on this report.')
    if (found.person !== context.person) throw new NotAllowed('Only who wrote a comment takes it back.')
    await append(review, context.person, context.now(), [
      { type: 'comment-withdrawn', payload: { comment, report, round } },
    ])
    return {}
  },
})

/** The same refusal whether or not somebody has judged the report. */
function checkSeen(state: ReviewState, round: string, report: string): void {
  if (recordsOf(state, report).length === 0)
    throw new NotFound(`There is no report "${report}" in this review.`)
  if (!mayBeSeen(state, round, report))
    throw new Invalid('A report is discussed when all who have to judge it have done so.')
}
