import { operations } from '@ayni/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  downloaded,
  everyFile,
  plain,
  sameFileIn,
  sameIn,
  serveReview,
  streamed,
} from './two-worlds.fixture.ts'

/**
 * Two worlds in which the protocol withholds the names of who votes; they differ in nothing but which of Luis and Sol agreed
 * and which said what. Whatever the lead, another expert or nobody asks over HTTP must have the same answer in both: while
 * the round is open, and when it is closed.
 */
const votes = [
  { agrees: true, comment: 'It holds a group together' },
  { agrees: false, comment: 'Rather with hope' },
]
type World = Awaited<ReturnType<typeof build>>

async function build(isSwapped: boolean) {
  const served = await serveReview()
  const { done } = served
  for (const name of ['Luis', 'Sol', 'Zoe']) await done('ana', 'people.add', { name, roles: ['expert'] })
  const { current } = await done('ana', 'protocol.read')
  const consensus = { share: 0.75, votes: 2, isAnonymous: true }
  await done('ana', 'protocol.write', {
    protocol: { ...current, consensus },
    changed: 'names withheld',
    why: '',
  })
  const { component } = await done('ana', 'component.define', { name: { en: 'Bonds' }, definition: {} })
  const { code } = await done('ana', 'code.create', { name: 'Trust' })
  await done('ana', 'code.place', { code, component })
  await done('ana', 'consolidation.open')
  const { rounds } = await done('ana', 'consolidation.read')
  const [{ question }] = rounds[0].questions
  for (const [at, person] of ['luis', 'sol'].entries())
    await done(person, 'consolidation.vote', { question, ...votes[isSwapped ? 1 - at : at] })
  return served
}

const viewers = ['ana', 'zoe', '']
const questions = [...operations.values()].filter(({ kind }) => kind === 'question').map(({ name }) => name)
const inputFor = (name: string) => (world: World) => ({
  review: world.review,
  ...(name === 'history' && { limit: 500 }),
})

describe('votes without names', () => {
  let worlds: World[] = []
  beforeAll(async () => {
    worlds = await Promise.all([build(false), build(true)])
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  it('show in no answer, file or stream while the round is open', async () => {
    for (const person of viewers) {
      for (const name of questions) {
        const answer = await sameIn(worlds, person, name, inputFor(name))
        for (const { comment } of votes) expect(answer, `${name} as ${person}`).not.toContain(comment)
      }
    }
    for (const file of everyFile) await sameFileIn(worlds, file, 'ana')
    for (const world of worlds) {
      const told = await streamed(world, 'ana', 800)
      expect(told.filter(({ type }) => type === 'vote-cast')).toEqual([])
    }
  }, 120_000)

  it('show as counts and comments when it is closed, and never who said what', async () => {
    for (const { done } of worlds) await done('ana', 'consolidation.close')
    for (const person of viewers) {
      for (const name of questions) await sameIn(worlds, person, name, inputFor(name))
    }
    for (const file of everyFile) await sameFileIn(worlds, file, 'ana')
    const read = await sameIn(worlds, 'zoe', 'consolidation.read')
    for (const { comment } of votes) expect(read).toContain(comment)
    for (const world of worlds) {
      const told = await streamed(world, 'ana', 800)
      expect(told.filter(({ type }) => type === 'vote-cast')).toEqual([])
      const history = plain(await world.done('ana', 'history', { limit: 500 }))
      for (const { comment } of votes) expect(history).not.toContain(comment)
      expect((await downloaded(world, 'bundle.zip', 'ana')).status).toBe(403)
    }
  }, 120_000)

  it('show no more when the protocol gives names from then on', async () => {
    for (const { done } of worlds) {
      const { current } = await done('ana', 'protocol.read')
      const consensus = { ...current.consensus, isAnonymous: false }
      await done('ana', 'protocol.write', { protocol: { ...current, consensus }, changed: 'names', why: '' })
    }
    for (const person of viewers)
      for (const name of questions) await sameIn(worlds, person, name, inputFor(name))
    for (const file of everyFile) await sameFileIn(worlds, file, 'ana')
    for (const world of worlds) {
      const told = await streamed(world, 'ana', 800)
      expect(told.filter(({ type }) => type === 'vote-cast')).toEqual([])
      expect((await downloaded(world, 'bundle.zip', 'ana')).status).toBe(403)
    }
  }, 120_000)
})
