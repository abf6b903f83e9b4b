import { existsSync, readFileSync } from 'node:fs'
import { languages } from '@ayni/framework'
import { checkClaims, codebookTable, evidenceMap, flowOf, studyOutcomeTable } from '@ayni/review'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { components, outcomes } from './components.ts'
import { openedExample } from './opened-example.fixture.ts'

const { state, facts } = await openedExample()
const map = evidenceMap(state)

/**
 * Rows of Table 1 whose countries do not add up to the papers beside them. The first two count papers by country, so one is
 * missing; the others name each country once. The article does not say which study belongs to which theme, so they are
 * printed as they stand, and the check tells of the one that its text repeats.
 */
const uncountedRows = [
  { theme: 'Chronic diseases', count: 8, inCountries: 7 },
  { theme: 'Depression and anxiety', count: 9, inCountries: 8 },
  { theme: 'Generalities of Mutual Aid Groups and empowerment', count: 6, inCountries: 4 },
  { theme: 'Caregivers', count: 2, inCountries: 1 },
]

describe('the example as a review', () => {
  it('is the same facts whenever it is made', async () => {
    expect((await openedExample()).facts).toEqual(facts)
  })

  it('has 47 studies, each with its reference', () => {
    const labels = [...state.studies.values()].map(({ label, records }) => ({
      label,
      records: records.length,
    }))
    expect(labels).toHaveLength(47)
    expect(labels.filter(({ records }) => records !== 1)).toEqual([])
    expect([...state.imports.values()].map(({ problems }) => problems)).toEqual([[]])
    const years = [...state.studies.values()].map(({ label, records: [record = ''] }) => [
      label.replace(/^.* (\d{4}).?$/, '$1'),
      String(state.records.get(record)?.reference.year),
    ])
    expect(years.filter(([named, read]) => named !== read)).toEqual([])
  })

  it('counts no record as identified, and keeps the printed figures as such', () => {
    const flow = flowOf(state)
    expect(flow).toMatchObject({
      identified: 0,
      screened: 0,
      awaitingTitleAbstract: 0,
      studies: 47,
      included: 47,
    })
    expect(flow.asPublished).toEqual({ identified: 2064, assessed: 62, included: 37 })
  })

  it('says names and definitions in three languages', () => {
    for (const { name, definition } of [...components, ...outcomes])
      for (const language of languages) {
        expect(name[language]).toBeTruthy()
        expect(definition[language]).toBeTruthy()
      }
  })
})

describe('the map recomputed', () => {
  it('counts distinct studies and mentions of each component', () => {
    expect(map.components.map(({ name, studies, mentions }) => [name, studies, mentions])).toEqual([
      ['Active agency', 5, 6],
      ['Coping strategies', 4, 4],
      ['Emotion recognition and management', 7, 7],
      ['Problem solving', 8, 8],
      ['Supportive interaction', 15, 19],
      ['Identity construction', 5, 5],
      ['Trust', 6, 6],
      ['Social networks', 5, 6],
    ])
  })

  it('counts the studies of each outcome', () => {
    expect(map.outcomes.map(({ name, studies }) => [name, studies])).toEqual([
      ['Quality of life improvement', 15],
      ['Mental health learning', 8],
      ['Social functioning', 14],
      ['Life skills', 17],
      ['Hope', 4],
    ])
  })

  // Tables 2 and 3 joined by study, outside of this program.
  it('has these numbers of studies in its 40 cells', () => {
    expect(counts()).toEqual({
      'Active agency': [3, 1, 2, 2, 0],
      'Coping strategies': [1, 1, 1, 3, 1],
      'Emotion recognition and management': [3, 0, 2, 2, 2],
      'Problem solving': [4, 1, 3, 3, 0],
      'Supportive interaction': [3, 2, 5, 3, 2],
      'Identity construction': [2, 0, 2, 2, 1],
      Trust: [2, 0, 3, 2, 2],
      'Social networks': [2, 1, 2, 1, 0],
    })
  })

  const published = new URL('../../../shared/published-review/', import.meta.url)
  it.skipIf(!existsSync(published))('joins like the published tables', () => {
    const rows = (name: string) =>
      Papa.parse<Record<string, string>>(readFileSync(new URL(name, published), 'utf8').trimEnd(), {
        header: true,
      }).data
    const concepts = rows('table2-concepts.csv')
    const benefits = rows('table3-benefits.csv')
    const joined = rows('table4-printed.csv').map(({ component = '', outcome = '' }) => {
      const having = new Set(concepts.filter((row) => row.component === component).map((row) => row.study))
      const studies = benefits.filter((row) => row.outcome === outcome && having.has(row.study))
      const name = rows('outcomes.csv').find((row) => row.outcome === outcome)?.name
      return `${component} × ${name}: ${studies.map((row) => row.study).sort()}`
    })
    expect(joined).toHaveLength(40)
    expect(cells().sort()).toEqual(joined.sort())
  })
})

