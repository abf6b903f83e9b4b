import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts.ts'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { chartsTable } from '../reporting/tables.ts'
import { factMayBeSeen } from '../screening/visibility.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { chartOf, chartsAreOpen } from './charted.ts'
import { fieldAgreement } from './field-agreement.ts'

const protocol = { ...defaultProtocol('Mutual aid', 'en'), charters: 2 }
const field = protocol.form.fields[0]?.id ?? ''
const begin: Step[] = [
  { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
  { type: 'study-registered', payload: { study: 's1', label: 'Ngai 2021', records: [] } },
]
const charted = (by: string, value: string, isFinished = true): Step => ({
  type: 'chart-filled',
  by,
  payload: { study: 's1', values: [{ field, value: [value] }], isFinished },
})
const fact = (step: Step, seq: number): Fact => {
  const { by = 'ana', records: _, ...body } = step
  return { ...body, seq, person: by, at: '2026-01-05T10:00:00.000Z', hash: '' }
}

describe('charts made alone', () => {
  it('are hidden until as many as the protocol asks for have finished', () => {
    const draft = charted('luis', 'guide', false)
    const waiting = stateAfter([...begin, charted('ana', 'article'), draft])
    expect(chartsAreOpen(waiting, 's1')).toBe(false)
    expect(chartOf(waiting, 's1').size).toBe(0)
    expect(factMayBeSeen(waiting, fact(draft, 4), 'ana')).toBe(false)
    expect(factMayBeSeen(waiting, fact(draft, 4), 'luis')).toBe(true)
    const done = stateAfter([...begin, charted('ana', 'article'), draft, charted('luis', 'article')])
    expect(chartOf(done, 's1').get(field)).toEqual({ value: ['article'], by: 'agreed' })
    expect(factMayBeSeen(done, fact(draft, 4), 'ana')).toBe(true)
  })
  it('have no value where they differ, until it is settled; what each entered stays', () => {
    const steps = [...begin, charted('ana', 'article'), charted('luis', 'guide')]
    expect(chartOf(stateAfter(steps), 's1').has(field)).toBe(false)
    const settled: Step = {
      type: 'chart-settled',
      payload: { study: 's1', field, value: ['guide'], why: 'It is one.' },
    }
    const state = stateAfter([...steps, settled])
    expect(chartOf(state, 's1').get(field)).toEqual({ value: ['guide'], by: 'settled' })
    expect(state.charts.get('s1')?.get('ana')?.values.get(field)).toEqual(['article'])
    const undone: Step = { type: 'chart-settled', payload: { study: 's1', field, value: null, why: '' } }
    expect(chartOf(stateAfter([...steps, settled, undone]), 's1').has(field)).toBe(false)
  })
  it('stand in the table of charts by name, also yes and no', () => {
    const question = { id: 'ok', name: { en: 'Ok?' }, hint: {}, kind: 'yes-no-unclear' as const, choices: [] }
    const form = { ...protocol.form, fields: [question] }
    const state = stateAfter([
      {
        type: 'protocol-written',
        payload: { protocol: { ...protocol, charters: 1, form }, changed: '', why: '' },
      },
      { type: 'study-registered', payload: { study: 's1', label: 'Ngai 2021', records: [] } },
      { type: 'chart-filled', payload: { study: 's1', values: [{ field: 'ok', value: ['yes'] }] } },
    ])
    expect(chartsTable(state, 'es').rows).toEqual([['Ngai 2021', '', 'Sí']])
  })
  it('count for agreement as they were before anybody could see the other', () => {
    const steps = [...begin, charted('ana', 'article'), charted('luis', 'guide'), charted('ana', 'guide')]
    const state = stateAfter(steps)
    expect(chartOf(state, 's1').get(field)).toEqual({ value: ['guide'], by: 'agreed' })
    expect(fieldAgreement(state)[0]).toMatchObject({ field, differ: 1, percent: 0 })
  })
})
