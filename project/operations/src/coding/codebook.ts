import {
  type Coding,
  codesInOrder,
  codesOf,
  codingIsOpen,
  codingsOf,
  countedCode,
  currentProtocol,
  type ReviewState,
  reportOf,
  type Stamp,
  studiesOf,
} from '@ayni/review'
import { z } from 'zod'
import { requireStudy } from '../appraising/appraise.ts'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { filesOf } from '../full-text/attach.ts'
import { newSlug } from '../new-id.ts'
import { append, type OpenReview } from '../open-review.ts'
import { type Context, onReview, terminal } from '../operation.ts'
import { filled, passageAnchor, text, wording } from '../schemas.ts'

/** Who may code, consolidate and record findings. */
export const coders = ['lead', 'reviewer', 'expert'] as const

/** Codes with their codings, components, outcomes and findings: all that the coding screens show. */
export const readCodebook = onReview({
  name: 'codebook.read',
  kind: 'question',
  who: 'anyone',
  summary: 'Codes, codings, components, outcomes, findings and the studies they are about.',
  input: {},
  run({ state }, _, { person }) {
    return {
      codes: codesOf(state),
      /** Ids of the codes, each followed by those below it. */
      order: codesInOrder(state),
      /** Retired codes and those merged into others, to bring them back. */
      former: [...state.codes.values()].filter(
        ({ code, isRetired }) => isRetired || countedCode(state, code) !== code,
      ),
      codings: codingsOf(state, person),
      coders: currentProtocol(state)?.coders ?? 1,
      components: [...state.components.values()],
      outcomes: [...state.outcomes.values()],
      findings: [...state.findings.values()],
      studies: studiesOf(state).map(({ id, label, title, year, records }) => ({
        id,
        label,
        title,
        year,
        records,
        files: [...new Set(records.map((record) => reportOf(state, record)))].flatMap((report) =>
          filesOf(state, report),
        ),
        isOpen: codingIsOpen(state, id),
        finishedByMe: state.finishedCoding.get(id)?.has(person) ?? false,
        finished: state.finishedCoding.get(id)?.size ?? 0,
      })),
    }
  },
})

/** Names a new code. */
export const createCode = onReview({
  name: 'code.create',
  kind: 'command',
  who: coders,
  summary: 'Create a code (a concept found in studies), or reword one by its id.',
  input: { code: filled.nullable().default(null), name: filled, definition: text.default('') },
  async run(review, { code, name, definition }, context) {
    const { codes } = review.state
    if (code !== null && !codes.has(code)) throw new NotFound(`There is no code "${code}".`)
    const same = [...codes.values()].find(
      (other) => other.code !== code && other.name.toLowerCase() === name.toLowerCase(),
    )
    // Who names a code that was merged means the one it was merged into.
    const into = same && code === null ? countedCode(review.state, same.code) : null
    if (same && into !== null && into !== same.code && codes.get(into)?.isRetired === false)
      return { code: into }
    if (same?.isRetired) throw new Invalid(`There is a retired code "${same.name}"; bring it back.`)
    if (same) throw new Invalid(`There is a code "${same.name}" already.`)
    const id = code ?? newSlug(name, codes)
    await append(review, context.person, context.now(), [
      { type: 'code-created', payload: { code: id, name, definition } },
    ])
    return { code: id }
  },
})

/** Gathers codes into components, or takes them out of any, in one step. */
export const placeCodes = onReview({
  name: 'code.place-many',
  kind: 'command',
  who: coders,
  summary:
    'Gather codes into components, or take them out of any, with the reason. Gives where they stood before, to be put back.',
  input: {
    moves: z
      .array(z.strictObject({ code: filled, component: filled.nullable() }))
      .min(1)
      .max(10_000),
    why: text.default(''),
  },
  run: (review, { moves, why }, context) => place(review, moves, why, context),
})

/** Gathers one code into a component, or takes it out of any. */
export const placeCode = onReview({
  name: 'code.place',
  kind: 'command',
  who: coders,
  summary: 'Gather a code into a component, or take it out of any, with the reason.',
  input: { code: filled, component: filled.nullable(), why: text.default('') },
  run: (review, { code, component, why }, context) => place(review, [{ code, component }], why, context),
})

type Move = { code: string; component: string | null }