describe('the tables of the article', () => {
  const published = new URL('../../../shared/published-review/', import.meta.url)
  const rows = (name: string) =>
    Papa.parse<string[]>(readFileSync(new URL(name, published), 'utf8').trimEnd()).data.slice(1)
  const spread = (name: string, list: string) => list.split('; ').map((study) => `${name}: ${study}`)

  it.skipIf(!existsSync(published))('prints Table 1 as it stands, and adds up its papers', () => {
    const table = state.tables.get('table-1')
    expect(table?.rows).toEqual(rows('table1-findings.csv'))
    const papers = table?.rows.map(([theme = '', count = '', countries = '']) => {
      const places = countries.split('; ').map((place) => Number(/\((\d+)\)/.exec(place)?.[1] ?? 1))
      return { theme, count: Number(count), inCountries: places.reduce((sum, one) => sum + one, 0) }
    })
    expect(papers?.reduce((sum, { count }) => sum + count, 0)).toBe(37)
    expect(papers?.filter(({ count, inCountries }) => count !== inCountries)).toEqual(uncountedRows)
  })

  it.skipIf(!existsSync(published))('prints Table 2 from the codings: component, concept, studies', () => {
    const printed = codebookTable(state, 'en').rows.map(([component, , concept, studies = '']) =>
      spread(`${component} / ${concept}`, studies),
    )
    const expected = rows('table2-concepts.csv').map(
      ([component, concept, study]) => `${component} / ${concept}: ${study}`,
    )
    expect(printed.flat().sort()).toEqual(expected.sort())
  })

  it.skipIf(!existsSync(published))(
    'prints Table 3 from the findings, with the studies of each benefit',
    () => {
      const { columns, rows: printed } = studyOutcomeTable(state, 'en')
      const letters = new Map(rows('outcomes.csv').map(([letter = '', name = '']) => [letter, name]))
      const crosses = printed
        .slice(0, -1)
        .flatMap(([study, ...marks]) =>
          marks.flatMap((mark, at) => (mark === '' ? [] : [`${study}: ${columns[at + 1]}`])),
        )
      const benefits = rows('table3-benefits.csv')
      expect(crosses.sort()).toEqual(
        benefits.map(([study, letter = '']) => `${study}: ${letters.get(letter)}`).sort(),
      )
      expect(printed.at(-1)?.slice(1)).toEqual(
        [...letters.keys()].map((letter) => String(benefits.filter((row) => row[1] === letter).length)),
      )
    },
  )
})

