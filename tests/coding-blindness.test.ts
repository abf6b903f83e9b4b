import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProject, operations } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

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
  const path = mkdtempSync(join(tmpdir(), 'ayni-coding-'))
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

  // Seven facts of Luis, the same number in both worlds.
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
  await done('luis', 'coding.finish', { review, study })
  const close = async () => {
    await server.close()
    await folder.close()
    rmSync(path, { recursive: true, force: true })
  }
  return { address, review, study, ask, done, close, codings: [first.coding, second.coding] }
}

/** The same but for what chance and the clock give. */
function plain(answer: unknown): string {
  return JSON.stringify(answer, null, 1)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'T')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replace(/"(folder|recordsHash)": "[^"]*"/g, '"$1"')
}

const files = [
  ...['report.html', 'map.json', 'map.csv', 'study-components.csv', 'codebook.csv', 'codings.csv'],
  ...['codes-together.csv', 'codebook.qdc', 'project.qdpx', 'studies.csv', 'methods.txt', 'bundle.zip'],
]

describe('what Luis coded while Ana has still to finish', () => {
  let worlds: World[] = []
  beforeAll(async () => {
    worlds = await Promise.all(luis.map(build))
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  const sameInBoth = async (person: string, name: string, inputOf: (world: World) => object) => {
    const answers = []
    for (const world of worlds) answers.push(plain(await world.ask(person, name, inputOf(world))))
    expect(answers[0], `${name} as ${person}`).not.toContain('SECRET')
    expect(answers[1], `${name} as ${person}`).toBe(answers[0])
    return answers[0] ?? ''
  }

  const questions = [...operations.values()].filter(({ kind }) => kind === 'question')
  it.each(questions.map(({ name }) => name))('does not show in %s', async (name) => {
    for (const person of ['ana', 'zoe', ''])
      await sameInBoth(person, name, ({ review }) => ({ review, ...(name === 'history' && { limit: 500 }) }))
  })

  it('leaves answers that say something: how many have finished, and one’s own', async () => {
    const book = await sameInBoth('ana', 'codebook.read', ({ review }) => ({ review }))
    expect(book).toContain('They cared.')
    expect(book).toContain('"finished": 1')
    expect(await sameInBoth('ana', 'coding.agreement', ({ review }) => ({ review }))).toContain('"pairs": []')
  })

  it.each(files)('does not show in the file %s', async (file) => {
    const got: string[] = []
    for (const { address, review } of worlds) {
      const response = await fetch(`${address}/api/reviews/${review}/download/${file}?person=ana`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (file === 'bundle.zip') expect(response.status).toBe(403)
      const text = file.endsWith('.qdpx')
        ? Object.values(unzipSync(bytes))
            .map((entry) => strFromU8(entry))
            .join('\n')
        : strFromU8(bytes)
      // Names for things are made from the moment at which a review began.
      got.push(plain(text))
    }
    expect(got[0]).not.toContain('SECRET')
    expect(got[1]).toBe(got[0])
  })

  it('does not show in the stream of changes, not even when it happened', async () => {
    const told = []
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
      const seen = [...text.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq))
      const history = await done('ana', 'history', { review, limit: 500 })
      expect(history.seq - seen.length).toBe(7)
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
    expect(JSON.stringify(await done('ana', 'history', { review, limit: 500 }))).toContain('SECRET-A')
    expect(
      (await fetch(`${world.address}/api/reviews/${review}/download/bundle.zip?person=ana`)).status,
    ).toBe(200)
    await done('ana', 'coding.finish', { review, study, isFinished: false })
    expect(JSON.stringify(await done('ana', 'codebook.read', { review }))).not.toContain('SECRET')
  })
})
