import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDuplicates } from '../deduplicating/find-duplicates.ts'
import { listGroups, readGroup } from '../deduplicating/groups.ts'
import {
  acceptPairs,
  judgePair,
  listCertainties,
  listPairs,
  splitRecord,
} from '../deduplicating/judge-duplicates.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { download } from '../publishing/download.ts'
import { startReview } from '../reviews.ts'
import { readFlow } from '../synthesis/synthesis.ts'
import {
  importReferences,
  inspectImport,
  reassignImport,
  restoreImport,
  withdrawImport,
} from './import-references.ts'
import { listRecords } from './records.ts'
import { listSearches, logSearch } from './searches.ts'
import { readSources } from './sources.ts'

/** An empty review on disk. */
async function setUp() {
  const { as, keep, close } = await openFolder()
  const ana = as('ana')
  const { review } = await startReview.perform(as(terminal), {
    title: 'Mutual aid',
    language: 'es',
    name: 'Ana',
  })
  const bring = async (source: string, text: string) =>
    importReferences.perform(ana, { review, file: await keep(text), name: `${source}.ris`, source })
  return {
    ana,
    review,
    keep,
    bring,
    end: close,
  }
}

type Fields = { title: string; authors?: string[]; year?: number; journal?: string; more?: string }
const entry = ({
  title,
  authors = ['Ruiz, Ana', 'Paz, Luis'],
  year = 2020,
  journal = 'Salud',
  more = '',
}: Fields) =>
  `TY  - JOUR\n${authors.map((name) => `AU  - ${name}\n`).join('')}PY  - ${year}\nTI  - ${title}\nJO  - ${journal}\n${more}ER  - \n`
const trust = 'How trust grows in mutual aid groups of rural families'
const hope = 'Hope among members of peer support groups: a qualitative study'

describe('importing', () => {
  let at: Awaited<ReturnType<typeof setUp>>
  beforeEach(async () => {
    at = await setUp()
  })
  afterEach(() => at.end())

  it('tells what a file holds before it is brought in, and what was brought in before', async () => {
    const { ana, review, keep } = at
    const file = await keep(`${entry({ title: trust, more: 'DB  - Scopus\n' })}stray line\n`)
    const told = await inspectImport.perform(ana, { review, file, name: 'a.txt' })
    expect(told).toMatchObject({ format: 'ris', records: 1, titles: [trust], source: 'Scopus', same: null })
    await importReferences.perform(ana, { review, file, name: 'a.txt', source: 'Scopus' })
    const again = await inspectImport.perform(ana, { review, file, name: 'b.txt' })
    expect(again.same).toMatchObject({ name: 'a.txt' })
  })

  it('reads a table of unknown columns as a person says', async () => {
    const { ana, review, keep } = at
    const file = await keep('Was;Wer;Wann\nVertrauen;Ana Ruiz;2020\nHoffnung;Luis Paz;2021\n')
    const told = await inspectImport.perform(ana, { review, file, name: 'liste.csv' })
    expect(told).toMatchObject({ format: null, records: 0, table: { isKnown: false } })
    const input = { review, file, name: 'liste.csv', source: 'A list' }
    await expect(importReferences.perform(ana, input)).rejects.toThrow(/Nothing was imported/)
    const made = await importReferences.perform(ana, { ...input, columns: ['title', 'authors', 'year'] })
    expect(made.records).toBe(2)
    const { records } = await listRecords.perform(ana, { review })
    expect(records.map(({ title, year }) => [title, year])).toEqual([
      ['Vertrauen', 2020],
      ['Hoffnung', 2021],
    ])
  })

  it('takes an import back and puts it back, with its judgements', async () => {
    const { ana, review, bring } = at
    const first = await bring('PubMed', entry({ title: trust }))
    await bring('LILACS', entry({ title: hope }))
    await judgePair.perform(ana, { review, pairs: [{ a: 'r1', b: 'r2' }], same: true })
    const before = await readFlow.perform(ana, { review })
    await withdrawImport.perform(ana, { review, import: first.import })
    expect(await readFlow.perform(ana, { review })).toMatchObject({ identified: 1, duplicates: 0 })
    await restoreImport.perform(ana, { review, import: first.import })
    expect(await readFlow.perform(ana, { review })).toEqual(before)
    await withdrawImport.perform(ana, { review, import: first.import })
    await bring('PubMed', entry({ title: trust }))
    await expect(restoreImport.perform(ana, { review, import: first.import })).rejects.toThrow(
      /the same file/,
    )
  })

  it('moves an import to a search that was logged later, and back', async () => {
    const { ana, review, bring } = at
    const made = await bring('PubMed', entry({ title: trust }))
    const { search } = await logSearch.perform(ana, {
      ...{ review, source: 'MEDLINE', query: 'peer', date: '2022-05-31' },
    })
    const { before } = await reassignImport.perform(ana, {
      ...{ review, import: made.import, source: 'MEDLINE', kind: 'database', search },
    })
    const by = { review, by: 'search' as const }
    expect((await readSources.perform(ana, by)).shares).toMatchObject([
      { source: 'MEDLINE', date: '2022-05-31' },
    ])
    await reassignImport.perform(ana, { review, import: made.import, ...before })
    expect((await readSources.perform(ana, by)).shares).toMatchObject([{ source: 'PubMed', date: null }])
  })

  it('goes on taking decisions while a large file is read', async () => {
    const { ana, review, keep } = at
    const file = await keep(
      Array.from({ length: 4_000 }, (_, n) => entry({ title: `${trust} ${n}` })).join(''),
    )
    let done = false
    const importing = importReferences.perform(ana, { review, file, name: 'a.ris', source: 'A' }).then(() => {
      done = true
    })
    await at.bring('B', entry({ title: hope }))
    expect(done).toBe(false)
    await importing
    const sources = await readSources.perform(ana, { review })
    expect(sources.shares.map(({ source, records }) => [source, records])).toEqual([
      ['B', 1],
      ['A', 4_000],
    ])
  })
})

