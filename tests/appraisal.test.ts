import { readFileSync } from 'node:fs'
import { operations } from '@ayni/operations'
import type { Instrument } from '@ayni/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checklist, checklistInParts, setByDesign } from './instrument-shapes.fixture.ts'
import { everyFile, sameFileIn, sameIn, serveReview, streamed, textFiles } from './two-worlds.fixture.ts'

/**
 * Appraisal over HTTP. Two worlds differ in nothing but what Luis answered, noted and changed while he rated alone; until
 * all raters of a study have handed in, nobody's question may be answered differently in the two.
 */
const items = ['aim', 'methods', 'support'].map((id) => ({ id, question: { en: `Is the ${id} good?` } }))
const instrument: Instrument = { id: 'three', name: { en: 'Three questions' }, items }
const secrets = [
  { answers: { aim: 'yes', methods: 'yes', support: 'yes' }, note: 'SECRET-PRAISE', first: 'no' },
  {
    answers: { aim: 'no', methods: 'unclear', support: 'not-applicable' },
    note: 'SECRET-BLAME',
    first: 'yes',
  },
] as const
type Secret = (typeof secrets)[number]
type Stage = Awaited<ReturnType<typeof build>>

async function build(secret: Secret) {
  const served = await serveReview()
  const { done } = served
  for (const name of ['Luis', 'Zoe', 'Max'])
    await done('ana', 'people.add', { name, roles: ['reviewer', 'expert'] })
  const { current } = await done('ana', 'protocol.read')
  const protocol = {
    ...current,
    instrument,
    acceptance: { raters: 2, threshold: 0.6, agreement: 'discussed' },
  }
  await done('ana', 'protocol.write', { protocol, changed: 'instrument', why: '' })
  for (const label of ['Rossi 2014', 'Kelly 2019', 'Yip 2002'])
    await done('ana', 'study.register', { label, records: [] })
  const { studies } = await done('ana', 'study.list')
  const [one = '', two = '', three = '']: string[] = studies.map(({ id }: { id: string }) => id)
  const rate = (person: string, study: string, given: Record<string, string>, more: object = {}) =>
    done(person, 'appraisal.record', {
      study,
      answers: Object.entries(given).map(([item, answer]) => ({ item, answer })),
      ...more,
    })

  // Luis: handed in, changed his mind before, a draft with notes, and one taken back altogether.
  await rate('luis', one, { aim: secret.first }, { isDraft: true, note: secret.note })
  await rate('luis', one, secret.answers, { note: secret.note })
  await done('luis', 'appraisal.record', {
    study: two,
    isDraft: true,
    note: secret.note,
    answers: [{ item: 'aim', answer: secret.answers.aim, note: secret.note }],
  })
  await rate('luis', three, { aim: secret.answers.aim }, { isDraft: true })
  await rate('luis', three, {}, { isDraft: true })
  // Ana is in the middle of the first, so it stays closed to all though two hand in.
  await rate('ana', one, { aim: 'yes' }, { isDraft: true })
  await rate('max', one, { aim: 'yes', methods: 'no', support: 'yes' })
  return { ...served, protocol, one, two, three, rate }
}

