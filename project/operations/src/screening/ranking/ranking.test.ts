import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFolder } from '../../opened-folder.fixture.ts'
import { terminal } from '../../operation.ts'
import { addPerson } from '../../people/people.ts'
import { startReview } from '../../reviews.ts'
import { importReferences } from '../../searching/import-references.ts'
import { decide, nextToScreen } from '../screen.ts'
import { rankReports } from './rank.ts'
import { startRanking } from './rank-thread.ts'
import { readStopping } from './stopping.ts'

const round = 'title-abstract'
const titles = [
  'knee surgery after falls',
  'hip surgery after falls',
  'surgery of the shoulder',
  'mutual aid among neighbours',
  'neighbours in mutual aid groups',
  'aid groups of neighbours',
]

async function setUp() {
  const opened = await openFolder()
  const { as, keep } = opened
  const { review } = await startReview.perform(as(terminal), { title: 'Untold', language: 'en', name: 'Ana' })
  await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })
  const entries = titles.map(
    (title, n) => `TY  - JOUR\nAU  - Author${n}, A\nTI  - ${title}\nPY  - ${1990 + n}\nER  - \n`,
  )
  const hash = await keep(entries.join(''))
  await importReferences.perform(as('ana'), { review, file: hash, name: 'a.ris', source: 'PubMed' })
  return { ...opened, review }
}

let its: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  its = await setUp()
})
afterEach(() => its.close())

async function titlesRankedFor(person: string): Promise<string[]> {
  const { reports } = await rankReports.perform(its.as(person), { review: its.review })
  return reports.map(({ title }) => title)
}

async function judge(person: string, title: string, verdict: 'include' | 'exclude'): Promise<void> {
  const { reports } = await nextToScreen.perform(its.as(person), { review: its.review, round, limit: 100 })
  const record = reports.find(({ reference }) => reference.title === title)?.record ?? ''
  await decide.perform(its.as(person), { review: its.review, round, record, verdict })
}

describe('screening.rank', () => {
  it('brings up what is like the included', async () => {
    await judge('ana', 'mutual aid among neighbours', 'include')
    await judge('ana', 'knee surgery after falls', 'exclude')
    expect((await titlesRankedFor('ana')).slice(0, 2).toSorted()).toEqual([
      'aid groups of neighbours',
      'neighbours in mutual aid groups',
    ])
  })

  it('never learns from what another reviewer decided and may not be seen', async () => {
    const before = await titlesRankedFor('luis')
    for (const title of titles) await judge('ana', title, title.includes('aid') ? 'include' : 'exclude')
    expect(await titlesRankedFor('luis')).toEqual(before)
  })

  it("keeps everybody's ranking at hand, however many screen", async () => {
    const others = ['Eva', 'Iris', 'Joan', 'Kai', 'Nora']
    for (const name of others)
      await addPerson.perform(its.as('ana'), { review: its.review, name, roles: ['reviewer'] })
    const team = ['ana', 'luis', ...others.map((name) => name.toLowerCase())]
    for (const person of team) await titlesRankedFor(person)
    for (const person of team) {
      const next = { review: its.review, round, order: 'ranked' as const }
      expect((await nextToScreen.perform(its.as(person), next)).ranking).toEqual({ ready: true, progress: 1 })
    }
  })

  it('orders what comes up next, and says why', async () => {
    await judge('ana', 'mutual aid among neighbours', 'include')
    await judge('ana', 'knee surgery after falls', 'exclude')
    await titlesRankedFor('ana')
    const next = await nextToScreen.perform(its.as('ana'), { review: its.review, round, order: 'ranked' })
    expect(next.ranking).toEqual({ ready: true, progress: 1 })
    expect(next.reports[0]?.reference.title).toMatch(/neighbours/)
    expect(next.reports[0]?.why.some(({ word, effect }) => word === 'neighbours' && effect > 0)).toBe(true)
    expect(next.reports).toHaveLength(4)
  })
})

describe('startRanking(texts, question)', () => {
  it('leaves nobody waiting when it is stopped', async () => {
    const thread = startRanking([], '')
    const settled = thread.newLearner().settled()
    thread.stop()
    expect(await settled).toBeNull()
  })
})

describe('screening.stopping', () => {
  it('draws what the asking reviewer found, and tests it', async () => {
    await judge('ana', 'mutual aid among neighbours', 'include')
    await judge('ana', 'knee surgery after falls', 'exclude')
    await judge('luis', 'hip surgery after falls', 'exclude')
    const mine = await readStopping.perform(its.as('ana'), { review: its.review, round })
    expect(mine).toMatchObject({ total: 6, read: 2, target: 0.95, confidence: 0.95 })
    expect(mine.curve).toEqual([
      { read: 0, found: 0 },
      { read: 1, found: 1 },
      { read: 2, found: 1 },
    ])
    expect(mine.tests.map(({ assuming, reached }) => [assuming, reached])).toEqual([
      ['none', false],
      ['ranked', false],
    ])
    for (const title of titles.filter((title) => !/knee|among/.test(title)))
      await judge('ana', title, 'exclude')
    const all = await readStopping.perform(its.as('ana'), { review: its.review, round })
    expect(all.tests[0]).toMatchObject({ reached: true, unseen: { likely: 0, atMost: 0 } })
  })

  it('draws for the team what both have judged and nothing else', async () => {
    const ofTeam = async (person: string) =>
      (await readStopping.perform(its.as(person), { review: its.review, round, of: 'team' })).curve.map(
        ({ found }) => found,
      )
    await judge('ana', 'knee surgery after falls', 'exclude')
    await judge('ana', 'mutual aid among neighbours', 'include')
    await judge('ana', 'aid groups of neighbours', 'include')
    expect(await ofTeam('ana')).toEqual([0])
    await judge('luis', 'aid groups of neighbours', 'exclude')
    await judge('luis', 'knee surgery after falls', 'exclude')
    await judge('luis', 'mutual aid among neighbours', 'include')
    expect(await ofTeam('ana')).toEqual([0, 1, 1, 2])
    expect(await ofTeam('luis')).toEqual([0, 1, 1, 2])
  })
})
