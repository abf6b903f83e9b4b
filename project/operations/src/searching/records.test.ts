import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFolder } from '../opened-folder.fixture.ts'
import { addPerson } from '../people/people.ts'
import { startReview } from '../reviews.ts'
import { labelRecords } from '../screening/label-records.ts'
import { decide } from '../screening/screen.ts'
import { importReferences } from './import-references.ts'
import { languageTag } from './language-tag.ts'
import { readRecordQuery } from './record-query.ts'
import { findRecords, listRecords } from './records.ts'

const entries = [
  {
    author: 'Zeta, A.',
    year: 2012,
    title: 'Mutual aid and the quality of life',
    source: 'PubMed',
    language: 'eng',
  },
  {
    author: 'Núñez, M.',
    year: 2019,
    title: '“La esperanza” en los grupos de ayuda',
    source: 'SciELO',
    language: 'Español',
  },
  { author: 'Abel, B.', year: 2015, title: 'Hope in the groups of a town', source: 'PubMed', language: '' },
  {
    author: 'Roth, C.',
    year: null,
    title: 'Qualidade de vida e os grupos das mães',
    source: 'LILACS',
    language: '',
  },
]

async function setUp() {
  const opened = await openFolder()
  const { as, keep } = opened
  const { review } = await startReview.perform(as('terminal'), { title: 'Aid', language: 'en', name: 'Ana' })
  await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })
  for (const { author, year, title, source, language } of entries) {
    const text = `TY  - JOUR\nAU  - ${author}\n${year === null ? '' : `PY  - ${year}\n`}TI  - ${title}\nLA  - ${language}\nER  - \n`
    const hash = await keep(text)
    await importReferences.perform(as('ana'), { review, file: hash, name: `${author}.ris`, source })
  }
  const found = async (input: object, person = 'ana') =>
    (await listRecords.perform(as(person), { review, ...input })).records.map(({ report }) => report)
  return { ...opened, review, found }
}

let at: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  at = await setUp()
})
afterEach(() => at.close())

describe('the list of records', () => {
  it('finds by words, phrases, fields and what is not there', async () => {
    expect(await at.found({ words: 'grupos' })).toEqual(['r2', 'r4'])
    expect(await at.found({ words: '"quality of life"' })).toEqual(['r1'])
    expect(await at.found({ words: 'author:nunez' })).toEqual(['r2'])
    expect(await at.found({ words: 'group* -title:hope' })).toEqual([])
    expect(await at.found({ words: '-hope' })).toEqual(['r1', 'r2', 'r4'])
    expect(await at.found({ words: 'year:2013-' })).toEqual(['r2', 'r3'])
    expect(await at.found({ years: '2013-' })).toEqual(['r2', 'r3'])
    expect(await at.found({ years: '-2015', words: 'year:2013-' })).toEqual(['r3'])
    expect(await at.found({ years: '20' })).toEqual(await at.found({}))
    expect(await at.found({ words: 'source:pubmed year:2015' })).toEqual(['r3'])
    expect(await at.found({ words: 'language:pt' })).toEqual(['r4'])
    expect(await at.found({ source: 'SciELO' })).toEqual(['r2'])
  })

  it('sorts by what is shown, signs and missing years apart', async () => {
    expect(await at.found({ sort: 'title' })).toEqual(['r3', 'r2', 'r1', 'r4'])
    expect(await at.found({ sort: 'author' })).toEqual(['r3', 'r2', 'r4', 'r1'])
    expect(await at.found({ sort: 'year' })).toEqual(['r1', 'r3', 'r2', 'r4'])
    expect(await at.found({ sort: 'import', isDescending: true })).toEqual(['r4', 'r3', 'r2', 'r1'])
    expect(await at.found({ sort: 'title', offset: 1, limit: 2 })).toEqual(['r2', 'r1'])
  })

  it('lets nobody filter by what others decided alone', async () => {
    const { as, review, found } = at
    const round = 'title-abstract'
    await decide.perform(as('ana'), { review, round, record: 'r1', verdict: 'exclude' })
    await labelRecords.perform(as('ana'), { review, records: ['r2'], label: 'later', isOn: true })
    expect(await found({ mine: 'exclude' })).toEqual(['r1'])
    expect(await found({ mine: 'exclude' }, 'luis')).toEqual([])
    expect(await found({ label: 'later' })).toEqual(['r2'])
    expect(await found({ label: 'later' }, 'luis')).toEqual([])
    expect(await found({ words: 'label:later' }, 'luis')).toEqual([])
    for (const standing of ['excluded', 'conflict', 'included'] as const)
      expect(await found({ standing }, 'luis')).toEqual([])
    await decide.perform(as('luis'), { review, round, record: 'r1', verdict: 'exclude' })
    expect(await found({ standing: 'excluded' }, 'luis')).toEqual(['r1'])
    expect((await findRecords.perform(as('luis'), { review, standing: 'awaiting' })).reports).toEqual([
      'r2',
      'r3',
      'r4',
    ])
  })
})

describe('reading what is typed', () => {
  it.each([
    ['hope year:2015-2020', { words: 'hope', years: { from: 2015, to: 2020 } }],
    ['year:-2020', { words: '', years: { from: 0, to: 2020 } }],
    ['year:soon', { words: 'year:soon', years: null }],
    [
      'title:"mutual aid" -author:roth source:"Web of Science"',
      { words: 'title:"mutual aid"', without: ['author:roth'], sources: ['Web of Science'] },
    ],
  ])('%s', (typed, query) => {
    expect(readRecordQuery(typed)).toMatchObject(query)
  })

  it.each([
    ['eng; spa', '', 'en'],
    ['Português', '', 'pt'],
    ['', 'El papel de la esperanza en los grupos', 'es'],
    ['zz-unknown', 'Esperanza', 'zz'],
    ['', 'Esperanza', ''],
  ])('the language %s of “%s” is %s', (written, title, tag) => {
    expect(languageTag(written, title)).toBe(tag)
  })
})
