import { operations } from '@ayni/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyFile, sameFileIn, sameIn, serveReview, streamed, textFiles } from './two-worlds.fixture.ts'

/**
 * Two worlds that differ in nothing but what Luis said while it was still his alone: verdicts, reasons, notes, labels, what
 * he took back, and in which order he worked. Whatever Ana (who leads and screens), Zoe (who has judged nothing) or nobody
 * asks over HTTP must then have the same answer in both.
 */
const luis = [
  { verdict: 'include', reasons: [], note: 'SECRET-YES', label: 'SECRET-KEEP', order: [1, 2, 3, 4, 5] },
  { verdict: 'exclude', reasons: ['c1'], note: 'SECRET-NO', label: 'SECRET-DROP', order: [5, 3, 1, 2, 4] },
] as const
type Luis = (typeof luis)[number]
type World = Awaited<ReturnType<typeof build>>

const round = 'title-abstract'
const entry = (n: number) =>
  `TY  - JOUR\nAU  - Autor${n}, A\nPY  - ${1990 + n}\nTI  - ${['Trust', 'Hope', 'Skills', 'Networks', 'Identity', 'Agency', 'Coping', 'Emotion', 'Learning', 'Power', 'Voice', 'Work'][n - 1]} in groups of mutual aid ${n * 7919}\nAB  - Members help each other.\nJO  - Salud\nID  - key${n}\nER  - \n`

async function build(secret: Luis) {
  const served = await serveReview()
  const { review, done, upload } = served
  for (const [name, roles] of [
    ['Luis', ['reviewer']],
    ['Zoe', ['reviewer']],
    ['Sol', ['resolver']],
  ] as const)
    await done('ana', 'people.add', { review, name, roles })
  const { current } = await done('ana', 'protocol.read', { review })
  const criteria = [
    { id: 'c1', kind: 'exclusion', text: { en: 'No group' } },
    { id: 'c2', kind: 'exclusion', text: { en: 'No help' } },
  ]
  const protocol = { ...current, criteria }
  await done('ana', 'protocol.write', { review, protocol, changed: 'criteria', why: '' })
  const body = Array.from({ length: 12 }, (_, index) => entry(index + 1)).join('')
  const { import: imported } = await done('ana', 'import.add', {
    file: await upload(body),
    name: 'a.ris',
    source: 'PubMed',
  })
  const decide = (person: string, record: string, verdict: string, more: object = {}) =>
    done(person, 'screening.decide', { review, round, record, verdict, ...more })

  const pilot = await done('ana', 'pilot.open', { review, size: 3, reviewers: ['ana', 'luis'], seed: 'one' })
  await decide('ana', pilot.records[0], 'include', { round: pilot.round })
  // Both agree on these, so that they go on to full text.
  for (const person of ['ana', 'luis'])
    for (const record of ['r8', 'r9']) await decide(person, record, 'include')

  const { verdict, reasons, note, label } = secret
  const said = { reasons, note, milliseconds: 1234 }
  for (const record of pilot.records) await decide('luis', record, verdict, { ...said, round: pilot.round })
  for (const n of secret.order) await decide('luis', `r${n}`, verdict, said)
  await decide('luis', 'r6', verdict, said)
  await done('luis', 'screening.undo', { review, round, record: 'r6' })
  await decide('luis', 'r8', verdict, { ...said, reasons: ['c1'], round: 'full-text' })
  for (const record of ['r2', 'r8'])
    await done('luis', 'record.label', { review, records: [record], label, isOn: true })
  const { placeholders } = await done('ana', 'manuscript.placeholders', { review })
  const names = placeholders.map(({ name }: { name: string }) => `{{${name}}}`).join(' ')
  const manuscript = await upload(
    `Of 12 records 12 were screened, 5 excluded and 2 included; kappa was 0.86 (95 % CI 0.66–1.00). ${names}`,
  )
  const source = await upload(body)
  return { ...served, protocol, pilot, imported, manuscript, source, decide }
}

