import {
  type FactBody,
  groupingOf,
  markDifferences,
  pairKey,
  type ReviewState,
  recordsOf,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled } from '../schemas.ts'

/** The pairs of one zone with both records, the least certain first. */
export const listPairs = onReview({
  name: 'duplicates.pairs',
  kind: 'question',
  who: 'anyone',
  summary: 'Linked pairs: doubtful ones waiting, certain ones, or those judged by people, with both records.',
  input: {
    which: z.enum(['doubtful', 'certain', 'judged']),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(50),
  },
  run({ state }, { which, offset, limit }) {
    const pairs =
      which === 'judged'
        ? [...state.judgements.values()].reverse().map(({ a, b, same, person }) => ({
            a,
            b,
            same,
            person,
            link: state.links.get(pairKey(a, b)) ?? null,
          }))
        : [...state.links.values()]
            .filter((link) => link.zone === which && !state.judgements.has(pairKey(link.a, link.b)))
            .sort((x, y) => x.certainty - y.certainty)
            .map((link) => ({ a: link.a, b: link.b, same: null, person: null, link }))
    const standing = pairs.filter(({ a, b }) => state.records.has(a) && state.records.has(b))
    return {
      total: standing.length,
      pairs: standing.slice(offset, offset + limit).map((pair) => withRecords(state, pair)),
      searchedAt: state.duplicatesFoundAt,
    }
  },
})

/** Says whether two records are of one report; `null` takes the judgement back. */
export const judgePair = onReview({
  name: 'duplicates.judge',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Judge pairs of records: same report, different, or (null) take the judgement back.',
  input: {
    pairs: z
      .array(z.strictObject({ a: filled, b: filled }))
      .min(1)
      .max(10_000),
    same: z.boolean().nullable(),
  },
  async run(review, { pairs, same }, context) {
    const facts = pairs.map(({ a, b }): FactBody => {
      if (a === b) throw new Invalid(`${a} cannot be its own duplicate.`)
      for (const id of [a, b])
        if (!review.state.records.has(id)) throw new NotFound(`There is no record "${id}".`)
      return { type: 'duplicate-judged', payload: { a, b, same } }
    })
    await append(review, context.person, context.now(), facts)
    return { judged: facts.length }
  },
})

/** All groups of more than one record. */
export const listGroups = onReview({
  name: 'duplicates.groups',
  kind: 'question',
  who: 'anyone',
  summary: 'Groups of records of one report, with their sources.',
  input: { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(50) },
  run({ state }, { offset, limit }) {
    const groups = [...groupingOf(state).members].filter(([, members]) => members.length > 1)
    return {
      total: groups.length,
      surplus: groups.reduce((sum, [, members]) => sum + members.length - 1, 0),
      groups: groups
        .slice(offset, offset + limit)
        .map(([report]) => ({ report, records: recordsOf(state, report) })),
    }
  },
})

function withRecords<Pair extends { a: string; b: string }>(state: ReviewState, pair: Pair) {
  const a = state.records.get(pair.a)
  const b = state.records.get(pair.b)
  if (!a || !b) throw new Error(`withRecords requires standing records; got ${pair.a}, ${pair.b}`)
  return { ...pair, records: { a, b }, differences: markDifferences(a.reference, b.reference) }
}
