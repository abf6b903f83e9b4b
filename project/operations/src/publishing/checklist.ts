import { checklistItemIds, checklistOf } from '@ayni/review'
import { z } from 'zod'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { language, text } from '../schemas.ts'

/** The 22 items of PRISMA-ScR with what the review answers, and where the publication reports each. */
export const readChecklist = onReview({
  name: 'checklist.read',
  kind: 'question',
  who: 'anyone',
  summary:
    'The 22 items of PRISMA-ScR: what the review itself answers, and the page or section noted for each.',
  input: { language: language.nullable().default(null) },
  run: ({ state }, { language }) => ({ items: checklistOf(state, language ?? state.language) }),
})

/** Notes where the publication reports an item. */
export const noteChecklist = onReview({
  name: 'checklist.note',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Note the page or section where the publication reports an item of PRISMA-ScR; empty takes it back.',
  input: { item: z.enum(checklistItemIds), where: text },
  async run(review, { item, where }, context) {
    if ((review.state.checklist.get(item) ?? '') !== where)
      await append(review, context.person, context.now(), [
        { type: 'checklist-noted', payload: { item, where } },
      ])
    return {}
  },
})
