import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProject, operations } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

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
  const path = mkdtempSync(join(tmpdir(), 'ayni-charts-'))
  const folder = await openDataFolder(path)
  const server = await serve(createApp({ project: openProject(folder), webRoot: join(path, 'web') }), 0)
  const { address } = server
  const ask = async (person: string, name: string, input: object) => {
    const response = await fetch(`${address}/api/call/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Ayni-Person': person },
      body: JSON.stringify(input),
    })
    return { status: response.status, answer: await response.json() }
  }
  const done = async (person: string, name: string, input: object) => {
    const { status, answer } = await ask(person, name, input)
    if (status !== 200) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer
  }
  const { review } = await done('terminal', 'review.start', {
    title: 'Mutual aid',
    language: 'en',
    name: 'Ana',
  })
  for (const name of ['Luis', 'Zoe']) await done('ana', 'people.add', { review, name, roles: ['reviewer'] })
  const { current } = await done('ana', 'protocol.read', { review })
  const protocol = { ...current, charters: 2 }
  await done('ana', 'protocol.write', { review, protocol, changed: 'two', why: '' })
  const { study } = await done('ana', 'study.register', { review, label: 'Ruiz 2009', records: [] })
  const chart = (person: string, values: Record<string, string>, isFinished: boolean) =>
    done(person, 'chart.fill', {
      review,
      study,
      values: Object.entries(values).map(([field, value]) => ({ field, value: [value] })),
      isFinished,
    })
  await chart('ana', { theme: 'What Ana wrote' }, false)
  // Three facts of Luis, the same number in both worlds.
  await chart('luis', { theme: `${theme} draft` }, false)
  await chart('luis', { theme, country, year }, false)
  await chart('luis', { theme, country, year }, true)
  const close = async () => {
    await server.close()
    await folder.close()
    rmSync(path, { recursive: true, force: true })
  }
  return { address, review, study, ask, done, chart, close }
}

/** The same but for what chance and the clock give. */
function plain(answer: unknown): string {
  return JSON.stringify(answer, null, 1)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'T')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replace(/"(folder|recordsHash)": "[^"]*"/g, '"$1"')
}

const files = [
  ...['report.html', 'report.md', 'map.json', 'map.csv', 'study-components.csv', 'study-outcomes.csv'],
  ...['charts.csv', 'studies.csv', 'methods.txt', 'flow.json', 'bundle.zip'],
]

describe('what Luis charted while Ana has still to finish', () => {
  let worlds: World[] = []
  beforeAll(async () => {
    worlds = await Promise.all(luis.map(build))
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  const sameInBoth = async (person: string, name: string) => {
    const answers = []
    for (const { ask, review } of worlds)
      answers.push(plain(await ask(person, name, { review, ...(name === 'history' && { limit: 500 }) })))
    expect(answers[0], `${name} as ${person}`).not.toContain('SECRET')
    expect(answers[1], `${name} as ${person}`).toBe(answers[0])
    return answers[0] ?? ''
  }

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

  it.each(files)('does not show in the file %s', async (file) => {
    const got: string[] = []
    for (const { address, review } of worlds) {
      const response = await fetch(`${address}/api/reviews/${review}/download/${file}?person=ana`)
      if (file === 'bundle.zip') expect(response.status).toBe(403)
      got.push(plain(strFromU8(new Uint8Array(await response.arrayBuffer()))))
    }
    expect(got[0]).not.toContain('SECRET')
    expect(got[1]).toBe(got[0])
  })

  it('does not show in the stream of changes, not even when it happened', async () => {
    for (const { address, review, done } of worlds) {
      const stop = new AbortController()
      const response = await fetch(`${address}/api/reviews/${review}/changes?after=0&person=ana`, {
        signal: stop.signal,
      })
      let text = ''
      const decoder = new TextDecoder()
      const timer = setTimeout(() => stop.abort(), 1_200)
      try {
        for await (const piece of response.body ?? []) text += decoder.decode(piece, { stream: true })
      } catch (error) {
        if (!stop.signal.aborted) throw error
      }
      clearTimeout(timer)
      expect(text).not.toContain('SECRET')
      const history = await done('ana', 'history', { review, limit: 500 })
      expect(history.seq - [...text.matchAll(/"seq":(\d+)/g)].length).toBe(3)
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
    const [open] = (await done('ana', 'chart.list', { review })).studies
    expect(open.final).toMatchObject({ country: { value: ['PE'], by: 'agreed' } })
    expect(open.final.theme).toBeUndefined()
    await done('ana', 'chart.settle', {
      review,
      study,
      field: 'theme',
      value: ['A third'],
      why: 'Both say so.',
    })
    const [settled] = (await done('zoe', 'chart.list', { review })).studies
    expect(settled.final.theme).toEqual({ value: ['A third'], by: 'settled' })
    const entries = settled.comparison.find(({ field }: { field: string }) => field === 'theme').entries
    expect(entries).toEqual([
      { person: 'ana', value: ['What Ana wrote'] },
      { person: 'luis', value: ['SECRET-ONE'] },
    ])
    const csv = await fetch(`${address}/api/reviews/${review}/download/charts.csv?person=zoe`)
    expect(await csv.text()).toContain('A third')
    await done('ana', 'chart.settle', { review, study, field: 'theme', value: null })
    const [again] = (await done('zoe', 'chart.list', { review })).studies
    expect(again.final.theme).toBeUndefined()
  })
})
