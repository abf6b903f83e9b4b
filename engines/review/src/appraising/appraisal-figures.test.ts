import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import type { Protocol } from '../protocol/protocol.ts'
import { methodsText } from '../reporting/methods-text.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { acceptanceIn, appraisalsAreOpen } from './appraisal-of.ts'
import { appraisalTable, appraisalVerdictsTable, itemAgreementTable } from './appraisal-tables.ts'
import type { Instrument } from './instrument.ts'
import { itemAgreement } from './item-agreement.ts'
import { itemBarsFigure } from './item-bars-figure.ts'
import { trafficLightFigure } from './traffic-light-figure.ts'

const instrument: Instrument = {
  id: 'three',
  name: { en: 'Three <questions>' },
  source: 'Ours 2026',
  items: ['a', 'b', 'c'].map((id) => ({ id, question: { en: `Is ${id} so?` } })),
}
const protocol: Protocol = {
  ...defaultProtocol('Tiny', 'en'),
  instrument,
  acceptance: { raters: 2, threshold: 0.6, agreement: 'discussed' },
}
const written = (next: Protocol = protocol): Step => ({
  type: 'protocol-written',
  payload: { protocol: next, changed: '', why: '' },
})
const study = (id: string): Step => ({
  type: 'study-registered',
  payload: { study: id, label: `Label & ${id}`, records: [] },
})
const appraised = (by: string, of: string, answers: string, isDraft = false): Step => ({
  type: 'appraisal-recorded',
  by,
  payload: {
    study: of,
    note: '',
    isDraft,
    answers: [...answers].map((sign, index) => ({
      item: 'abc'[index] ?? '',
      answer: { y: 'yes', n: 'no', u: 'unclear', x: 'not-applicable' }[sign] ?? null,
    })),
  },
})
const settled = (of: string, item: string, answer: string | null): Step => ({
  type: 'appraisal-settled',
  payload: { study: of, item, answer, why: 'page 3' },
})
const team = [
  written(),
  study('s1'),
  study('s2'),
  study('s3'),
  appraised('ana', 's1', 'yyn'),
  appraised('luis', 's1', 'ynn'),
  appraised('ana', 's2', 'yyy'),
  appraised('luis', 's2', 'yyx'),
  appraised('ana', 's3', 'yyy'),
]

describe('the figures', () => {
  const state = stateAfter([...team, settled('s1', 'b', 'yes')])
  const lights = trafficLightFigure(state, 'en')
  it('draw the studies that are open, say how many are not, and describe themselves', () => {
    expect(lights).toContain(
      'Label &amp; s1: 1 positive, 2 positive, 3 negative, accepted, 2 of 3, 2 needed.',
    )
    expect(lights).toContain(
      'Label &amp; s2: 1 positive, 2 positive, 3 raters differ, accepted, 2 of 3, 2 needed',
    )
    expect(lights).not.toContain('Label &amp; s3')
    expect(lights).toContain('1 study waits for its raters and is not drawn.')
    expect(lights).toContain('Three &lt;questions&gt;')
    // One ring in the row, one in the legend.
    expect(lights.match(/stroke-width="1.6"/g)).toHaveLength(2)
  })
  it('count per item', () => {
    const bars = itemBarsFigure(state, 'en')
    expect(bars).toContain('Is a so? positive 2. Is b so? positive 2. Is c so? negative 1, raters differ 1')
  })
  it('say so when there is nothing to draw', () => {
    for (const figure of [trafficLightFigure, itemBarsFigure])
      for (const language of ['en', 'es', 'pt'] as const)
        expect(figure(stateAfter([written(), study('s1')]), language)).toMatch(/No study|Ningún|Nenhum/)
  })
  it('are told as a table too', () => {
    expect(appraisalTable(state, 'en').rows[0]).toEqual([
      'Label & s1',
      'positive',
      'positive (settled after discussion)',
      'negative',
      '2',
      '2',
      '3',
      '2',
      'accepted',
    ])
    expect(appraisalVerdictsTable(state, 'es')).toMatchObject({
      title: 'Aceptación de cada estudio, con su cálculo',
      columns: ['Estudio', 'Evaluadores', 'Positivos', 'Ítems aplicables', 'Necesarios', 'Resultado'],
      rows: [
        ['Label & s1', '2', '2', '3', '2', 'aceptado'],
        ['Label & s2', '2', '2', '3', '2', 'aceptado'],
      ],
    })
  })
})

describe('the methods text', () => {
  it('tells instrument, rule, and what came of it', () => {
    const text = methodsText(stateAfter([...team, settled('s1', 'b', 'yes')]), 'en').join(' ')
    expect(text).toContain(
      'Each study was appraised by 2 raters, each alone, with: Three <questions> (Ours 2026).',
    )
    expect(text).toContain(
      'at least 60 % of the items that apply were positive by the agreement of all raters',
    )
    expect(text).toContain('Of 2 studies appraised by all raters, 2 were accepted and 0 not.')
    expect(text).toContain('1 answer that differed was settled with a stated reason.')
  })
})

describe('agreement by item', () => {
  it('is of what was answered when the study opened', () => {
    // On b they differ in one of two studies: 1 of 2 pairs agrees. On a in none.
    const [a, b] = itemAgreement(stateAfter(team))
    expect(a).toMatchObject({ item: 'a', n: 2, differ: 0, percent: 1 })
    expect(b).toMatchObject({ item: 'b', n: 2, differ: 1, percent: 0.5 })
    // Who is asked again because of a new version cannot make it look better afterwards.
    const more = { ...instrument, items: [...instrument.items, { id: 'd', question: {} }] }
    const again = stateAfter([
      ...team,
      written({ ...protocol, instrument: more }),
      appraised('luis', 's1', 'yyn', true),
      written(),
      appraised('luis', 's1', 'yyn'),
    ])
    expect(appraisalsAreOpen(again, 's1')).toBe(true)
    expect(itemAgreement(again)[1]).toMatchObject({ item: 'b', differ: 1, percent: 0.5 })
    expect(itemAgreementTable(again, 'en').rows[1]?.slice(0, 6)).toEqual([
      'b',
      'Is b so?',
      '2',
      '2',
      '1',
      '0.5',
    ])
  })
})

describe('a log of before there were drafts and settlements', () => {
  it('is read as it was: all answers together were handed in, only agreement alone counts', () => {
    const old: Step[] = [
      written({ ...protocol, acceptance: { raters: 2, threshold: 0.6 } }),
      study('s1'),
      ...['ana', 'luis'].map(
        (by): Step => ({
          type: 'appraisal-recorded',
          by,
          payload: {
            study: 's1',
            note: '',
            answers: [
              { item: 'a', answer: 'yes' },
              { item: 'b', answer: by === 'ana' ? 'yes' : 'no' },
              { item: 'c', answer: 'yes' },
            ],
          },
        }),
      ),
    ]
    expect(acceptanceIn(stateAfter(old), 's1')).toMatchObject({ verdict: 'accepted', positive: 2, items: 3 })
    expect(acceptanceIn(stateAfter([...old, settled('s1', 'b', 'yes')]), 's1')).toMatchObject({ positive: 2 })
  })
})
