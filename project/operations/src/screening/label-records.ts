import type { PersonId, ReviewState } from '@ayni/review'
import { z } from 'zod'
import { Invalid } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled } from '../schemas.ts'

/** Puts a label on records, or takes it off. Labels are one's own until the records are judged by all. */
export const labelRecords = onReview({
  name: 'record.label',
  kind: 'command',
  who: 'members',
  summary:
    'Put a label of your own on records, or take it off. Others see it when all have judged the record.',
  input: { records: z.array(filled).min(1).max(100_000), label: filled.max(60), isOn: z.boolean() },
  async run(review, { records, label, isOn }, context) {
    const { state } = review
    const unknown = records.find((record) => !state.records.has(record))
    if (unknown !== undefined) throw new Invalid(`There is no record ${unknown} in this review.`)
    const changing = records.filter(
      (record) => (state.labels.get(record)?.get(context.person)?.has(label) ?? false) !== isOn,
    )
    if (changing.length > 0)
      await append(review, context.person, context.now(), [
        { type: 'records-labelled', payload: { records: changing, label, isOn } },
      ])
    return { records: changing, labels: ownLabels(state, context.person) }
  },
})

/** The labels a person uses in a review, in alphabetical order. */
export function ownLabels(state: ReviewState, person: PersonId): string[] {
  const labels = new Set<string>()
  for (const ofRecord of state.labels.values())
    for (const label of ofRecord.get(person) ?? []) labels.add(label)
  return [...labels].sort()
}
