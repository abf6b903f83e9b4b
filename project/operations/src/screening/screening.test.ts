import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDuplicates } from '../deduplicating/find-duplicates.ts'
import { judgePair, listPairs } from '../deduplicating/judge-duplicates.ts'
import { listFullTexts, noteRetrieval } from '../full-text/note-retrieval.ts'
import { readHistory } from '../history.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { addPerson } from '../people/people.ts'
import { startReview } from '../reviews.ts'
import { importReferences, withdrawImport } from '../searching/import-references.ts'
import { listRecords, readRecord } from '../searching/records.ts'
import { roundAgreement } from './agreement.ts'
import { decideMany, undoMany } from './decide-many.ts'
import { importDecisions } from './import-decisions.ts'
import { labelRecords } from './label-records.ts'
import { listPilots, openPilot } from './open-pilot.ts'
import { listConflicts, resolveConflict } from './resolve-conflicts.ts'
import { decide, nextToScreen, undoDecision } from './screen.ts'
import { chooseScreeningWords } from './screening-words.ts'

/** A review on disk with two reviewers, a resolver and ten records, one of them twice. */
async function setUp() {
  const opened = await openFolder()
  const { as, keep } = opened
  const { review } = await startReview.perform(as(terminal), {
    title: 'Mutual aid',
    language: 'es',
    name: 'Ana',
  })
  await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })
  await addPerson.perform(as('ana'), { review, name: 'Sol', roles: ['resolver'] })
  const entry = (n: number, title: string) =>
    `TY  - JOUR\nAU  - Autor${n}, A\nPY  - 20${10 + n}\nTI  - ${title}\nJO  - Salud\nSP  - ${n}1\nID  - key${n}\nER  - \n`
  const titles = [
    'trust',
    'hope',
    'skills',
    'networks',
    'identity',
    'agency',
    'coping',
    'emotion',
    'learning',
  ]
  const ris = titles
    .map((word, n) => entry(n, `How ${word} grows in groups of mutual aid in cities`))
    .join('')
  const file = await keep(ris + entry(0, 'How trust grows in groups of mutual aid in cities'))
  const imported = await importReferences.perform(as('ana'), {
    review,
    file,
    name: 'a.ris',
    source: 'PubMed',
  })
  return { ...opened, review, imported, file }
}

let at: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  at = await setUp()
})
afterEach(() => at.close())

describe('importing', () => {
  it('refuses the same file twice, and takes it again after the first is withdrawn', async () => {
    const again = { review: at.review, file: at.file, name: 'b.ris', source: 'PubMed' }
    await expect(importReferences.perform(at.as('ana'), again)).rejects.toThrow(/the same file as a.ris/)
    await withdrawImport.perform(at.as('ana'), { review: at.review, import: at.imported.import })
    expect(await importReferences.perform(at.as('ana'), again)).toMatchObject({ records: 10 })
  })

  it('imports nothing from a file that holds no reference', async () => {
    const file = await at.keep('Dear all,\nthis is a letter.')
    const input = { review: at.review, file, name: 'letter.txt', source: 'PubMed' }
    await expect(importReferences.perform(at.as('ana'), input)).rejects.toThrow(/Nothing was imported/)
    expect((await listRecords.perform(at.as('ana'), { review: at.review })).total).toBe(10)
  })
})

describe('duplicates', () => {
  it('are linked, parted by a person, and linked again when that is taken back', async () => {
    const { review } = at
    const count = async () => (await listRecords.perform(at.as('ana'), { review })).total
    expect(await findDuplicates.perform(at.as('ana'), { review })).toMatchObject({ compared: 10, certain: 1 })
    expect(await count()).toBe(9)
    const { pairs } = await listPairs.perform(at.as('ana'), { review, which: 'certain' })
    const [pair] = pairs
    if (!pair) throw new Error('no pair')
    const judged = { review, pairs: [{ a: pair.a, b: pair.b }] }
    await judgePair.perform(at.as('ana'), { ...judged, same: false })
    expect(await count()).toBe(10)
    await judgePair.perform(at.as('ana'), { ...judged, same: null })
    expect(await count()).toBe(9)
  })
})