describe('what Luis answered while others still rate', () => {
  let worlds: Stage[] = []
  beforeAll(async () => {
    worlds = await Promise.all(secrets.map(build))
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  const sameInBoth = (person: string, name: string, inputOf: (world: Stage) => object) =>
    sameIn(worlds, person, name, inputOf)
  const viewers = ['ana', 'zoe', 'max', '']

  const questions = [...operations.values()].filter(({ kind }) => kind === 'question')
  it.each(questions.map(({ name }) => name))('does not show in %s', async (name) => {
    const inputs = (world: Stage): object[] => {
      const { review, protocol } = world
      if (name === 'review.list') return [{}]
      if (name === 'history') return [{ review, limit: 500 }]
      if (name === 'protocol.try-level-rule') return [{ review, levelRule: protocol.levelRule }]
      if (name === 'download') return textFiles.map((file) => ({ review, file }))
      if (name === 'record.read') return [{ review, record: 'r1' }]
      return [{ review }]
    }
    const [first] = worlds
    for (const person of viewers)
      for (let at = 0; first && at < inputs(first).length; at += 1)
        await sameInBoth(person, name, (world) => inputs(world)[at] ?? {})
  })

  it('leaves answers that say something', async () => {
    for (const name of ['appraisal.list', 'appraisal.agreement', 'study.list', 'history', 'report', 'check'])
      expect(await sameInBoth('ana', name, ({ review }) => ({ review })), name).toContain('"status": 200')
  })

  it('does not show in downloads by link, and the bundle is refused', async () => {
    for (const file of everyFile) for (const person of ['ana', 'zoe']) await sameFileIn(worlds, file, person)
  })

  it('does not show in the stream of changes, not even when it happened', async () => {
    const [own, other] = await Promise.all(worlds.map((world) => streamed(world, 'ana', 800)))
    expect(other).toEqual(own)
    expect(own?.filter(({ type }) => type === 'appraisal-recorded')).toHaveLength(1)
  })

  it('does not show in what commands answer or refuse', async () => {
    const of = (more: object) => (world: Stage) => ({ review: world.review, study: world.one, ...more })
    for (const person of ['ana', 'max']) {
      for (const item of ['aim', 'methods'])
        await sameInBoth(person, 'appraisal.settle', of({ item, answer: 'yes', why: 'I think so' }))
      await sameInBoth(person, 'appraisal.settle', of({ item: 'aim', answer: null }))
      await sameInBoth(person, 'appraisal.override', of({ verdict: 'accepted', why: 'I like it' }))
    }
    await sameInBoth('ana', 'appraisal.set-aside', of({ person: 'luis', why: 'gone' }))
    await sameInBoth('zoe', 'appraisal.choose-set', of({ instrument: 'three' }))
  })

  it('tells who has handed in and who is at it, and nothing else', async () => {
    const [world] = worlds
    const { studies } = (await world?.done('zoe', 'appraisal.list')) ?? {}
    expect(studies[0]).toMatchObject({
      isOpen: false,
      finished: ['luis', 'max'],
      unfinished: ['ana'],
      outcomes: null,
      acceptance: { verdict: 'pending', raters: 2, positive: 0, proportion: null },
    })
  })

  it('shows when the last who began has handed in, and hides when an item is added', async () => {
    for (const [at, world] of worlds.entries()) {
      const { done, rate, one, protocol } = world
      const told = streamed(world, 'zoe', 800)
      const all = { aim: 'yes', methods: 'yes', support: 'yes' }
      await rate('ana', one, all)
      expect((await told).filter(({ type }) => type === 'appraisal-recorded').length).toBeGreaterThan(0)
      const read = async (person: string) => (await done(person, 'appraisal.list')).studies[0]
      const open = await read('zoe')
      expect(open.isOpen).toBe(true)
      expect(JSON.stringify(open)).toContain(secrets[at]?.note)
      const agreed = open.outcomes.map(({ agreement }: { agreement: string }) => agreement)
      expect(agreed).toEqual(
        at === 0 ? ['agreed', 'differing', 'agreed'] : ['differing', 'differing', 'differing'],
      )
      const more = { ...instrument, items: [...items, { id: 'new', question: { en: 'Is it new?' } }] }
      await done('ana', 'protocol.write', {
        protocol: { ...protocol, instrument: more },
        changed: '',
        why: '',
      })
      const closed = await read('zoe')
      expect(closed).toMatchObject({ isOpen: false, outcomes: null })
      expect(JSON.stringify([closed, await done('zoe', 'history', { limit: 500 })])).not.toContain('SECRET')
      await done('ana', 'protocol.write', { protocol, changed: '', why: '' })
      expect((await read('zoe')).isOpen).toBe(true)
    }
  })
})

describe('after all have handed in', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await build(secrets[1])
    await stage.rate('ana', stage.one, { aim: 'yes', methods: 'no', support: 'yes' })
  })
  afterAll(() => stage.close())
  const first = async (person = 'zoe') => (await stage.done(person, 'appraisal.list')).studies[0]
  const refused = async (person: string, name: string, input: object) => {
    const { status, answer } = await stage.ask(person, name, { review: stage.review, ...input })
    expect(status).toBeGreaterThanOrEqual(400)
    return String(answer.error.message)
  }

  it('nobody rates alone any more, neither a late one nor one who saw the others', async () => {
    for (const person of ['zoe', 'luis'])
      expect(
        await refused(person, 'appraisal.record', {
          study: stage.one,
          answers: [{ item: 'aim', answer: 'no' }],
        }),
      ).toContain('handed in')
  })

  it('items are settled with a reason beside the answers, and reopened; the rule follows', async () => {
    const { one, done } = stage
    const before = await first()
    expect(before.acceptance).toMatchObject({ verdict: 'pending', waitsFor: 'settling', positiveNeeded: 2 })
    const of = { study: one, item: 'aim' }
    expect(await refused('zoe', 'appraisal.settle', { ...of, answer: 'yes' })).toContain('why')
    expect(await refused('zoe', 'appraisal.settle', { ...of, answer: 'perhaps', why: 'x' })).toContain(
      'perhaps',
    )
    await done('zoe', 'appraisal.settle', { ...of, answer: 'yes', why: 'Page 3 says so' })
    await done('zoe', 'appraisal.settle', { study: one, item: 'support', answer: 'yes', why: 'Table 2' })
    const after = await first()
    expect(after.acceptance).toMatchObject({
      verdict: 'accepted',
      positive: 2,
      positiveSettled: 2,
      items: 3,
      positiveNeeded: 2,
    })
    expect(after.outcomes[0]).toMatchObject({
      settled: 'positive',
      alone: null,
      settlement: { person: 'zoe' },
    })
    const answersOf = (study: typeof before) =>
      study.outcomes.map(({ answers }: { answers: object[] }) => answers)
    expect(answersOf(after)).toEqual(answersOf(before))
    await done('zoe', 'appraisal.settle', { ...of, answer: null })
    expect((await first()).acceptance).toMatchObject({ verdict: 'pending', positive: 1, differing: 2 })
    await done('zoe', 'appraisal.settle', { ...of, answer: 'yes', why: 'Page 3 says so' })
  })

  it('the lead decides against the rule with a reason only, and takes it back', async () => {
    const { one, done } = stage
    const of = { study: one, verdict: 'not-accepted' }
    expect(await refused('zoe', 'appraisal.override', { ...of, why: 'x' })).toContain('lead')
    expect(await refused('ana', 'appraisal.override', of)).toContain('why')
    await done('ana', 'appraisal.override', { ...of, why: 'Retracted in 2020' })
    expect((await first()).acceptance).toMatchObject({
      verdict: 'not-accepted',
      byRule: 'accepted',
      override: { why: 'Retracted in 2020', person: 'ana' },
    })
    await done('ana', 'appraisal.override', { study: one, verdict: null })
    expect((await first()).acceptance).toMatchObject({ verdict: 'accepted', override: null })
  })

  it('a rater who leaves in the middle is set aside by the lead', async () => {
    const { two, done, rate } = stage
    const all = { aim: 'yes', methods: 'yes', support: 'yes' }
    await rate('ana', two, all)
    await rate('zoe', two, all)
    const second = async () => (await done('ana', 'appraisal.list')).studies[1]
    expect(await second()).toMatchObject({ isOpen: false, unfinished: ['luis'] })
    expect(await refused('ana', 'appraisal.set-aside', { study: two, person: 'zoe', why: 'x' })).toContain(
      'handed in',
    )
    await done('ana', 'appraisal.set-aside', { study: two, person: 'luis', why: 'On leave' })
    expect(await second()).toMatchObject({
      isOpen: true,
      finished: ['ana', 'zoe'],
      acceptance: { verdict: 'accepted' },
    })
  })

  it('agreement is measured on what was answered alone', async () => {
    const { items } = await stage.done('zoe', 'appraisal.agreement')
    expect(items[0]).toMatchObject({ item: 'aim', n: 2, raters: 4, differ: 1 })
    // Of the four pairs of raters: two of three agree not on the first study (2 of 3 differ), the one on the second agrees.
    expect(items[0].percent).toBeCloseTo((1 / 3 + 1) / 2, 10)
  })

  it('figures, tables and report show the studies whose answers may be seen', async () => {
    const { review, address } = stage
    for (const file of ['appraisal.svg', 'appraisal-items.svg', 'report.html', 'appraisal.csv']) {
      const text = await (await fetch(`${address}/api/reviews/${review}/download/${file}?person=zoe`)).text()
      expect(text, file).toContain(
        'settled after discussion'.slice(0, file === 'appraisal-items.svg' ? 0 : 99),
      )
      expect(text, file).toContain('Is the aim good?')
    }
    const document = await (
      await fetch(`${address}/api/reviews/${review}/download/report.md?person=zoe&language=en`)
    ).text()
    expect(document).toMatch(/Table \d+\. Acceptance of each study, with its arithmetic/)
    const csv = await (
      await fetch(`${address}/api/reviews/${review}/download/appraisal.csv?person=zoe`)
    ).text()
    expect(csv).toContain('positive (settled after discussion)')
    expect(csv).not.toContain('Yip 2002')
  })

  it('a bundle restores answers, settlements and verdicts as they were', async () => {
    const { review, address, ask, done } = stage
    const bundle = await fetch(`${address}/api/reviews/${review}/download/bundle.zip?person=terminal`)
    expect(bundle.status).toBe(200)
    const headers = { 'Content-Type': 'application/octet-stream' }
    const body = await bundle.arrayBuffer()
    const { hash } = await (await fetch(`${address}/api/files`, { method: 'POST', headers, body })).json()
    const { answer } = await ask('terminal', 'bundle.restore', { file: hash, name: 'review.zip' })
    expect(answer).toMatchObject({ recomputedToTheSameBytes: true })
    const before = await done('zoe', 'appraisal.list')
    const after = await ask('zoe', 'appraisal.list', { review: answer.review })
    expect(after.answer).toEqual(before)
  })

  it('a new version of the instrument keeps answers, also to items it drops', async () => {
    const { done, protocol, three, rate } = stage
    await rate('max', three, { aim: 'yes', methods: 'no', support: 'yes' }, { isDraft: true })
    const less = { ...instrument, items: items.slice(1) }
    await done('ana', 'protocol.write', { protocol: { ...protocol, instrument: less }, changed: '', why: '' })
    await rate('max', three, { methods: 'yes', support: 'yes' })
    expect((await first()).acceptance).toMatchObject({ items: 2 })
    await done('ana', 'protocol.write', { protocol, changed: '', why: '' })
    const { studies } = await done('max', 'appraisal.list')
    expect(studies[2].mine.answers).toMatchObject({ aim: { answer: 'yes' }, methods: { answer: 'yes' } })
    expect((await first()).acceptance).toMatchObject({ items: 3, verdict: 'accepted' })
  })
})