describe('the check of the article', () => {
  const checks = checkClaims(state, 'en')

  it('gives a verdict on every claim', () => {
    expect(checks.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['identified', 'cannot-be-recomputed'],
      ['reviewed', 'cannot-be-recomputed'],
      ['grey', 'cannot-be-recomputed'],
      ['included', 'does-not-follow'],
      ['kappa', 'does-not-follow'],
      ['appraisal', 'cannot-be-recomputed'],
      ['freq-supportive', 'does-not-follow'],
      ['freq-networks', 'does-not-follow'],
      ['freq-problem', 'follows'],
      ['freq-agency', 'does-not-follow'],
      ['least', 'does-not-follow'],
      ['top-authors', 'does-not-follow'],
      ['most-benefits', 'does-not-follow'],
      ['four-benefits', 'does-not-follow'],
      ['depression-nine', 'follows'],
      ['themes-total', 'follows'],
      ['table4', 'does-not-follow'],
    ])
  })

  it('recomputes what can be', () => {
    const recomputed = Object.fromEntries(checks.map(({ id, recomputed }) => [id, recomputed]))
    expect(recomputed).toMatchObject({
      identified: null,
      included: 47,
      'freq-supportive': 19,
      'freq-networks': 6,
      'freq-problem': 8,
      'freq-agency': 6,
      least: 'Coping strategies',
      'top-authors': ['Ahmad 2021', 'Landstad 2020', 'Ngai 2021b', 'Rossi 2014', 'Sample 2018'],
      'most-benefits': ['Landstad 2020', 'Matusow 2013', 'Moos 2008', 'Ngai 2021b', 'Yip 2002'],
      'four-benefits': [],
      'depression-nine': 9,
      'themes-total': 37,
      kappa: { n: 25, tables: 1, tablesWithInterval: 0 },
      table4: { differing: 17, thresholds: null },
    })
  })

  it('finds no thresholds for the printed map, and the cells that rule them out', () => {
    const details = checks.find(({ id }) => id === 'table4')?.details
    expect(details).toMatchObject({
      kind: 'map',
      differing: 17,
      fewestDiffering: 17,
      clashes: [
        {
          lower: {
            component: 'supportive-interaction',
            outcome: 'social-functioning',
            count: 5,
            printed: 'moderately-present',
          },
          higher: {
            component: 'coping-strategies',
            outcome: 'quality-of-life-improvement',
            count: 1,
            printed: 'present',
          },
        },
        {
          lower: {
            component: 'emotion-recognition-and-management',
            outcome: 'hope',
            count: 2,
            printed: 'absent',
          },
          higher: { component: 'problem-solving', outcome: 'hope', count: 0, printed: 'moderately-present' },
        },
        {
          lower: {
            component: 'emotion-recognition-and-management',
            outcome: 'hope',
            count: 2,
            printed: 'absent',
          },
          higher: {
            component: 'coping-strategies',
            outcome: 'quality-of-life-improvement',
            count: 1,
            printed: 'present',
          },
        },
      ],
    })
  })

  it('says why in three languages', () => {
    const reasons = languages.map((language) => checkClaims(state, language).map(({ reason }) => reason))
    const [en = [], es = [], pt = []] = reasons
    expect(new Set([...en, ...es, ...pt]).size).toBe(3 * checks.length)
    expect(reasons.flat().filter((reason) => !/^[\p{Lu}«“].*\.$/u.test(reason))).toEqual([])
    expect(en[3]).toBe(
      'The review names 47 different studies, not 37: 27 with components and outcomes, 11 with components only, and 9 with outcomes only.',
    )
  })
})

/** Numbers of studies by component, outcomes in the order of the map. */
function counts(): Record<string, number[]> {
  return Object.fromEntries(
    map.components.map(({ id, name }) => [
      name,
      map.outcomes.map(
        (outcome) =>
          map.cells.find((cell) => cell.component === id && cell.outcome === outcome.id)?.count ?? -1,
      ),
    ]),
  )
}

/** Each cell with the labels of its studies. */
function cells(): string[] {
  const component = new Map(map.components.map(({ id, name }) => [id, name]))
  const outcome = new Map(map.outcomes.map(({ id, name }) => [id, name]))
  return map.cells.map((cell) => {
    const labels = cell.studies.map((study) => state.studies.get(study)?.label)
    return `${component.get(cell.component)} × ${outcome.get(cell.outcome)}: ${labels.sort()}`
  })
}

describe('the check beside the tables', () => {
  it('tells that the countries of a row do not add up to its papers', () => {
    const reason = checkClaims(state, 'en').find(({ id }) => id === 'depression-nine')?.reason
    expect(reason).toContain('8')
  })
})