describe('duplicates', () => {
  let at: Awaited<ReturnType<typeof setUp>>
  beforeEach(async () => {
    at = await setUp()
    await at.bring(
      'PubMed',
      entry({ title: trust, more: 'DO  - 10.1/a\n' }) + entry({ title: hope, more: 'AB  - Long.\n' }),
    )
    await at.bring(
      'LILACS',
      entry({ title: trust.toUpperCase(), more: 'DO  - 10.1/a\n' }) + entry({ title: hope }),
    )
    await at.bring('Scopus', entry({ title: `${trust}.`, more: 'DO  - 10.1/a\n' }))
    await findDuplicates.perform(at.ana, { review: at.review })
  })
  afterEach(() => at.end())

  it('are listed as groups, found by words, and each field says which copy it came from', async () => {
    const { ana, review } = at
    const all = await listGroups.perform(ana, { review })
    expect(all.groups.map(({ report, copies }) => [report, copies])).toEqual([
      ['r1', 3],
      ['r2', 2],
    ])
    const found = await listGroups.perform(ana, { review, words: 'peer support' })
    expect(found.groups).toMatchObject([{ report: 'r2', sources: ['PubMed', 'LILACS'] }])
    const group = await readGroup.perform(ana, { review, record: 'r4' })
    expect(group).toMatchObject({
      report: 'r2',
      composed: { record: { abstract: 'Long.' }, provenance: { abstract: 'r2' } },
      links: [{ a: 'r2', b: 'r4' }],
    })
  })

  it('let one copy be taken out of a group, and put back', async () => {
    const { ana, review } = at
    const { pairs, saidSame } = await splitRecord.perform(ana, { review, record: 'r3' })
    expect(saidSame).toEqual([])
    expect((await readGroup.perform(ana, { review, record: 'r1' })).records.map(({ id }) => id)).toEqual([
      'r1',
      'r5',
    ])
    await judgePair.perform(ana, { review, pairs, same: null })
    expect((await readGroup.perform(ana, { review, record: 'r1' })).copies).toBe(3)
  })

  it('keep how two different reports are related', async () => {
    const { ana, review } = at
    const relation = 'preprint-and-article' as const
    await judgePair.perform(ana, { review, pairs: [{ a: 'r1', b: 'r2' }], same: false, relation })
    expect(await readGroup.perform(ana, { review, record: 'r3' })).toMatchObject({
      related: [{ relation, record: 'r2' }],
    })
    const wrong = { review, pairs: [{ a: 'r1', b: 'r2' }], same: true, relation }
    await expect(judgePair.perform(ana, wrong)).rejects.toThrow(/different reports/)
  })

  it('agree with the flow diagram and the files that are downloaded', async () => {
    const { ana, review } = at
    const flow = await readFlow.perform(ana, { review })
    const sources = await readSources.perform(ana, { review })
    expect(sources).toMatchObject({ records: flow.identified, duplicates: flow.duplicates, reports: 2 })
    const { content } = await download.perform(ana, { review, file: 'sources.csv', language: 'en' })
    expect(String(content)).toContain('All together,,5,3,2,0,0,0')
    const shared = await download.perform(ana, { review, file: 'sources-shared.csv', language: 'en' })
    expect(String(shared.content)).toContain('PubMed + LILACS + Scopus,1,0')
  })
})