describe('two reviewers', () => {
  const round = 'title-abstract'
  const say = (person: string, record: string, verdict: 'include' | 'exclude') =>
    decide.perform(at.as(person), { review: at.review, round, record, verdict })

  it('do not see each other before both have decided', async () => {
    const { review } = at
    await say('ana', 'r1', 'include')
    const seenByLuis = [
      await readRecord.perform(at.as('luis'), { review, record: 'r1' }),
      await nextToScreen.perform(at.as('luis'), { review, round }),
      await listRecords.perform(at.as('luis'), { review }),
      await readHistory.perform(at.as('luis'), { review }),
      await roundAgreement.perform(at.as('luis'), { review, round }),
      await listConflicts.perform(at.as('luis'), { review, round }),
    ]
    expect(JSON.stringify(seenByLuis)).not.toContain('"verdict":"include"')
    const answer = await say('luis', 'r1', 'exclude')
    expect(answer.status).toMatchObject({ kind: 'conflict' })
    const after = await readRecord.perform(at.as('luis'), { review, record: 'r1' })
    expect(after.rounds[0]?.decisions).toHaveLength(2)
  })

  it('have a conflict settled by a third person, and only by one', async () => {
    const { review } = at
    await say('ana', 'r1', 'include')
    await say('luis', 'r1', 'exclude')
    const settle = { review, round, report: 'r1', verdict: 'include' as const, why: 'fits the question' }
    await expect(resolveConflict.perform(at.as('ana'), settle)).rejects.toThrow(/did not judge/)
    expect((await resolveConflict.perform(at.as('sol'), settle)).status).toMatchObject({
      kind: 'settled',
      by: 'resolution',
    })
    await say('luis', 'r1', 'include')
    await say('luis', 'r1', 'exclude')
    expect((await listConflicts.perform(at.as('sol'), { review, round })).waiting).toHaveLength(1)
  })

  it('may take a decision back, and sending one twice counts once', async () => {
    const { review } = at
    await say('ana', 'r2', 'include')
    const { seq } = await readHistory.perform(at.as('ana'), { review })
    await say('ana', 'r2', 'include')
    expect((await readHistory.perform(at.as('ana'), { review })).seq).toBe(seq)
    const undone = await undoDecision.perform(at.as('ana'), { review, round })
    expect(undone.report.report).toBe('r2')
    await expect(undoDecision.perform(at.as('ana'), { review, round })).rejects.toThrow(
      /no decision of yours/,
    )
  })

  it('go on to full text, where an exclusion needs a reason and a report may be missing', async () => {
    const { review } = at
    for (const person of ['ana', 'luis'])
      for (const record of ['r1', 'r2']) await say(person, record, 'include')
    const full = { review, round: 'full-text', record: 'r1', verdict: 'exclude' as const }
    await expect(decide.perform(at.as('ana'), full)).rejects.toThrow(/names the criterion/)
    await expect(decide.perform(at.as('ana'), { ...full, reasons: ['nonsense'] })).rejects.toThrow(
      /not a criterion/,
    )
    await noteRetrieval.perform(at.as('ana'), {
      review,
      report: 'r2',
      retrieved: false,
      note: 'no library has it',
    })
    const { reports } = await listFullTexts.perform(at.as('ana'), { review })
    expect(reports.map(({ retrieval }) => retrieval?.retrieved)).toEqual([undefined, false])
  })
})

describe('a pilot', () => {
  it('draws the same sample from the same seed, and shows agreement only when all have finished', async () => {
    const { review } = at
    const opened = await openPilot.perform(at.as('ana'), {
      review,
      size: 4,
      reviewers: ['ana', 'luis'],
      seed: 'kappa',
    })
    const again = await openPilot.perform(at.as('ana'), {
      review,
      size: 4,
      reviewers: ['ana', 'luis'],
      seed: 'kappa',
    })
    expect(again.records).toEqual(opened.records)
    const judge = async (person: string) => {
      for (const [index, record] of opened.records.entries())
        await decide.perform(at.as(person), {
          review,
          round: 'pilot-1',
          record,
          verdict: index < 2 ? 'include' : 'exclude',
        })
    }
    await judge('ana')
    const [half] = (await listPilots.perform(at.as('luis'), { review })).pilots
    expect(half).toMatchObject({ finished: false, agreement: null })
    await judge('luis')
    const [done] = (await listPilots.perform(at.as('luis'), { review })).pilots
    expect(done?.agreement?.cohenKappa).toMatchObject({ value: 1 })
  })
})

describe('decisions taken elsewhere', () => {
  it('come in with reviewers and reasons, and what cannot be used is listed', async () => {
    const { review } = at
    const csv =
      'record,reviewer,stage,verdict,reason\nkey1,Rita,title/abstract,exclude,No es grupo\nkey1,João,abstract,exclude,No es grupo\nkey2,Rita,title-abstract,1,\nkey2,João,title-abstract,0,\nnobody,Rita,,include,\nkey3,Rita,,perhaps not,\n'
    const made = await importDecisions.perform(at.as('ana'), {
      review,
      file: await at.keep(csv),
      name: 'd.csv',
    })
    expect(made).toMatchObject({
      decisions: 4,
      people: ['Rita', 'João'],
      criteria: ['no-es-grupo'],
      conflicts: 1,
    })
    expect(made.problems.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-verdict', 7],
      ['unknown-record', 6],
    ])
    expect(await roundAgreement.perform(at.as('ana'), { review })).toMatchObject({ n: 2, conflicts: 1 })
  })
})