describe('instruments as files', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await build(secrets[0])
  })
  afterAll(() => stage.close())
  const read = (json: string) => stage.done('ana', 'appraisal.read-instrument', { json })

  it('go out, come back the same, and name what is wrong', async () => {
    const { address, review } = stage
    const file = await (await fetch(`${address}/api/reviews/${review}/download/instrument-three.json`)).text()
    expect((await read(file)).instrument).toEqual(instrument)
    expect((await read('{')).problems).toHaveLength(1)
    const wrong = {
      ...instrument,
      items: [{ id: 'a', question: { en: 'A?' }, section: 'gone' }, { id: 'b' }],
    }
    expect((await read(JSON.stringify(wrong))).problems).toEqual([
      expect.objectContaining({ where: 'items.1.question' }),
    ])
    const half = { ...wrong, items: wrong.items.slice(0, 1) }
    expect((await read(JSON.stringify(half))).problems).toEqual([
      { where: 'a', message: 'there is no section "gone"' },
    ])
  })

  it('give a question that asks something else an id of its own', async () => {
    const other = { ...instrument, items: [{ id: 'aim', question: { en: 'Another question?' } }] }
    expect((await read(JSON.stringify(other))).instrument.items[0].id).toBe('aim-2')
  })

  it('several stand side by side, one chosen for each study by its design', async () => {
    const { done, protocol, two } = stage
    const mixed = {
      id: 'mixed',
      name: { en: 'By design' },
      designs: [
        { id: 'trial', name: { en: 'Trial' } },
        { id: 'interviews', name: { en: 'Interviews' } },
      ],
      sections: [
        { id: 'first', name: { en: 'First' }, isScreening: true },
        { id: 't', name: { en: 'Trials' }, designs: ['trial'] },
        { id: 'q', name: { en: 'Interviews' }, designs: ['interviews'] },
      ],
      items: [
        { id: 'm1', question: { en: 'Is there a question?' }, section: 'first' },
        { id: 'm2', question: { en: 'Was it random?' }, section: 't', isCritical: true },
        { id: 'm3', question: { en: 'Was it listened to?' }, section: 'q' },
      ],
    }
    const twice = { ...mixed, items: [{ id: 'aim', question: { en: '?' } }] }
    const write = (more: object[]) => ({
      protocol: { ...protocol, moreInstruments: more },
      changed: '',
      why: '',
    })
    expect(
      (await stage.ask('ana', 'protocol.write', { review: stage.review, ...write([twice]) })).status,
    ).toBe(400)
    await done('ana', 'protocol.write', write([mixed]))
    await done('ana', 'appraisal.choose-set', { study: two, instrument: 'mixed' })
    const second = async () => (await done('luis', 'appraisal.list')).studies[1]
    expect((await second()).mine).toMatchObject({ isHandedIn: false, answers: { aim: {} } })
    await done('ana', 'appraisal.choose-set', { study: two, instrument: 'mixed', design: 'interviews' })
    for (const person of ['luis', 'zoe'])
      await done(person, 'appraisal.record', {
        study: two,
        answers: [
          { item: 'm1', answer: 'yes' },
          { item: 'm3', answer: 'yes' },
        ],
      })
    expect((await second()).acceptance).toMatchObject({ verdict: 'accepted', items: 1, positive: 1 })
    expect((await second()).mine.answers).toMatchObject({ aim: { answer: 'yes' } })
  })
})