/** What each question is asked with, beside the review; several where one says too little. */
function inputsOf(name: string, world: World): object[] {
  const { review, pilot, protocol, imported, manuscript, source } = world
  const rounds = [round, 'full-text', pilot.round]
  const records = Array.from({ length: 12 }, (_, index) => `r${index + 1}`)
  switch (name) {
    case 'review.list':
      return [{}]
    case 'agreement':
    case 'conflict.list':
    case 'screening.mine':
      return rounds.map((one) => ({ review, round: one }))
    case 'screening.next':
      return rounds.flatMap((one) =>
        ['import', 'ranked'].map((order) => ({ review, round: one, order, limit: 100 })),
      )
    case 'screening.stopping':
      return rounds.flatMap((one) =>
        ['me', 'team'].flatMap((of) => [0.6, 0.95].map((target) => ({ review, round: one, of, target }))),
      )
    case 'screening.rank':
      return [{ review, limit: 100 }]
    case 'record.read':
    case 'duplicates.group':
      return records.map((record) => ({ review, record }))
    case 'import.problems':
      return [{ review, import: imported }]
    case 'import.inspect':
      return [{ review, file: source, name: 'a.ris' }]
    case 'duplicates.pairs':
      return ['doubtful', 'certain', 'judged'].map((which) => ({ review, which }))
    case 'manuscript.fill':
    case 'manuscript.check':
      return ['en', 'es'].map((language) => ({ review, file: manuscript, name: 'a.md', language }))
    case 'synthesis.view':
      return ['frequencies', 'timeline', 'network'].map((view) => ({ review, view }))
    case 'record.list':
    case 'record.find':
      return [
        {},
        ...['awaiting', 'conflict', 'included', 'excluded'].map((standing) => ({ standing })),
        ...['none', 'include', 'exclude', 'unsure'].map((mine) => ({ mine })),
        ...[...luis.map(({ label }) => label), ...luis.map(({ note }) => note), 'groups'].flatMap((word) => [
          { label: word },
          { words: word },
          { words: `label:${word}` },
        ]),
      ].map((filter) => ({ review, ...filter }))
    case 'history':
      return [{ review, limit: 500 }]
    case 'protocol.try-level-rule':
      return [{ review, levelRule: protocol.levelRule }]
    case 'download':
      return [...textFiles, ...rounds.flatMap((one) => [`agreement-${one}.csv`, `ratings-${one}.csv`])].map(
        (file) => ({ review, file }),
      )
    default:
      return [{ review }]
  }
}

/** Questions about what this review does not have: files, codes, studies. Those have tests of blindness of their own. */
const unasked = new Set([
  ...['import.progress', 'full-text.recognise', 'full-text.read', 'full-text.fetch'],
  ...['chart.read-table', 'chart.read-form', 'appraisal.read-instrument', 'agreement.table'],
  ...['code.history', 'codebook.inspect', 'synthesis.mark', 'framework.show'],
])

