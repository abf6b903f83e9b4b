import {
  type FactBody,
  markDifferences,
  pairKey,
  type ReviewState,
  recordsOf,
  relationKinds,
  reportOf,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled } from '../schemas.ts'
import { notCompared } from './find-duplicates.ts'

/** The pairs of one zone with both records, the most certain first. */
export const listPairs = onReview({
  name: 'duplicates.pairs',
  kind: 'question',
  who: 'anyone',
  summary:
    'Linked pairs: doubtful ones waiting, certain ones, or those judged by people (the latest first), with both records.',
  input: {
    which: z.enum(['doubtful', 'certain', 'judged']),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(50),
  },
  run({ state }, { which, offset, limit }) {
    const standing = ({ a, b }: { a: string; b: string }) => state.records.has(a) && state.records.has(b)
    const pairs =
      which === 'judged'
        ? [...state.judgements.values()]
            .filter(standing)
            .sort((x, y) => y.seq - x.seq)
            .map(({ a, b, same, relation, person }) => ({
              a,
              b,
              same,
              relation,
              person,
              link: state.links.get(pairKey(a, b)) ?? null,
            }))
        : [...state.links.values()]
            .filter(
              (link) =>
                link.zone === which && standing(link) && !state.judgements.has(pairKey(link.a, link.b)),
            )
            // Doubtful: the nearest to certain first. Linked unasked: the most doubtful first, for whoever checks.
            .sort((x, y) => (which === 'doubtful' ? y.certainty - x.certainty : x.certainty - y.certainty))
            .map((link) => ({ a: link.a, b: link.b, same: null, relation: null, person: null, link }))
    return {
      total: pairs.length,
      pairs: pairs.slice(offset, offset + limit).map((pair) => withRecords(state, pair)),
      searchedAt: state.duplicatesFoundAt,
      notCompared: notCompared(state).size,
    }
  },
})

/** Says whether two records are of one report; `null` takes the judgement back. */
export const judgePair = onReview({
  name: 'duplicates.judge',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary:
    'Judge pairs of records: same report, different (and, where it is known, how the two are related), or (null) take the judgement back.',
  input: {
    pairs: z
      .array(z.strictObject({ a: filled, b: filled }))
      .min(1)
      .max(100_000),
    same: z.boolean().nullable(),
    relation: z.enum(relationKinds).nullable().default(null),
  },
  async run(review, { pairs, same, relation }, context) {
    const facts = pairs.map(({ a, b }): FactBody => {
      if (a === b) throw new Invalid(`${a} cannot be its own duplicate.`)
      for (const id of [a, b])
        if (!review.state.records.has(id)) throw new NotFound(`There is no record "${id}".`)
      if (relation === null) return { type: 'duplicate-judged', payload: { a, b, same } }
      if (same !== false)
        throw new Invalid('Related reports are different reports: judge them different to say how.')
      return { type: 'duplicate-judged', payload: { a, b, same, relation } }
    })
    await append(review, context.person, context.now(), facts)
    return { judged: facts.length }
  },
})

/** How certain the doubtful pairs are, so that one sees how many a threshold would link. */
export const listCertainties = onReview({
  name: 'duplicates.certainties',
  kind: 'question',
  who: 'anyone',
  summary:
    'The certainties of the doubtful pairs that wait and could be accepted together, the highest first; related reports are not among them.',
  input: {},
  run({ state }) {
    return { certainties: acceptable(state, 0).map(({ certainty }) => certainty) }
  },
})

/** Judges all doubtful pairs above a certainty as one report, at once. */
export const acceptPairs = onReview({
  name: 'duplicates.accept',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary:
    'Judge every waiting doubtful pair of at least this certainty (0 to 1) as one report; answers the pairs, to take them back with duplicates.judge.',
  input: { atLeast: z.number().min(0).max(1) },
  async run(review, { atLeast }, context) {
    const pairs = acceptable(review.state, atLeast).map(({ a, b }) => ({ a, b }))
    if (pairs.length > 0)
      await append(
        review,
        context.person,
        context.now(),
        pairs.map(({ a, b }): FactBody => ({ type: 'duplicate-judged', payload: { a, b, same: true } })),
      )
    return { pairs }
  },
})

/** Takes a record out of its group: judges it different from every other record of the report. */
export const splitRecord = onReview({
  name: 'duplicates.split',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary:
    'Take a record out of its group; answers the pairs judged different and those that had been judged the same, to undo it.',
  input: { record: filled },
  async run(review, { record }, context) {
    const { state } = review
    if (!state.records.has(record)) throw new NotFound(`There is no record "${record}".`)
    const others = recordsOf(state, reportOf(state, record)).filter(({ id }) => id !== record)
    if (others.length === 0) throw new Invalid(`${record} is alone already; there is nothing to part.`)
    const pairs = others.map(({ id }) => ({ a: record, b: id }))
    const saidSame = pairs.filter(({ a, b }) => state.judgements.get(pairKey(a, b))?.same === true)
    await append(
      review,
      context.person,
      context.now(),
      pairs.map(({ a, b }): FactBody => ({ type: 'duplicate-judged', payload: { a, b, same: false } })),
    )
    return { pairs, saidSame }
  },
})

function acceptable(state: ReviewState, atLeast: number) {
  return [...state.links.values()]
    .filter(
      ({ a, b, zone, relation, certainty }) =>
        zone === 'doubtful' &&
        relation === null &&
        certainty >= atLeast &&
        state.records.has(a) &&
        state.records.has(b) &&
        !state.judgements.has(pairKey(a, b)),
    )
    .sort((x, y) => y.certainty - x.certainty)
}

function withRecords<Pair extends { a: string; b: string }>(state: ReviewState, pair: Pair) {
  const a = state.records.get(pair.a)
  const b = state.records.get(pair.b)
  if (!a || !b) throw new Error(`withRecords requires standing records; got ${pair.a}, ${pair.b}`)
  return { ...pair, records: { a, b }, differences: markDifferences(a.reference, b.reference) }
}