describe('the shapes of published instruments', () => {
  it('are entered, chosen by study, and judged each by its own count', async () => {
    const stage = await build(secrets[0])
    const { done, protocol, one, two, three } = stage
    const shapes = [setByDesign, checklist, checklistInParts]
    for (const shape of shapes) {
      const read = await done('ana', 'appraisal.read-instrument', { json: JSON.stringify(shape) })
      expect(read).toEqual({ instrument: shape, problems: [] })
    }
    await done('ana', 'protocol.write', {
      protocol: { ...protocol, acceptance: { raters: 1, threshold: 0.7 }, moreInstruments: shapes },
      changed: '',
      why: '',
    })
    await done('ana', 'appraisal.set-aside', { study: two, person: 'luis', why: 'on leave' })
    await done('ana', 'appraisal.set-aside', { study: one, person: 'ana', why: 'on leave' })
    const choose = (study: string, instrument: string, design: string | null = null) =>
      done('ana', 'appraisal.choose-set', { study, instrument, design })
    await choose(one, setByDesign.id, 'talk')
    await choose(two, checklist.id)
    await choose(three, checklistInParts.id)
    const answer = (study: string, ids: readonly string[], answers: readonly string[]) =>
      done('zoe', 'appraisal.record', {
        study,
        answers: ids.map((item, index) => ({ item, answer: answers[index] ?? 'yes' })),
      })
    const talk = numbersOf(5).map((number) => `d-talk-${number}`)
    await answer(one, ['d-s1', 'd-s2', ...talk], ['yes', 'yes', 'no', 'cannot-tell'])
    await answer(
      two,
      numbersOf(10).map((number) => `c-${number}`),
      ['no', 'not-applicable'],
    )
    const parts = checklistInParts.items.map(({ id }) => id)
    await answer(three, parts, ['cannot-tell', 'yes', 'yes', 'told', 'told', 'told'])
    // What raters answered to another instrument is kept beside, and not counted.
    for (const person of ['luis', 'max'])
      await done('ana', 'appraisal.set-aside', { study: one, person, why: 'rated another set' })
    const { studies } = await done('zoe', 'appraisal.list')
    expect(studies.map(({ acceptance }: { acceptance: object }) => acceptance)).toMatchObject([
      { verdict: 'not-accepted', positive: 3, items: 5, positiveNeeded: 4, failedScreening: [] },
      { verdict: 'accepted', positive: 8, items: 9, notApplicable: 1, positiveNeeded: 7 },
      { verdict: 'not-accepted', positive: 8, items: 9, failedCritical: ['p-valid-1'] },
    ])
    await stage.close()
  })
})

const numbersOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('the published schema', () => {
  it('is what the operations check', async () => {
    const stage = await build(secrets[0])
    const served = await fetch(`${stage.address}/api/reviews/${stage.review}/download/instrument.schema.json`)
    const file = readFileSync(new URL('../docs/schemas/instrument.schema.json', import.meta.url), 'utf8')
    expect(file).toBe(await served.text())
    await stage.close()
  })
})
