import { currentProtocol, type ReviewState, type StudyId, studiesOf } from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, itemAnswer, text } from '../schemas.ts'

/** The studies with their appraisals. Raters answer alone: others' answers show once one's own are in. */
export const listAppraisals = onReview({
  name: 'appraisal.list',
  kind: 'question',
  who: 'anyone',
  summary: 'Instrument, rule and every study with your answers; the others’ answers once yours are complete.',
  input: {},
  run({ state }, _, { person }) {
    const protocol = currentProtocol(state)
    const items = protocol?.instrument.items.length ?? 0
    return {
      instrument: protocol?.instrument ?? null,
      rule: protocol?.acceptance ?? null,
      studies: studiesOf(state).map((study) => {
        const appraisals = [...(state.appraisals.get(study.id) ?? [])].map(([rater, appraisal]) => ({
          rater,
          note: appraisal.note,
          complete: appraisal.answers.size >= items,
          answers: Object.fromEntries(appraisal.answers),
        }))
        const mine = appraisals.find(({ rater }) => rater === person) ?? null
        const complete = appraisals.filter((appraisal) => appraisal.complete).length
        const seen = mine?.complete === true || complete >= (protocol?.acceptance.raters ?? 1)
        return {
          ...study,
          acceptance: seen ? study.acceptance : null,
          mine,
          raters: complete,
          others: seen ? appraisals.filter(({ rater }) => rater !== person) : null,
        }
      }),
    }
  },
})

/** Records the asking person's answers about one study; they replace that person's earlier ones. */
export const appraise = onReview({
  name: 'appraisal.record',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Record your answers to the instrument’s items about a study.',
  input: {
    study: filled,
    answers: z.array(z.strictObject({ item: filled, answer: itemAnswer })),
    note: text.default(''),
  },
  async run(review, { study, answers, note }, context) {
    requireStudy(review.state, study)
    const items = new Set(currentProtocol(review.state)?.instrument.items.map((item) => item.id))
    const unknown = answers.find(({ item }) => !items.has(item))
    if (unknown) throw new Invalid(`"${unknown.item}" is not an item of the instrument.`)
    await append(review, context.person, context.now(), [
      { type: 'appraisal-recorded', payload: { study, answers, note } },
    ])
    return {}
  },
})

/** @throws {NotFound} when the review has no such study. */
export function requireStudy(state: ReviewState, id: StudyId): void {
  if (!studiesOf(state).some((study) => study.id === id))
    throw new NotFound(`There is no study "${id}" in this review.`)
}
