import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOf } from '../reporting/flow.ts'
import { sourcesFigure } from '../reporting/sources-figure.ts'
import { sharedReportsTable, sourcesTable } from '../reporting/sources-tables.ts'
import { decided, imported, type Step, stateAfter } from '../tiny-review.fixture.ts'
import { sourceOverlap } from './source-overlap.ts'

/** PubMed r1–r4, LILACS r5–r7, a list in a publication r8–r9; r1 = r5, r2 = r6 = r3, r4 = r8. */
const same = (a: string, b: string): Step => ({ type: 'duplicate-judged', payload: { a, b, same: true } })
const steps: Step[] = [
  imported('PubMed', 'database', 1, 4),
  imported('LILACS', 'register', 5, 3),
  imported('A book', 'as-published', 8, 2),
  same('r1', 'r5'),
  same('r2', 'r6'),
  same('r2', 'r3'),
  same('r4', 'r8'),
]
const included: Step[] = ['r5', 'r7'].flatMap((record) =>
  ['title-abstract', 'full-text'].flatMap((round) =>
    ['ana', 'luis'].map((by) => decided(by, record, round, 'include')),
  ),
)

describe('what sources contributed', () => {
  it('alone and shared, with published lists left out', () => {
    const overlap = sourceOverlap(stateAfter([...steps, ...included]), 'source')
    expect(overlap.shares).toEqual([
      {
        ...{ id: 'source PubMed', source: 'PubMed', kind: 'database', date: null },
        ...{ records: 4, duplicates: 1, reports: 3, alone: 1, included: 1, includedAlone: 0 },
      },
      {
        ...{ id: 'source LILACS', source: 'LILACS', kind: 'register', date: null },
        ...{ records: 3, duplicates: 2, reports: 3, alone: 1, included: 2, includedAlone: 1 },
      },
    ])
    expect(overlap.combinations).toEqual([
      { members: ['source PubMed', 'source LILACS'], reports: 2, included: 1 },
      { members: ['source PubMed'], reports: 1, included: 0 },
      { members: ['source LILACS'], reports: 1, included: 1 },
    ])
  })

  it('by search where one was logged', () => {
    const search: Step = {
      type: 'search-logged',
      payload: {
        ...{ search: 's1', source: 'PubMed', kind: 'database', query: 'x', date: '2022-05-31' },
        ...{ hits: null, note: '' },
      },
    }
    const file = imported('PubMed', 'database', 1, 2)
    if (file.type !== 'references-imported') throw new Error('imported makes an import')
    const first: Step = { ...file, payload: { ...file.payload, search: 's1' } }
    const state = stateAfter([search, first, imported('LILACS', 'database', 3, 1)])
    expect(sourceOverlap(state, 'search').shares.map(({ id }) => id)).toEqual(['search s1', 'source LILACS'])
    expect(sourcesTable(state, 'es', 'search').rows[0]).toEqual([
      'PubMed',
      'Base de datos',
      '2022-05-31',
      ...[2, 0, 2, 2, 0, 0].map(String),
    ])
  })

  it('moves with an import that came from elsewhere after all', () => {
    const moved: Step = {
      type: 'import-reassigned',
      payload: { import: 'LILACS', source: 'PubMed', kind: 'database', search: null },
    }
    const state = stateAfter([...steps, moved])
    expect(sourceOverlap(state, 'source')).toMatchObject({
      shares: [{ source: 'PubMed', records: 7, duplicates: 3, reports: 4, alone: 4 }],
      combinations: [{ reports: 4 }],
    })
    expect(flowOf(state).bySource).toEqual({ PubMed: 7 })
  })

  it('has the numbers of the flow diagram, whatever is linked, withdrawn or included', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.boolean())),
        fc.subarray(Array.from({ length: 12 }, (_, index) => `r${index + 1}`)),
        fc.boolean(),
        (pairs, chosen, isWithdrawn) => {
          const state = stateAfter([
            imported('PubMed', 'database', 1, 4),
            imported('LILACS', 'register', 5, 3),
            imported('A book', 'as-published', 8, 2),
            imported('Letters', 'other', 10, 3),
            ...pairs
              .filter(([a, b]) => a !== b)
              .map(
                ([a, b, one]): Step => ({
                  type: 'duplicate-judged',
                  payload: { a: `r${a}`, b: `r${b}`, same: one },
                }),
              ),
            ...chosen.flatMap((record) =>
              ['title-abstract', 'full-text'].flatMap((round) =>
                ['ana', 'luis'].map((by) => decided(by, record, round, 'include')),
              ),
            ),
            ...(isWithdrawn
              ? [{ type: 'import-withdrawn', payload: { import: 'LILACS', why: '' } } as const]
              : []),
          ])
          const flow = flowOf(state)
          for (const by of ['source', 'search'] as const) {
            const overlap = sourceOverlap(state, by)
            expect(overlap).toMatchObject({
              records: flow.identified,
              duplicates: flow.duplicates,
              reports: flow.screened + flow.awaitingTitleAbstract,
              included: flow.included,
            })
            for (const share of overlap.shares) {
              expect(share.records).toBe(flow.bySource[share.source])
              expect(share.alone).toBeLessThanOrEqual(share.reports)
            }
          }
        },
      ),
    ))
})

describe('the figure and the tables', () => {
  const state = stateAfter([...steps, ...included])
  it('draw every combination with its number and name both in the description', () => {
    const svg = sourcesFigure(state, 'en', 'source')
    expect(svg).toContain('PubMed + LILACS: 2. PubMed: 1. LILACS: 1')
    expect(svg.match(/<circle/g)).toHaveLength(6)
  })
  it('say that there is nothing', () =>
    expect(sourcesFigure(stateAfter([]), 'pt', 'source')).toContain('Nada foi importado ainda.'))
  it('add up', () => {
    expect(sourcesTable(state, 'en', 'source').rows.at(-1)).toEqual([
      'All together',
      '',
      ...[7, 3, 4, 2, 2, 1].map(String),
    ])
    expect(sharedReportsTable(state, 'en', 'source').rows[0]).toEqual(['PubMed + LILACS', '2', '1'])
  })
})
