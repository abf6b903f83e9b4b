import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCode, defineComponent, placeCode, readCodebook } from '../coding/codebook.ts'
import { readHistory } from '../history.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { addPerson } from '../people/people.ts'
import { startReview } from '../reviews.ts'
import { readPlacements } from './record.ts'
import { castVote, closeVotes, openVotes, readVotings } from './vote.ts'

async function setUp() {
  const { as, close } = await openFolder()
  const { review } = await startReview.perform(as(terminal), { title: 'Aid', language: 'en', name: 'Ana' })
  for (const name of ['Luis', 'Sol', 'Zoe'])
    await addPerson.perform(as('ana'), { review, name, roles: ['expert'] })
  for (const name of ['Bonds', 'Hope'])
    await defineComponent.perform(as('ana'), { review, name: { en: name }, definition: {} })
  await createCode.perform(as('ana'), { review, name: 'Trust' })
  await placeCode.perform(as('ana'), { review, code: 'trust', component: 'bonds' })
  return { as, review, close }
}

let world: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  world = await setUp()
})
afterEach(() => world.close())

describe('a round of votes', () => {
  it('shows nobody’s vote while it is open, and moves codes where experts agree', async () => {
    const { as, review } = world
    expect(await openVotes.perform(as('ana'), { review })).toEqual({ round: 'votes-1', questions: 3 })
    for (const person of ['luis', 'sol', 'zoe'])
      await castVote.perform(as(person), {
        review,
        question: 'q1',
        agrees: false,
        instead: 'hope',
        comment: `SECRET of ${person}`,
      })
    const open = await readVotings.perform(as('ana'), { review })
    expect(open.rounds[0]).toMatchObject({ results: null, mine: [] })
    for (const answer of [open, await readHistory.perform(as('ana'), { review, limit: 500 })])
      expect(JSON.stringify(answer)).not.toContain('SECRET')
    // A hash over a hidden vote would tell who guesses it.
    const hashes = async () =>
      (await readHistory.perform(as('ana'), { review, limit: 500 })).facts.map(({ hash }) => hash)
    expect((await hashes()).every((hash) => hash === null)).toBe(true)
    expect(await closeVotes.perform(as('ana'), { review })).toEqual({ moved: 1 })
    expect((await hashes()).every((hash) => hash !== null)).toBe(true)
    const [round] = (await readVotings.perform(as('zoe'), { review })).rounds
    expect(round?.results?.[0]).toMatchObject({ agree: 0, votes: 3, isReached: false, agreed: 'hope' })
    const { codes } = await readCodebook.perform(as('ana'), { review })
    expect(codes[0]?.component).toBe('hope')
    const { placements } = await readPlacements.perform(as('ana'), { review })
    expect(placements[0]).toMatchObject({ code: 'trust', from: 'bonds', to: 'hope', round: 'votes-1' })
  })
  it('is one at a time, is opened and closed by a lead, and asks again only what found no consensus', async () => {
    const { as, review } = world
    await expect(openVotes.perform(as('luis'), { review })).rejects.toThrow()
    await openVotes.perform(as('ana'), { review })
    await expect(openVotes.perform(as('ana'), { review })).rejects.toThrow('A round is open')
    for (const person of ['luis', 'sol', 'zoe'])
      await castVote.perform(as(person), { review, question: 'q1', agrees: true })
    await closeVotes.perform(as('ana'), { review })
    await expect(castVote.perform(as('luis'), { review, question: 'q1', agrees: true })).rejects.toThrow(
      'No round of votes is open',
    )
    expect(await openVotes.perform(as('ana'), { review })).toEqual({ round: 'votes-2', questions: 2 })
  })
})
