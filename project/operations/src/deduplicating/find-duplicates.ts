import {
  type DeduplicationRecord,
  type DuplicateLink,
  groupDuplicates,
  type Judgement,
  type ReviewState,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid } from '../errors.ts'
import { append, inTurn, type OpenReview } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { findDuplicatesInWorker, type Work } from '../work/work.ts'

/** The search for duplicates that is running in a review, with its progress from 0 to 1. */
const running = new WeakMap<OpenReview, { work: Work<unknown>; progress: number }>()

/**
 * Looks for duplicates and links those that are certain. Records imported since the last search are compared with all;
 * what was found among the others stays, and so do people's judgements.
 */
export const findDuplicates = onReview({
  name: 'duplicates.find',
  kind: 'command',
  isLong: true,
  who: ['lead', 'reviewer'],
  summary:
    'Find duplicates of the records imported since the last search (or, with `all`, among all again): certain ones are linked, doubtful ones wait for a judgement.',
  input: { all: z.boolean().default(false) },
  async run(review, { all }, context) {
    const { state } = review
    if (running.has(review))
      throw new Invalid('Duplicates are being looked for already; wait for the end, or cancel it.')
    const records = [...state.records.values()].map(
      ({ id, reference }): DeduplicationRecord => ({ id, ...reference }),
    )
    const fresh = notCompared(state)
    const isWhole = all || fresh.size === 0 || fresh.size === records.length
    const stays = isWhole ? [] : linksAmong(state, fresh)
    const known = [
      ...[...state.judgements.values()].map(({ a, b, same }) => ({ a, b, same })),
      // What is linked already holds together: no new link may go against it.
      ...stays.filter(({ zone }) => zone === 'certain').map(({ a, b }) => ({ a, b, same: true })),
    ]
    const work = findDuplicatesInWorker(records, known, isWhole ? null : fresh, (progress) => {
      const entry = running.get(review)
      if (entry) entry.progress = progress
    })
    running.set(review, { work, progress: 0 })
    try {
      const found = await work.done
      const links = withoutSettled([...stays, ...found], records, known)
      await inTurn(review, () =>
        append(review, context.person, context.now(), [
          { type: 'duplicates-found', payload: { links, compared: records.length } },
        ]),
      )
      const certain = found.filter((link) => link.zone === 'certain').length
      return {
        compared: isWhole ? records.length : fresh.size,
        certain,
        doubtful: found.length - certain,
      }
    } catch (error) {
      if (error instanceof Error && error.message === 'cancelled')
        throw new Invalid('The search for duplicates was cancelled; nothing was changed.')
      throw error
    } finally {
      running.delete(review)
    }
  },
})

/** Records that were imported, or put back, since duplicates were last looked for. */
export function notCompared(state: ReviewState): Set<string> {
  const fresh = new Set<string>()
  for (const { id, import: of } of state.records.values())
    if ((state.imports.get(of)?.since ?? 0) > state.duplicatesFoundAt) fresh.add(id)
  return fresh
}

/** The links between records that stand and were compared before. */
function linksAmong(state: ReviewState, fresh: ReadonlySet<string>): DuplicateLink[] {
  const isOld = (id: string) => state.records.has(id) && !fresh.has(id)
  return [...state.links.values()].filter(({ a, b }) => isOld(a) && isOld(b))
}

/** The links but for doubtful ones between records that are of one group by now. */
function withoutSettled(
  links: readonly DuplicateLink[],
  records: readonly DeduplicationRecord[],
  known: readonly Judgement[],
): DuplicateLink[] {
  const groupOf = new Map<string, number>()
  groupDuplicates(
    records.map(({ id }) => id),
    links,
    known,
  ).forEach((members, group) => {
    for (const id of members) groupOf.set(id, group)
  })
  return links.filter(({ a, b, zone }) => zone === 'certain' || groupOf.get(a) !== groupOf.get(b))
}

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