async function place(
  review: OpenReview,
  moves: readonly Move[],
  why: string,
  context: Context,
): Promise<{ former: Move[] }> {
  const { codes, components } = review.state
  for (const { code, component } of moves) {
    if (!codes.has(code)) throw new NotFound(`There is no code "${code}".`)
    if (component !== null && !components.has(component))
      throw new NotFound(`There is no component "${component}".`)
  }
  const former = moves.map(({ code }) => ({ code, component: codes.get(code)?.component ?? null }))
  await append(
    review,
    context.person,
    context.now(),
    moves.map((move) => ({
      type: 'code-placed' as const,
      payload: { ...move, ...(why.trim() !== '' && { why: why.trim() }) },
    })),
  )
  return { former }
}

/** Uses a code on a passage of a study. */
export const recordCoding = onReview({
  name: 'coding.record',
  kind: 'command',
  who: coders,
  summary: 'Use a code on a passage of a study.',
  input: {
    code: filled,
    study: filled,
    passage: text.default(''),
    where: text.default(''),
    note: text.default(''),
    anchor: passageAnchor.optional(),
  },
  async run(review, { review: _, ...input }, context) {
    if (!review.state.codes.has(input.code)) throw new NotFound(`There is no code "${input.code}".`)
    requireStudy(review.state, input.study)
    const coding = context.newId()
    await append(review, context.person, context.now(), [
      { type: 'coding-recorded', payload: { coding, ...input } },
    ])
    return { coding }
  },
})

/** Takes a coding back. */
export const withdrawCoding = onReview({
  name: 'coding.withdraw',
  kind: 'command',
  who: coders,
  summary: 'Take a coding back.',
  input: { coding: filled },
  async run(review, { coding }, context) {
    const found = requireVisible(review.state, coding, context.person)
    const isLead = review.state.people.get(context.person)?.roles.includes('lead') ?? false
    if (found.person !== context.person && context.person !== terminal && !isLead)
      throw new NotAllowed('Only who coded a passage, or the lead, can take the coding back.')
    await append(review, context.person, context.now(), [{ type: 'coding-withdrawn', payload: { coding } }])
    return {}
  },
})

/** Notes something on a coding of one's own. */
export const noteCoding = onReview({
  name: 'coding.note',
  kind: 'command',
  who: coders,
  summary:
    'Note something on a passage that you coded, in place of what you noted before; empty takes it off.',
  input: { coding: filled, note: text },
  async run(review, { coding, note }, context) {
    const found = requireVisible(review.state, coding, context.person)
    if (found.person !== context.person)
      throw new NotAllowed('Only who coded a passage can note something on the coding.')
    if (note.trim() !== found.note)
      await append(review, context.person, context.now(), [
        { type: 'coding-noted', payload: { coding, note: note.trim() } },
      ])
    return {}
  },
})

/** Defines a component, or rewords one by its id. */
export const defineComponent = onReview({
  name: 'component.define',
  kind: 'command',
  who: coders,
  summary: 'Define a component by name and definition, or reword one by its id.',
  input: { component: filled.nullable().default(null), name: wording, definition: wording },
  async run(review, { component, name, definition }, context) {
    const { components } = review.state
    if (component !== null && !components.has(component))
      throw new NotFound(`There is no component "${component}".`)
    const id = component ?? newSlug(requireName(name), components)
    await append(review, context.person, context.now(), [
      { type: 'component-defined', payload: { component: id, name, definition } },
    ])
    return { component: id }
  },
})

/** Retires a component: it leaves the map, its id is never given again. */
export const retireComponent = onReview({
  name: 'component.retire',
  kind: 'command',
  who: coders,
  summary: 'Retire a component: it leaves the map; define it again to bring it back.',
  input: { component: filled, why: text.default('') },
  async run(review, { component, why }, context) {
    if (!review.state.components.has(component)) throw new NotFound(`There is no component "${component}".`)
    await append(review, context.person, context.now(), [
      { type: 'component-retired', payload: { component, why } },
    ])
    return {}
  },
})

/** A coding of somebody else's in a study still coded blind is not there for others. */
export function requireVisible(state: ReviewState, coding: string, person: string): Coding & Stamp {
  const found = state.codings.get(coding)
  if (!found || (found.person !== person && !codingIsOpen(state, found.study)))
    throw new NotFound(`There is no coding "${coding}".`)
  return found
}

/** The name given in any language, for an id. */
export function requireName(name: {
  en?: string | undefined
  es?: string | undefined
  pt?: string | undefined
}): string {
  const given = name.en || name.es || name.pt
  if (!given) throw new Invalid('Give it a name in at least one language.')
  return given
}
