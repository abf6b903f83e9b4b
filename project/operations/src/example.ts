import { emptyState, type Fact } from '@ayni/review'
import type { NewFact, ReviewStore, StoredRecord } from '@ayni/store'
import { z } from 'zod'
import { components, outcomes } from '../../../examples/mutual-aid-groups/components.ts'
import {
  enteredBy,
  factsAsPrinted,
  factsBeforeCoding,
  namedStudies,
} from '../../../examples/mutual-aid-groups/facts.ts'
import { benefits, concepts } from '../../../examples/mutual-aid-groups/tables.ts'
import { registerStudy } from './charting/chart.ts'
import { createCode, defineComponent, placeCode, recordCoding } from './coding/codebook.ts'
import { defineOutcome, recordFinding } from './finding/findings.ts'
import { newSlug } from './new-id.ts'
import { appendFacts, createReview, type OpenReview, type Project } from './open-review.ts'
import { type Context, onMachine } from './operation.ts'

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
    const { facts, records } = await exampleFacts(context.project, context.now())
    const review = await createReview(context.project, id)
    await appendFacts(review, facts, records)
    return { review: id, created: true }
  },
})

const exampleId = 'mutual-aid-groups'

/**
 * The example as facts: what was entered before coding, what the operations of the screens append when Tables 2 and 3 are
 * coded with them one by one, and the figures that the article prints. All of it is worked out in memory, so that the
 * example is written at once or not at all.
 */
async function exampleFacts(
  { folder }: Project,
  at: string,
): Promise<{ facts: NewFact[]; records: StoredRecord[] }> {
  const { facts, records } = factsBeforeCoding(at)
  const written: NewFact[] = []
  const review = openInMemory(written)
  const project = { folder, reviews: new Map([[exampleId, Promise.resolve(review)]]) }
  let given = 0
  const context: Context = {
    project,
    person: enteredBy,
    now: () => at,
    newId: () => {
      given += 1
      return `as-published-${given}`
    },
  }
  await appendFacts(review, facts, records)
  await code(context, records)
  await appendFacts(review, factsAsPrinted(at))
  return { facts: written, records }
}

/** Tables 2 and 3, as a coder would enter them. */
async function code(context: Context, records: readonly StoredRecord[]): Promise<void> {
  const review = exampleId
  const studies = new Map<string, string>()
  for (const { label, records: reports } of namedStudies(records)) {
    const { study } = await registerStudy.perform(context, { review, label, records: reports })
    studies.set(label, study)
  }
  for (const { name, definition } of components)
    await defineComponent.perform(context, { review, name, definition })
  for (const { concept, component, studies: labels } of concepts) {
    const { code } = await createCode.perform(context, { review, name: concept })
    await placeCode.perform(context, { review, code, component })
    for (const label of labels)
      await recordCoding.perform(context, { review, code, study: studies.get(label) ?? '', where: 'Table 2' })
  }
  for (const { name, definition } of outcomes)
    await defineOutcome.perform(context, { review, name, definition })
  // Table 3 links studies with benefits and says nothing of components or of direction.
  for (const { study, outcome } of benefits)
    await recordFinding.perform(context, {
      review,
      study: studies.get(study) ?? '',
      outcome,
      where: 'Table 3',
    })
}

/** A review that is nowhere but in memory; what is appended stands in `written`. */
function openInMemory(written: NewFact[]): OpenReview {
  const store: ReviewStore = {
    id: exampleId,
    async append(after, facts) {
      written.push(...facts)
      return facts.map((fact, index): Fact => ({ ...fact, seq: after + index + 1, hash: '' }))
    },
    facts: async () => [],
    records: async () => [],
    search: async () => [],
    matching: async () => [],
  }
  return { store, state: emptyState(), listeners: new Set(), queue: Promise.resolve() }
}
