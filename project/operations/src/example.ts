import type { StoredRecord } from '@ayni/store'
import { z } from 'zod'
import { exampleFacts } from '../../../examples/mutual-aid-groups/facts.ts'
import { newSlug } from './new-id.ts'
import { appendFacts, createReview } from './open-review.ts'
import { onMachine } from './operation.ts'

/** Opens the example: an article on mutual aid groups as a review, recomputed. */
export const openExample = onMachine({
  name: 'example.open',
  kind: 'command',
  summary: 'Create the example in the data folder, or find the one that is there.',
  input: z.strictObject({ again: z.boolean().default(false) }),
  async run({ again }, context) {
    const reviews = await context.project.folder.reviews()
    if (!again && reviews.includes(exampleId)) return { review: exampleId, created: false }
    const id = newSlug(exampleId, new Set(reviews))
    const { facts, records } = exampleFacts(context.now())
    const review = await createReview(context.project, id)
    await appendFacts(review, facts, records satisfies StoredRecord[])
    return { review: id, created: true }
  },
})

const exampleId = 'mutual-aid-groups'
