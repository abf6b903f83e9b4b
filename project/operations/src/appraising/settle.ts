import { acceptanceIn, appraisalsAreOpen, itemAgreement, outcomesOf } from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotAllowed } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'
import { requireAnswer, requireStudy } from './appraise.ts'

/** Settles an item on which raters differ, or takes that back. What each answered stays. */
export const settleItem = onReview({
  name: 'appraisal.settle',
  kind: 'command',
  who: ['lead', 'reviewer', 'resolver', 'expert'],
  summary:
    'Settle an item on which the raters of a study differ, with why; without an answer take it back. Their own answers stay.',
  input: { study: filled, item: filled, answer: filled.nullable(), why: text.default('') },
  async run(review, { study, item, answer, why }, context) {
    const { state } = review
    requireStudy(state, study)
    requireAnswer(state, item, answer)
    if (!appraisalsAreOpen(state, study))
      throw new NotAllowed('Raters are still answering about this study; what differs is settled afterwards.')
    const outcome = outcomesOf(state, study).find((one) => one.item === item)
    if (answer !== null && outcome?.agreement !== 'differing')
      throw new Invalid(`The raters of this study agree on "${item}"; there is nothing to settle.`)
    if (answer !== null && why === '') throw new Invalid('Say why: an item is settled with a reason.')
    if (answer === null && !outcome?.settlement) throw new Invalid(`Nothing was settled on "${item}".`)
    await append(review, context.person, context.now(), [
      { type: 'appraisal-settled', payload: { study, item, answer, why } },
    ])
    return { acceptance: acceptanceIn(state, study) }
  },
})

/** Decides about a study against the rule, with why, or takes that back. What the rule says stays beside it. */
export const overrideAcceptance = onReview({
  name: 'appraisal.override',
  kind: 'command',
  who: ['lead'],
  summary:
    'As lead accept a study or turn it down against the rule, with why; without a verdict take that back. The rule’s own verdict stays beside it.',
  input: {
    study: filled,
    verdict: z.enum(['accepted', 'not-accepted']).nullable(),
    why: text.default(''),
  },
  async run(review, { study, verdict, why }, context) {
    const { state } = review
    requireStudy(state, study)
    if (!appraisalsAreOpen(state, study))
      throw new NotAllowed('The rule has not been applied yet: raters are still answering about this study.')
    if (verdict === null && !state.acceptanceOverrides.has(study))
      throw new Invalid('Nothing was decided against the rule on this study.')
    if (verdict !== null && why === '')
      throw new Invalid('Say why: the rule is set aside with a stated reason only.')
    await append(review, context.person, context.now(), [
      verdict === null
        ? { type: 'acceptance-override-withdrawn', payload: { study } }
        : { type: 'acceptance-overridden', payload: { study, verdict, why } },
    ])
    return { acceptance: acceptanceIn(state, study) }
  },
})

/** Agreement between raters on each item. */
export const readItemAgreement = onReview({
  name: 'appraisal.agreement',
  kind: 'question',
  who: 'anyone',
  summary:
    'Agreement on each item of the instruments, by what raters answered alone, over the studies whose answers may be seen.',
  input: {},
  run: ({ state }) => ({ items: itemAgreement(state) }),
})
