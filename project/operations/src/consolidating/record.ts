import { placementHistory } from '@ayni/review'
import { onReview } from '../operation.ts'

/** Who gathered which code into which component, when, and by which round of votes. */
export const readPlacements = onReview({
  name: 'consolidation.record',
  kind: 'question',
  who: 'anyone',
  summary:
    'The record of the consolidation: every move of a code between components, by whom and when, and by which round of votes; the latest first.',
  input: {},
  run: async ({ store }) => ({ placements: placementHistory(await store.facts()).toReversed() }),
})
