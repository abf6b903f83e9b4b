import type { Fact, ReviewState } from '@ayni/review'
import { openExample } from '../../project/operations/src/example.ts'
import { openReview } from '../../project/operations/src/open-review.ts'
import { openFolder } from '../../project/operations/src/opened-folder.fixture.ts'

/** The example as a person opens it in a data folder: its log, and what that amounts to. */
export async function openedExample(): Promise<{ state: ReviewState; facts: Fact[] }> {
  const { as, close } = await openFolder()
  const context = as('terminal')
  const { review } = await openExample.perform(context, {})
  const { state, store } = await openReview(context.project, review)
  const facts = await store.facts()
  await close()
  return { state, facts }
}