describe('what Luis said while others have still to judge', () => {
  let worlds: World[] = []
  beforeAll(async () => {
    worlds = await Promise.all(luis.map(build))
  })
  afterAll(() => Promise.all(worlds.map(({ close }) => close())))

  const viewers = ['ana', 'zoe', 'sol', '']
  const sameInBoth = (person: string, name: string, inputOf: (world: World) => object) =>
    sameIn(worlds, person, name, inputOf)

  const questions = [...operations.values()].filter(({ kind }) => kind === 'question')
  it.each(questions.map(({ name }) => name))('does not show in %s', async (name) => {
    const [first] = worlds
    if (!first) return
    const answers = []
    for (const person of viewers)
      for (let at = 0; at < inputsOf(name, first).length; at += 1)
        answers.push(await sameInBoth(person, name, (world) => inputsOf(name, world)[at] ?? {}))
    // What is refused to everybody shows nothing, but tests nothing either.
    expect(answers.some((answer) => answer.includes('"status": 200'))).toBe(!unasked.has(name))
  })

  it('leaves an answer that says something for the questions it is about', async () => {
    for (const name of ['review.overview', 'flow', 'pilot.list', 'team.progress', 'agreement', 'history'])
      expect(await sameInBoth('ana', name, (world) => inputsOf(name, world)[0] ?? {})).toContain(
        '"status": 200',
      )
  })

  it('does not show in downloads by link, and a bundle is refused', async () => {
    const [first] = worlds
    const rounds = [round, 'full-text', first?.pilot.round].flatMap((one) => [
      `agreement-${one}.csv`,
      `ratings-${one}.csv`,
    ])
    for (const file of [...everyFile, ...rounds]) await sameFileIn(worlds, file, 'ana')
  })

  it('does not show in the stream of changes, not even when it happened', async () => {
    for (const person of ['ana', 'zoe']) {
      const [one, other] = await Promise.all(worlds.map((world) => streamed(world, person, 1_500)))
      expect(other).toEqual(one)
      const [first] = worlds
      const history = await first?.done(person, 'history', { review: first.review, limit: 500 })
      const own = history.facts.map(({ seq }: { seq: number }) => seq).reverse()
      expect(one?.map(({ seq }) => seq)).toEqual(own)
      const hidden = history.seq - own.length
      // 3 in the pilot, 5 and one taken back, one at full text, two labels; and for Zoe what Ana said in the pilot.
      expect(hidden).toBe(person === 'ana' ? 13 : 14)
    }
  })

  it('does not show in what commands answer or refuse', async () => {
    const refused = (world: World) => ({ ...world.protocol, criteria: [world.protocol.criteria[1]] })
    await sameInBoth('ana', 'protocol.write', (world) => ({
      review: world.review,
      protocol: refused(world),
      changed: '',
      why: '',
    }))
    for (const record of ['r1', 'r6', 'r7', 'r8'])
      for (const one of [round, 'full-text', 'pilot-1']) {
        const of = ({ review }: World) => ({ review, round: one, report: record })
        await sameInBoth('ana', 'conflict.resolve', (world) => ({ ...of(world), verdict: 'include' }))
        await sameInBoth('sol', 'conflict.resolve', (world) => ({ ...of(world), verdict: 'include' }))
        await sameInBoth('ana', 'conflict.reopen', of)
        await sameInBoth('ana', 'conflict.comment', (world) => ({ ...of(world), text: 'What do you think?' }))
      }
    // All have judged this record of the sample, but not the whole sample.
    const pilot = await sameInBoth('ana', 'screening.decide', ({ review, pilot }) => ({
      review,
      round: pilot.round,
      record: pilot.records[1],
      verdict: 'include',
    }))
    expect(pilot).toContain('"status": null')
    await sameInBoth('ana', 'screening.decide-many', ({ review }) => ({
      review,
      round,
      records: ['r11', 'r12'],
      verdict: 'exclude',
    }))
    await sameInBoth('ana', 'screening.undo', ({ review }) => ({ review, round, record: 'r12' }))
    await sameInBoth('ana', 'screening.undo-many', ({ review }) => ({ review, round, from: 1, to: 999 }))
    for (const retrieved of [false, true])
      for (const report of ['r1', 'r8'])
        await sameInBoth('ana', 'full-text.note-retrieval', ({ review }) => ({
          review,
          report,
          retrieved,
          note: '',
        }))
    await sameInBoth('ana', 'import.withdraw', ({ review, imported }) => ({
      review,
      import: imported,
      why: '',
    }))
    await sameInBoth('ana', 'flow', ({ review }) => ({ review }))
    await sameInBoth('ana', 'import.restore', ({ review, imported }) => ({ review, import: imported }))
    for (const roles of [['resolver'], ['reviewer']])
      await sameInBoth('ana', 'people.change', ({ review }) => ({
        review,
        person: 'zoe',
        name: 'Zoe',
        roles,
      }))
    const files = new Map<World, string>()
    for (const world of worlds)
      files.set(world, await world.upload('record,reviewer,verdict,reason\nr10,Zoe,exclude,No help\n'))
    const imported = await sameInBoth('ana', 'decisions.import', (world) => ({
      review: world.review,
      file: files.get(world),
      name: 'zoe.csv',
    }))
    expect(imported).toContain('"decisions": 1')
    for (const name of ['flow', 'team.progress', 'review.overview', 'conflict.list'])
      await sameInBoth('ana', name, (world) => inputsOf(name, world)[0] ?? {})
  })

  it('shows when both have judged, and hides again when one takes it back', async () => {
    for (const [at, world] of worlds.entries()) {
      const { review, done, decide } = world
      const told = streamed(world, 'ana', 1_500)
      await decide('ana', 'r1', 'include')
      expect((await told).length).toBeGreaterThan(0)
      const read = JSON.stringify(await done('ana', 'record.read', { review, record: 'r1' }))
      expect(read).toContain(luis[at]?.note)
      if (luis[at]?.verdict === 'include') continue
      const { waiting } = await done('ana', 'conflict.list', { review, round })
      expect(waiting.map(({ report }: { report: string }) => report)).toEqual(['r1'])
      await done('zoe', 'conflict.comment', { review, round, report: 'r1', text: 'SECRET-TALK' })
      await done('zoe', 'conflict.resolve', {
        review,
        round,
        report: 'r1',
        verdict: 'include',
        why: 'SECRET-WHY',
      })
      await done('ana', 'screening.undo', { review, round, record: 'r1' })
      for (const [name, input] of [
        ['conflict.list', { review, round }],
        ['record.read', { review, record: 'r1' }],
        ['history', { review, limit: 500 }],
      ] as const)
        expect(JSON.stringify(await done('ana', name, input)), name).not.toContain('SECRET')
    }
  })

  it('keeps what others decided in another program out of the notes until both have judged', async () => {
    const [world] = worlds
    if (!world) throw new Error('no world')
    const { address, done, upload } = world
    const started = { title: 'Lines', language: 'en', name: 'Ana' }
    const { review } = (await world.ask('terminal', 'review.start', started)).answer
    await done('ana', 'people.add', { review, name: 'Luis', roles: ['reviewer'] })
    const body =
      'title,year,notes\nPeer support by telephone â€™s,2001,"From Lima | RAYYAN-INCLUSION: {""Luis""=>""Excluded""} | RAYYAN-EXCLUSION-REASONS: SECRET-REASON"\n'
    const { import: imported } = await done('ana', 'import.add', {
      review,
      file: await upload(body),
      name: 'rayyan.csv',
      source: 'Embase',
    })
    const hash = await upload(body)
    const inspected = await done('ana', 'import.inspect', { review, file: hash, name: 'rayyan.csv' })
    expect(inspected.problemCount).toBeGreaterThan(0)
    expect(JSON.stringify(inspected)).not.toMatch(/RAYYAN|SECRET/)
    const problems = await done('luis', 'import.problems', { review, import: imported })
    expect(problems.total).toBeGreaterThan(0)
    expect(JSON.stringify(problems)).not.toMatch(/RAYYAN|SECRET|Excluded/)
    const read = await done('ana', 'record.read', { review, record: 'r1' })
    expect(read.records[0].reference.notes).toEqual(['From Lima'])
    for (const [name, input] of [
      ['screening.next', { round }],
      ['history', {}],
      ['record.list', { words: 'telephone' }],
      ['record.find', { words: 'SECRET-REASON' }],
    ] as const)
      expect(JSON.stringify(await done('ana', name, { review, ...input })), name).not.toMatch(
        /RAYYAN|SECRET|r1"\]/,
      )
    const bundle = () => fetch(`${address}/api/reviews/${review}/download/bundle.zip?person=ana`)
    const refused = await bundle()
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('another program')
    for (const person of ['ana', 'luis'])
      await done(person, 'screening.decide', { review, round, record: 'r1', verdict: 'include' })
    expect((await bundle()).status).toBe(200)
  })
})
