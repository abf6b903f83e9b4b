import {
  type Claimed,
  checkManuscript,
  type FactBody,
  findClaims,
  type ReviewState,
  readMarkdownManuscript,
  readWordManuscript,
} from '@ayni/review'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { type Context, onReview } from '../operation.ts'
import { claimed, filled, language } from '../schemas.ts'

/** Finds what a manuscript states about the review, and checks it. */
export const checkManuscriptFile = onReview({
  name: 'manuscript.check',
  kind: 'question',
  who: 'members',
  summary:
    'Read a manuscript uploaded before (.docx, .md, .txt, by its hash), find the figures it states about the review, and check each.',
  input: { file: filled, name: filled, language: language.nullable().default(null) },
  async run({ state }, { file, name, language }, context) {
    const found = await foundIn(state, file, name, context)
    const reasonsIn = language ?? state.language
    return {
      language: reasonsIn,
      readings: checkManuscript(found, state, reasonsIn).map((one) => ({
        ...one,
        isDismissed: state.dismissedReadings.has(one.reading),
        isKept: isKept(state, one.of),
      })),
    }
  },
})

/** Keeps a figure of a manuscript as a claim of the review, as read or as a person corrects the reading. */
export const keepReading = onReview({
  name: 'manuscript.keep',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Keep a figure found in a manuscript as a claim of the review, as it was read or with the reading corrected; its table comes with it.',
  input: { file: filled, name: filled, reading: filled, of: claimed.nullable().default(null) },
  async run(review, { file, name, reading, of }, context) {
    const { claims, tables } = await foundIn(review.state, file, name, context)
    const found = claims.find((one) => one.reading === reading)
    if (!found) throw new NotFound(`${name} does not hold that figure any more; read it again.`)
    const { facts, claims: ids } = kept([{ ...found, of: of ?? found.of }], tables, review.state)
    await append(review, context.person, context.now(), facts)
    return { claim: ids[0] ?? '' }
  },
})

/** Keeps several figures of a manuscript as they were read, in one step. */
export const keepReadings = onReview({
  name: 'manuscript.keep-several',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Keep several figures found in a manuscript as claims of the review, as they were read; those kept before are left as they are.',
  input: { file: filled, name: filled, readings: z.array(filled).min(1).max(1_000) },
  async run(review, { file, name, readings }, context) {
    const { claims, tables } = await foundIn(review.state, file, name, context)
    const found = [...new Set(readings)].map((reading) => {
      const one = claims.find((claim) => claim.reading === reading)
      if (!one) throw new NotFound(`${name} does not hold one of these figures any more; read it again.`)
      return one
    })
    const fresh = found.filter(({ of }) => !isKept(review.state, of))
    const { facts, claims: ids } = kept(fresh, tables, review.state)
    if (facts.length > 0) await append(review, context.person, context.now(), facts)
    return { claims: ids }
  },
})

type Found = ReturnType<typeof findClaims>

/** What is stated when figures are kept as claims: each with an id of its own, and the tables they stand in, once. */
function kept(
  figures: readonly Pick<Found['claims'][number], 'sentence' | 'where' | 'of'>[],
  tables: Found['tables'],
  state: ReviewState,
): { facts: FactBody[]; claims: string[] } {
  const taken = new Set(state.claims.keys())
  const stated = new Set(state.tables.keys())
  const facts: FactBody[] = []
  const claims: string[] = []
  for (const { sentence, where, of } of figures) {
    const table = 'table' in of ? tables.find((one) => one.table === of.table) : undefined
    if (table && !stated.has(table.table)) {
      stated.add(table.table)
      facts.push({ type: 'table-stated', payload: table })
    }
    const claim = newSlug(sentence.slice(0, 40), taken)
    taken.add(claim)
    claims.push(claim)
    facts.push({ type: 'claim-stated', payload: { claim, statement: sentence, where, of } })
  }
  return { facts, claims }
}

function isKept(state: ReviewState, figure: Claimed): boolean {
  const wanted = JSON.stringify(figure)
  return [...state.claims.values()].some(({ of }) => JSON.stringify(of) === wanted)
}

/** Sets a figure of a manuscript aside, as it says something else; or takes it up again. */
export const dismissReading = onReview({
  name: 'manuscript.dismiss',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Set a figure found in a manuscript aside because it says something else, or take it up again.',
  input: { reading: filled, isDismissed: z.boolean().default(true) },
  async run(review, { reading, isDismissed }, context) {
    if (review.state.dismissedReadings.has(reading) !== isDismissed)
      await append(review, context.person, context.now(), [
        { type: 'reading-dismissed', payload: { reading, isDismissed } },
      ])
    return {}
  },
})

async function foundIn(state: ReviewState, file: string, name: string, { project }: Context) {
  const bytes = await project.folder.readFile(file)
  if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return findClaims(readMarkdownManuscript(strFromU8(bytes)), state)
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: (entry) => /^word\/\w+\.xml$/.test(entry.name) })
  } catch {
    throw new Invalid(`${name} cannot be opened as a Word file (.docx).`)
  }
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  if (!parts['word/document.xml']) throw new Invalid(`${name} is no Word file (.docx): it holds no document.`)
  const manuscript = readWordManuscript({
    document: part('word/document.xml'),
    footnotes: part('word/footnotes.xml'),
    endnotes: part('word/endnotes.xml'),
    margins: Object.keys(parts)
      .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
      .map(part),
  })
  return findClaims(manuscript, state)
}