describe('decisions of a screen that was offline', () => {
  const round = 'title-abstract'
  const facts = async () => (await readHistory.perform(at.as('ana'), { review: at.review })).seq

  it('count once, also when another has been taken since', async () => {
    const { as, review } = at
    const first = { review, round, record: 'r1', verdict: 'include', id: 'd1' } as const
    await decide.perform(as('ana'), first)
    await decide.perform(as('ana'), { ...first, verdict: 'exclude', id: 'd2' })
    const before = await facts()
    await decide.perform(as('ana'), first)
    expect(await facts()).toBe(before)
    expect(
      (await readRecord.perform(as('ana'), { review, record: 'r1' })).rounds[0]?.decisions,
    ).toMatchObject([{ verdict: 'exclude' }])
  })

  it('are taken back once, and only the one that is meant', async () => {
    const { as, review } = at
    await decide.perform(as('ana'), { review, round, record: 'r1', verdict: 'include', id: 'd1' })
    await undoDecision.perform(as('ana'), { review, round, record: 'r1', id: 'd1' })
    const before = await facts()
    const again = await undoDecision.perform(as('ana'), { review, round, record: 'r1', id: 'd1' })
    expect(again.report).toMatchObject({ record: 'r1', mine: null })
    expect(await facts()).toBe(before)
    await decide.perform(as('ana'), { review, round, record: 'r1', verdict: 'exclude', id: 'd2' })
    await undoDecision.perform(as('ana'), { review, round, record: 'r1', id: 'd1' })
    expect((await nextToScreen.perform(as('ana'), { review, round })).progress.mine).toBe(1)
  })
})

describe('many records at once', () => {
  it('are decided as one and taken back as one; earlier decisions stay', async () => {
    const { as, review } = at
    const round = 'title-abstract'
    await decide.perform(as('ana'), { review, round, record: 'r2', verdict: 'include' })
    const done = await decideMany.perform(as('ana'), {
      review,
      round,
      records: ['r1', 'r2', 'r3', 'r77'],
      verdict: 'exclude',
      note: 'editorials',
    })
    expect(done.decided).toEqual(['r1', 'r3'])
    expect(done.refused.map(({ code }) => code)).toEqual(['judged-before', 'unknown-record'])
    await decide.perform(as('ana'), { review, round, record: 'r3', verdict: 'include' })
    const undone = await undoMany.perform(as('ana'), { review, round, from: done.from, to: done.to })
    expect(undone.withdrawn).toEqual(['r1'])
    expect((await nextToScreen.perform(as('ana'), { review, round })).progress.mine).toBe(2)
  })
})

describe('labels', () => {
  it('are seen by others only when nobody has to judge the record any more', async () => {
    const { as, review } = at
    await labelRecords.perform(as('ana'), { review, records: ['r1'], label: 'ask Sol', isOn: true })
    const seenBy = async (person: string) =>
      JSON.stringify([
        await readHistory.perform(as(person), { review }),
        await readRecord.perform(as(person), { review, record: 'r1' }),
        await listRecords.perform(as(person), { review }),
      ]).includes('ask Sol')
    expect(await seenBy('ana')).toBe(true)
    expect(await seenBy('luis')).toBe(false)
    for (const person of ['ana', 'luis'])
      await decide.perform(as(person), { review, round: 'title-abstract', record: 'r1', verdict: 'include' })
    // It goes on to full text, where both judge it blind once more.
    expect(await seenBy('luis')).toBe(false)
    for (const person of ['ana', 'luis'])
      await decide.perform(as(person), { review, round: 'full-text', record: 'r1', verdict: 'include' })
    expect(await seenBy('luis')).toBe(true)
  })
})

describe('words to highlight', () => {
  it('come with the records', async () => {
    const { as, review } = at
    await chooseScreeningWords.perform(as('ana'), {
      review,
      inclusion: ['group'],
      exclusion: [],
      ignored: [],
    })
    const next = await nextToScreen.perform(as('ana'), { review, round: 'title-abstract', limit: 1 })
    const [first] = next.reports
    const marked = first?.highlights.title.map(({ start, end }) => first.reference.title.slice(start, end))
    expect(marked).toContain('groups')
  })
})
