import { operations } from '@ayni/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyFile, sameFileIn, sameIn, serveReview, streamed } from './two-worlds.fixture.ts'

/**
 * Two worlds that differ in nothing but what Luis charted of a study that Ana has not finished. Whatever Ana, Zoe or nobody
 * asks over HTTP must have the same answer in both.
 */
const luis = [
  { theme: 'SECRET-ONE', country: 'PE', year: '2009' },
  { theme: 'SECRET-TWO', country: 'CO', year: '2011' },
] as const
type World = Awaited<ReturnType<typeof build>>

async function build({ theme, country, year }: (typeof luis)[number]) {
  const served = await serveReview()
  const { done } = served
  for (const name of ['Luis', 'Zoe']) await done('ana', 'people.add', { name, roles: ['reviewer'] })
  const { current } = await done('ana', 'protocol.read')
  const protocol = { ...current, charters: 2 }
  await done('ana', 'protocol.write', { protocol, changed: 'two', why: '' })
  const { study } = await done('ana', 'study.register', { label: 'Ruiz 2009', records: [] })
  const chart = (person: string, values: Record<string, string>, isFinished: boolean) =>
    done(person, 'chart.fill', {
      study,
      values: Object.entries(values).map(([field, value]) => ({ field, value: [value] })),
      isFinished,
    })
  await chart('ana', { theme: 'What Ana wrote' }, false)
  // Three facts of Luis, the same number in both worlds.
  await chart('luis', { theme: `${theme} draft` }, false)
  await chart('luis', { theme, country, year }, false)
  await chart('luis', { theme, country, year }, true)
  return { ...served, study, chart }
}

describe('what Luis charted while Ana has still to finish', () => {
  let worlds: World[] = []
  beforeAll(async () => {
    worlds = await Promise.all(luis.map(build))
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  const sameInBoth = (person: string, name: string) =>
    sameIn(worlds, person, name, ({ review }) => ({ review, ...(name === 'history' && { limit: 500 }) }))

  const questions = [...operations.values()].filter(({ kind }) => kind === 'question')
  it.each(questions.map(({ name }) => name))('does not show in %s', async (name) => {
    for (const person of ['ana', 'zoe', '']) await sameInBoth(person, name)
  })

  it('leaves what is one’s own, and how many have finished', async () => {
    const answer = await sameInBoth('ana', 'chart.list')
    expect(answer).toContain('What Ana wrote')
    expect(answer).toContain('"finished": 1')
    expect(await sameInBoth('zoe', 'chart.list')).not.toContain('What Ana wrote')
  })

  it.each(everyFile)('does not show in the file %s', (file) => sameFileIn(worlds, file, 'ana'))

  it('does not show in the stream of changes, not even when it happened', async () => {
    for (const world of worlds) {
      const told = await streamed(world, 'ana', 1_200)
      const history = await world.done('ana', 'history', { limit: 500 })
      expect(history.seq - told.length).toBe(3)
    }
  })

  it('cannot be settled before all have finished', async () => {
    for (const { ask, review, study } of worlds)
      expect(
        (await ask('ana', 'chart.settle', { review, study, field: 'theme', value: ['Mine'] })).status,
      ).toBe(403)
  })

  it('shows when both have finished; settling leaves what either entered', async () => {
    const [world] = worlds
    if (!world) throw new Error('no world')
    const { address, review, study, done, chart } = world
    await chart('ana', { theme: 'What Ana wrote', country: 'PE' }, true)
    const [open] = (await done('ana', 'chart.list')).studies
    expect(open.final).toMatchObject({ country: { value: ['PE'], by: 'agreed' } })
    expect(open.final.theme).toBeUndefined()
    await done('ana', 'chart.settle', {
      study,
      field: 'theme',
      value: ['A third'],
      why: 'Both say so.',
    })
    const [settled] = (await done('zoe', 'chart.list')).studies
    expect(settled.final.theme).toEqual({ value: ['A third'], by: 'settled' })
    const entries = settled.comparison.find(({ field }: { field: string }) => field === 'theme').entries
    expect(entries).toEqual([
      { person: 'ana', value: ['What Ana wrote'], anchor: null },
      { person: 'luis', value: ['SECRET-ONE'], anchor: null },
    ])
    const csv = await fetch(`${address}/api/reviews/${review}/download/charts.csv?person=zoe`)
    expect(await csv.text()).toContain('A third')
    await done('ana', 'chart.settle', { study, field: 'theme', value: null })
    const [again] = (await done('zoe', 'chart.list')).studies
    expect(again.final.theme).toBeUndefined()
    // What counts has to be of its field's kind, whoever asks.
    const { ask } = world
    for (const [name, input] of [
      ['chart.settle', { field: 'year', value: ['soon'] }],
      ['chart.fill', { values: [{ field: 'year', value: ['soon'] }] }],
    ] as const) {
      const { status, answer } = await ask('ana', name, { review, study, ...input })
      expect([status, answer.error.message]).toEqual([400, '"soon" does not fit the field "year".'])
    }
  })
})