describe('the log of searches', () => {
  it('can be corrected, but a search stays in its source', async () => {
    const { ana, review, end } = await setUp()
    const said = { review, source: 'PubMed', query: 'peer', date: '2022-05-31' }
    const { search } = await logSearch.perform(ana, said)
    await logSearch.perform(ana, { ...said, search, query: 'peer OR mutual', hits: 12 })
    const { searches } = await listSearches.perform(ana, { review })
    expect(searches).toMatchObject([{ search, query: 'peer OR mutual', hits: 12 }])
    await expect(logSearch.perform(ana, { ...said, search, source: 'Embase' })).rejects.toThrow(
      /stays PubMed/,
    )
    await expect(logSearch.perform(ana, { ...said, search: 'x' })).rejects.toThrow(/no search "x"/)
    await end()
  })
})

describe('a later import', () => {
  it('is compared with what is there, as if all had come at once; what people said stands', async () => {
    const { ana, review, bring, end } = await setUp()
    const first =
      entry({ title: trust, more: 'DO  - 10.1/a\n' }) + entry({ title: hope }) + entry({ title: 'Trust' })
    await bring('A', first)
    await bring('B', entry({ title: hope }) + entry({ title: 'Trust', authors: [] }))
    await findDuplicates.perform(ana, { review })
    await judgePair.perform(ana, { review, pairs: [{ a: 'r2', b: 'r4' }], same: false })
    const before = await listPairs.perform(ana, { review, which: 'doubtful' })
    expect(before).toMatchObject({ total: 1, notCompared: 0 })
    const late = await bring('C', entry({ title: trust, more: 'DO  - 10.1/A\n' }) + entry({ title: hope }))
    expect(await listPairs.perform(ana, { review, which: 'doubtful' })).toMatchObject({ notCompared: 2 })
    expect(await findDuplicates.perform(ana, { review })).toMatchObject({ compared: 2 })
    const partly = await listPairs.perform(ana, { review, which: 'doubtful' })
    const groups = await listGroups.perform(ana, { review })
    expect(groups.groups.map(({ report }) => report)).toEqual(['r1', 'r2'])
    expect(await readGroup.perform(ana, { review, record: 'r4' })).toMatchObject({ copies: 1 })
    await findDuplicates.perform(ana, { review, all: true })
    expect(await listGroups.perform(ana, { review })).toEqual(groups)
    expect(await listPairs.perform(ana, { review, which: 'doubtful' })).toMatchObject({ total: partly.total })
    // Put back after another search, its records are new again.
    await withdrawImport.perform(ana, { review, import: late.import })
    await findDuplicates.perform(ana, { review, all: true })
    await restoreImport.perform(ana, { review, import: late.import })
    expect(await listPairs.perform(ana, { review, which: 'doubtful' })).toMatchObject({ notCompared: 2 })
    await findDuplicates.perform(ana, { review })
    expect(await listGroups.perform(ana, { review })).toEqual(groups)
    await end()
  })
})

describe('doubtful pairs', () => {
  it('are accepted together above a certainty, and all taken back', async () => {
    const { ana, review, bring, end } = await setUp()
    await bring('A', entry({ title: hope }) + entry({ title: 'Trust' }))
    await bring('B', entry({ title: hope, year: 2021, journal: '' }) + entry({ title: 'Trust', authors: [] }))
    await findDuplicates.perform(ana, { review })
    const { certainties } = await listCertainties.perform(ana, { review })
    const { total } = await listPairs.perform(ana, { review, which: 'doubtful' })
    expect(certainties.length).toBeGreaterThan(0)
    expect(certainties).toEqual([...certainties].sort((x, y) => y - x))
    const { pairs } = await acceptPairs.perform(ana, { review, atLeast: certainties[0] ?? 1 })
    expect(pairs).toHaveLength(1)
    expect((await listPairs.perform(ana, { review, which: 'doubtful' })).total).toBe(total - 1)
    await judgePair.perform(ana, { review, pairs, same: null })
    expect((await listCertainties.perform(ana, { review })).certainties).toEqual(certainties)
    await end()
  })
})
