import type { DeduplicationRecord } from '@ayni/review'
import { Invalid } from '../errors.ts'
import { append, inTurn, type OpenReview } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { findDuplicatesInWorker, type Work } from '../work/work.ts'

/** The search for duplicates that is running in a review, with its progress from 0 to 1. */
const running = new WeakMap<OpenReview, { work: Work<unknown>; progress: number }>()

/** Looks for duplicates among all records and links those that are certain. Earlier judgements stand. */
export const findDuplicates = onReview({
  name: 'duplicates.find',
  kind: 'command',
  isLong: true,
  who: ['lead', 'reviewer'],
  summary: 'Find duplicates among all records: certain ones are linked, doubtful ones wait for a judgement.',
  input: {},
  async run(review, _, context) {
    const { state } = review
    if (running.has(review))
      throw new Invalid('Duplicates are being looked for already; wait for the end, or cancel it.')
    const records = [...state.records.values()].map(
      ({ id, reference }): DeduplicationRecord => ({ id, ...reference }),
    )
    const judged = [...state.judgements.values()].map(({ a, b, same }) => ({ a, b, same }))
    const work = findDuplicatesInWorker(records, judged, (progress) => {
      const entry = running.get(review)
      if (entry) entry.progress = progress
    })
    running.set(review, { work, progress: 0 })
    try {
      const links = await work.done
      await inTurn(review, () =>
        append(review, context.person, context.now(), [
          { type: 'duplicates-found', payload: { links, compared: records.length } },
        ]),
      )
      const certain = links.filter((link) => link.zone === 'certain').length
      return { compared: records.length, certain, doubtful: links.length - certain }
    } catch (error) {
      if (error instanceof Error && error.message === 'cancelled')
        throw new Invalid('The search for duplicates was cancelled; nothing was changed.')
      throw error
    } finally {
      running.delete(review)
    }
  },
})

/** How far the running search for duplicates is. */
export const duplicatesProgress = onReview({
  name: 'duplicates.progress',
  kind: 'question',
  who: 'anyone',
  summary: 'Progress (0 to 1) of the running search for duplicates; null when none runs.',
  input: {},
  run(review) {
    return { progress: running.get(review)?.progress ?? null }
  },
})

/** Stops the running search for duplicates. */
export const cancelDuplicates = onReview({
  name: 'duplicates.cancel',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Stop the running search for duplicates; nothing is changed by it then.',
  input: {},
  run(review) {
    running.get(review)?.work.cancel()
    return {}
  },
})
