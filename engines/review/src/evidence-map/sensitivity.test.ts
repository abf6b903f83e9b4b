import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidenceKind } from '../facts.ts'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { evidenceMap } from './evidence-map.ts'
import { type MapFilter, mapPart } from './map-filter.ts'
import { sensitivityOf } from './sensitivity.ts'

const protocol = defaultProtocol('Mutual aid', 'en')
const components = ['trust', 'hope', 'skill']
const outcomes = ['mood', 'work']
const studies = Array.from({ length: 6 }, (_, index) => `s${index}`)
const base: Step[] = [
  { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
  ...components.map(
    (component): Step => ({
      type: 'component-defined',
      payload: { component, name: { en: component }, definition: {} },
    }),
  ),
  ...outcomes.map(
    (outcome): Step => ({
      type: 'outcome-defined',
      payload: { outcome, name: { en: outcome }, definition: {} },
    }),
  ),
  ...studies.map(
    (study): Step => ({ type: 'study-registered', payload: { study, label: study, records: [] } }),
  ),
]
const finding = (
  id: number,
  study: string,
  component: string | null,
  outcome: string,
  evidence?: EvidenceKind,
): Step => ({
  type: 'finding-recorded',
  payload: {
    finding: `f${id}`,
    study,
    component,
    outcome,
    direction: 'improves',
    passage: '',
    where: '',
    evidence,
  },
})
const charted = (study: string, field: string, value: string): Step => ({
  type: 'chart-filled',
  payload: { study, values: [{ field, value: [value] }] },
})

const findings = fc.array(
  fc.record({
    study: fc.constantFrom(...studies),
    component: fc.option(fc.constantFrom(...components)),
    outcome: fc.constantFrom(...outcomes),
    evidence: fc.constantFrom('quantitative' as const, 'qualitative' as const),
  }),
  { maxLength: 25 },
)
const stateOf = (
  list: readonly { study: string; component: string | null; outcome: string; evidence: EvidenceKind }[],
) =>
  stateAfter([
    ...base,
    ...list.map(({ study, component, outcome, evidence }, index) =>
      finding(index, study, component, outcome, evidence),
    ),
    ...studies.map((study, index) => charted(study, 'design', index % 2 ? 'qualitative' : 'experimental')),
  ])
const filters: fc.Arbitrary<MapFilter> = fc.record(
  {
    fields: fc.constant({ design: ['qualitative'] }),
    evidence: fc.constant(['quantitative'] as const),
    without: fc.subarray(studies),
  },
  { requiredKeys: [] },
)

describe('a part of the map', () => {
  it('says what rests on studies of lower quality', () => {
    const appraised = (study: string, positive: number): Step[] =>
      ['ana', 'luis', 'eva', 'tom'].map((by) => ({
        type: 'appraisal-recorded',
        payload: {
          study,
          answers: protocol.instrument.items.map(({ id }, at) => ({
            item: id,
            answer: at < positive ? 'yes' : 'no',
          })),
          note: '',
        },
        by,
      }))
    const items = protocol.instrument.items.length
    const state = stateAfter([
      ...base,
      finding(0, 's0', 'trust', 'mood'),
      finding(1, 's1', 'hope', 'mood'),
      ...appraised('s0', items),
      ...appraised('s1', items - 1),
    ])
    expect(sensitivityOf(state).find(({ without }) => without.kind === 'low-quality')).toMatchObject({
      without: { below: 1, studies: 1 },
      changes: [{ component: 'hope', outcome: 'mood', to: 'absent' }],
    })
  })
  it('keeps findings of no stated kind when one kind is left out', () => {
    const state = stateAfter([
      ...base,
      finding(0, 's0', 'trust', 'mood'),
      finding(1, 's1', 'hope', 'mood', 'opinion'),
    ])
    const without = sensitivityOf(state).filter((one) => one.without.kind === 'evidence')
    expect(without.map(({ changes }) => changes.map(({ component }) => component))).toEqual([['hope']])
  })
  it('never has more in a cell than the whole, and leaving out what is sensitive changes what was said', () =>
    fc.assert(
      fc.property(findings, filters, (list, filter) => {
        const state = stateOf(list)
        const whole = evidenceMap(state)
        const part = evidenceMap(state, undefined, mapPart(state, filter))
        for (const [at, cell] of part.cells.entries())
          expect(cell.count).toBeLessThanOrEqual(whole.cells[at]?.count ?? 0)
        for (const { without, changes } of sensitivityOf(state, filter)) {
          if (without.kind !== 'study') continue
          const left = evidenceMap(
            state,
            undefined,
            mapPart(state, { ...filter, without: [...(filter.without ?? []), without.study] }),
          )
          for (const { component, outcome, from, to } of changes) {
            const level = (map: typeof left) =>
              map.cells.find((cell) => cell.component === component && cell.outcome === outcome)?.level
            expect([level(part), level(left)]).toEqual([from, to])
          }
        }
      }),
    ))
  it('has sums that agree: a component has the studies of its row', () =>
    fc.assert(
      fc.property(findings, (list) => {
        const map = evidenceMap(stateOf(list))
        for (const component of map.components)
          expect(component.studies).toBe(
            map.studies.filter((study) => study.components.includes(component.id)).length,
          )
      }),
    ))
  it('rests on single studies as worked out by hand', () => {
    // Three studies make "present", one or two "moderately present": leaving out any of three, or the only one, shows.
    const state = stateAfter([
      ...base,
      ...['s0', 's1', 's2'].map((study, index) => finding(index, study, 'trust', 'mood', 'quantitative')),
      finding(9, 's3', 'hope', 'work', 'opinion'),
    ])
    const found = sensitivityOf(state)
    expect(
      found.filter(({ without }) => without.kind === 'study').map(({ without }) => without),
    ).toHaveLength(4)
    expect(
      found.find(({ without }) => without.kind === 'evidence' && without.evidence === 'opinion'),
    ).toMatchObject({
      without: { findings: 1 },
      changes: [{ component: 'hope', outcome: 'work', from: 'moderately-present', to: 'absent' }],
    })
  })
})
