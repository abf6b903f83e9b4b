import { operations } from '@ayni/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyFile, sameFileIn, sameIn, serveReview, streamed } from './two-worlds.fixture.ts'

/**
 * Two worlds that differ in nothing but how Luis coded a study that Ana has not finished: codes, passages, notes, what he
 * took back or moved. Whatever Ana, Zoe or nobody asks over HTTP must have the same answer in both.
 */
const luis = [
  { code: 'trust', passage: 'SECRET-ONE they said', note: 'SECRET-A', moves: true },
  { code: 'hope', passage: 'SECRET-TWO they said', note: 'SECRET-B', moves: false },
] as const
type World = Awaited<ReturnType<typeof build>>

async function build({ code, passage, note, moves }: (typeof luis)[number]) {
  const served = await serveReview()
  const { review, done } = served
  for (const name of ['Luis', 'Zoe']) await done('ana', 'people.add', { review, name, roles: ['reviewer'] })
  const { current } = await done('ana', 'protocol.read', { review })
  await done('ana', 'protocol.write', {
    review,
    protocol: { ...current, coders: 2 },
    changed: 'two',
    why: '',
  })
  const { study } = await done('ana', 'study.register', { review, label: 'Ruiz 2009', records: [] })
  for (const name of ['Trust', 'Hope', 'Care']) await done('ana', 'code.create', { review, name })
  const { component } = await done('ana', 'component.define', {
    review,
    name: { en: 'Bonds' },
    definition: {},
  })
  await done('ana', 'code.place', { review, code: 'trust', component })
  const coded = (person: string, of: string, words: string, more: object = {}) =>
    done(person, 'coding.record', { review, study, code: of, passage: words, ...more })
  await coded('ana', 'care', 'They cared.')

  // Eight facts of Luis, the same number in both worlds.
  const first = await coded('luis', code, passage, { note })
  const second = await coded('luis', 'care', `${passage} again`)
  const third = await coded('luis', code, 'SECRET gone')
  await done('luis', 'coding.withdraw', { review, coding: third.coding })
  await done('luis', 'code.split', {
    review,
    codings: [moves ? first.coding : second.coding],
    code: moves ? 'hope' : 'trust',
  })
  await done('luis', 'code.split', { review, codings: [first.coding] })
  await done('luis', 'coding.note', { review, coding: second.coding, note: `${note} once more` })
  await done('luis', 'coding.finish', { review, study })
  return { ...served, study, codings: [first.coding, second.coding] }
}

describe('what Luis coded while Ana has still to finish', () => {
  let worlds: World[] = []
  beforeAll(async () => {
    worlds = await Promise.all(luis.map(build))
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  const questions = [...operations.values()].filter(({ kind }) => kind === 'question')
  it.each(questions.map(({ name }) => name))('does not show in %s', async (name) => {
    for (const person of ['ana', 'zoe', ''])
      await sameIn(worlds, person, name, ({ review }) => ({
        review,
        ...(name === 'history' && { limit: 500 }),
      }))
  })

  it('leaves answers that say something: how many have finished, and one’s own', async () => {
    const book = await sameIn(worlds, 'ana', 'codebook.read')
    expect(book).toContain('They cared.')
    expect(book).toContain('"finished": 1')
    expect(await sameIn(worlds, 'ana', 'coding.agreement')).toContain('"pairs": []')
  })

  it.each(everyFile)('does not show in the file %s', (file) => sameFileIn(worlds, file, 'ana'))

  it('does not show in the stream of changes, not even when it happened', async () => {
    const told = []
    for (const world of worlds) {
      const seen = (await streamed(world, 'ana', 1_200)).map(({ seq }) => seq)
      const history = await world.done('ana', 'history', { limit: 500 })
      expect(history.seq - seen.length).toBe(8)
      expect(history.facts.every(({ hash }: { hash: string | null }) => hash === null)).toBe(true)
      told.push(seen)
    }
    expect(told[1]).toEqual(told[0])
  })

  it('cannot be taken back, moved or guessed by others', async () => {
    for (const { ask, review, codings } of worlds)
      for (const coding of codings)
        for (const [name, input] of [
          ['coding.withdraw', { coding }],
          ['coding.note', { coding, note: 'mine' }],
          ['code.split', { codings: [coding], name: 'Mine' }],
        ] as const)
          expect((await ask('ana', name, { review, ...input })).status, name).toBe(404)
  })

  it('shows when both have finished, with how they agree, and what either entered stays', async () => {
    const [world] = worlds
    if (!world) throw new Error('no world')
    const { review, study, done, ask, codings } = world
    await done('ana', 'coding.finish', { review, study })
    const book = await done('ana', 'codebook.read', { review })
    expect(book.codings).toHaveLength(3)
    const { pairs } = await done('ana', 'coding.agreement', { review })
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject({ first: 'ana', second: 'luis', studies: [study], typed: 3 })
    expect(pairs[0].differences).toHaveLength(3)
    expect((await ask('zoe', 'coding.withdraw', { review, coding: codings[0] })).status).toBe(403)
    const noted = await ask('ana', 'coding.note', { review, coding: codings[0], note: 'mine' })
    expect(noted.status).toBe(403)
    expect(JSON.stringify(await done('ana', 'history', { review, limit: 500 }))).toContain('SECRET-A')
    expect(
      (await fetch(`${world.address}/api/reviews/${review}/download/bundle.zip?person=ana`)).status,
    ).toBe(200)
    await done('ana', 'coding.finish', { review, study, isFinished: false })
    expect(JSON.stringify(await done('ana', 'codebook.read', { review }))).not.toContain('SECRET')
  })
})
