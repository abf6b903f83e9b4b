import { sourceOverlap } from '@ayni/review'
import { z } from 'zod'
import { onReview } from '../operation.ts'

/** What each source or search contributed, alone and shared. */
export const readSources = onReview({
  name: 'source.overlap',
  kind: 'question',
  who: 'anyone',
  summary:
    'What each source (or search) contributed: records, duplicates, reports, those it alone has, those included; and every combination.',
  input: { by: z.enum(['source', 'search']).default('source') },
  run({ state }, { by }) {
    return sourceOverlap(state, by)
  },
})
