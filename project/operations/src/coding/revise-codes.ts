import { codeAgreement, codesOf, countedCode, factMayBeSeen, withNarrower } from '@ayni/review'
import { z } from 'zod'
import { requireStudy } from '../appraising/appraise.ts'
import { Invalid, NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append, type OpenReview } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'
import { requireVisible } from './codebook.ts'
import { textsOfStudies } from './exchange.ts'

const coders = ['lead', 'reviewer', 'expert'] as const

/** Says what a code means and where it stands. What is left out stays as it is. */
export const describeCode = onReview({
  name: 'code.describe',
  kind: 'command',
  who: coders,
  summary:
    'Reword a code: name, definition, when to use it and when not, memo, colour, broader code, origin. What is left out stays.',
  input: {
    code: filled,
    name: filled.optional(),
    definition: text.optional(),
    include: text.optional(),
    exclude: text.optional(),
    memo: text.optional(),
    colour: z.int().min(1).max(8).nullable().optional(),
    parent: filled.nullable().optional(),
    origin: z.enum(['theory', 'text']).optional(),
  },
  async run(review, { review: _, ...given }, context) {
    const { state } = review
    const known = requireCode(review, given.code)
    const name = given.name ?? known.name
    const same = codesOf(state).find(
      (other) => other.code !== known.code && other.name.toLowerCase() === name.toLowerCase(),
    )
    if (same) throw new Invalid(`There is a code "${same.name}" already; merge the two instead.`)
    const parent = given.parent === undefined ? known.parent : given.parent
    if (parent !== null) {
      requireCode(review, parent)
      if (withNarrower(state, known.code).has(parent))
        throw new Invalid('A code cannot belong to itself or to a code below it.')
    }
    await append(review, context.person, context.now(), [
      {
        type: 'code-described',
        payload: {
          code: known.code,
          name,
          definition: given.definition ?? known.definition,
          include: given.include ?? known.include ?? '',
          exclude: given.exclude ?? known.exclude ?? '',
          memo: given.memo ?? known.memo,
          colour: given.colour === undefined ? known.colour : given.colour,
          parent,
          origin: given.origin ?? known.origin,
          ...(known.guid !== undefined && { guid: known.guid }),
        },
      },
    ])
    return {}
  },
})

/** Merges a code into another, or undoes that: what was coded with it counts for the other from then on. */
export const mergeCodes = onReview({
  name: 'code.merge',
  kind: 'command',
  who: coders,
  summary: 'Let what was coded with one code count for another; `into: null` undoes it.',
  input: { code: filled, into: filled.nullable(), why: text.default('') },
  async run(review, { code, into, why }, context) {
    requireCode(review, code)
    if (into !== null) {
      requireCode(review, into)
      if (countedCode(review.state, into) === code || into === code)
        throw new Invalid('A code cannot be merged into itself.')
    }
    await append(review, context.person, context.now(), [
      { type: 'codes-merged', payload: { code, into, why } },
    ])
    return {}
  },
})

/** Splits a code: some of its codings count for a new code, or for one that is there. */
export const splitCode = onReview({
  name: 'code.split',
  kind: 'command',
  who: coders,
  summary:
    'Let some codings count for a new code (by name) or another one (by id); both null give them back to their own.',
  input: {
    codings: z.array(filled).min(1),
    name: filled.nullable().default(null),
    code: filled.nullable().default(null),
  },
  async run(review, { codings, name, code }, context) {
    for (const coding of codings) requireVisible(review.state, coding, context.person)
    if (code !== null) requireCode(review, code)
    const same = name && codesOf(review.state).find((one) => one.name.toLowerCase() === name.toLowerCase())
    const target = code ?? (same ? same.code : name ? newSlug(name, review.state.codes) : null)
    const isNew = target !== null && !review.state.codes.has(target)
    await append(review, context.person, context.now(), [
      ...(isNew && name
        ? [{ type: 'code-created' as const, payload: { code: target, name, definition: '' } }]
        : []),
      { type: 'codings-moved', payload: { codings, code: target } },
    ])
    return { code: target }
  },
})

/** Retires a code, or brings it back. */
export const retireCode = onReview({
  name: 'code.retire',
  kind: 'command',
  who: coders,
  summary: 'Retire a code: it leaves the codebook with its codings; or bring it back with all of them.',
  input: { code: filled, isRetired: z.boolean().default(true), why: text.default('') },
  async run(review, { code, isRetired, why }, context) {
    requireCode(review, code)
    await append(review, context.person, context.now(), [
      { type: 'code-retired', payload: { code, isRetired, why } },
    ])
    return {}
  },
})

/** Says that the asking person has finished coding a study, or takes it back. */
export const finishCoding = onReview({
  name: 'coding.finish',
  kind: 'command',
  who: coders,
  summary:
    'Say that you have finished coding a study; where several code alone, all see it once all have finished.',
  input: { study: filled, isFinished: z.boolean().default(true) },
  async run(review, { study, isFinished }, context) {
    requireStudy(review.state, study)
    await append(review, context.person, context.now(), [
      { type: 'coding-finished', payload: { study, isFinished } },
    ])
    return {}
  },
})

/** Agreement of each two coders, as they coded alone. */
export const agreeOnCodes = onReview({
  name: 'coding.agreement',
  kind: 'question',
  who: 'anyone',
  summary:
    'Agreement of each two coders on each code, by study and by sentence, over studies that both have finished, and the passages on which they differ.',
  input: {},
  async run({ state }, _, context) {
    const people = [
      ...new Set([...state.finishedCoding.values()].flatMap((ofStudy) => [...ofStudy.keys()])),
    ].sort()
    const texts = await textsOfStudies(state, context, new Set(state.codingOpenedAt.keys()))
    return {
      pairs: people.flatMap((first, at) =>
        people.slice(at + 1).flatMap((second) => {
          const found = codeAgreement(state, first, second, texts)
          return found ? [{ first, second, ...found }] : []
        }),
      ),
    }
  },
})

function requireCode(review: OpenReview, code: string) {
  const found = review.state.codes.get(code)
  if (!found) throw new NotFound(`There is no code "${code}".`)
  return found
}

/** What became of a code: who created, reworded, placed, merged, split or retired it, the latest first. */
export const codeHistory = onReview({
  name: 'code.history',
  kind: 'question',
  who: 'anyone',
  summary: 'Who created, reworded, placed, merged, split or retired a code, and when; the latest first.',
  input: { code: filled },
  async run(review, { code }, { person }) {
    requireCode(review, code)
    const { state, store } = review
    const entries = []
    for (const fact of await store.facts()) {
      if (!factMayBeSeen(state, fact, person)) continue
      const { seq, at, person: by } = fact
      switch (fact.type) {
        case 'code-created':
        case 'code-described':
          if (fact.payload.code === code)
            entries.push({ seq, at, person: by, kind: fact.type, name: fact.payload.name, why: '' })
          break
        case 'code-retired':
          if (fact.payload.code === code)
            entries.push({
              seq,
              at,
              person: by,
              kind: fact.payload.isRetired ? ('code-retired' as const) : ('code-restored' as const),
              name: '',
              why: fact.payload.why,
            })
          break
        case 'code-placed':
          if (fact.payload.code === code)
            entries.push({
              seq,
              at,
              person: by,
              kind: fact.type,
              name: fact.payload.component ?? '',
              why: fact.payload.why ?? '',
            })
          break
        case 'codes-merged': {
          const { code: merged, into, why } = fact.payload
          const nameOf = (id: string) => state.codes.get(id)?.name ?? id
          if (merged === code)
            entries.push({
              seq,
              at,
              person: by,
              kind: into === null ? ('merge-undone' as const) : ('merged-into' as const),
              name: into === null ? '' : nameOf(into),
              why,
            })
          else if (into === code)
            entries.push({ seq, at, person: by, kind: 'took-in' as const, name: nameOf(merged), why })
          break
        }
        case 'codings-moved':
          if (fact.payload.code === code)
            entries.push({
              seq,
              at,
              person: by,
              kind: fact.type,
              name: String(fact.payload.codings.length),
              why: '',
            })
          break
        default:
      }
    }
    return { entries: entries.reverse() }
  },
})
