import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { coOccurrence } from './co-occurrence.ts'
import { codeAgreement } from './code-agreement.ts'
import { codesOf, codingsOf } from './coded.ts'

const hash = 'f'.repeat(64)
const sentences = Array.from({ length: 10 }, (_, at) => `This is the sentence ${'abcdefghij'[at]}.`)
const text = { hash, pages: [sentences.slice(0, 5).join(' '), sentences.slice(5).join(' ')] }
const texts = new Map([['s1', [text]]])

/** A coding of one or several whole sentences, counted from 0. */
const coded = (id: string, by: string, code: string, from: number, to = from): Step => {
  const page = from < 5 ? 1 : 2
  const on = text.pages[page - 1] ?? ''
  const start = on.indexOf(sentences[from] ?? '')
  const end = on.indexOf(sentences[to] ?? '') + (sentences[to]?.length ?? 0)
  return {
    type: 'coding-recorded',
    by,
    payload: {
      coding: id,
      code,
      study: 's1',
      passage: on.slice(start, end),
      where: `p. ${page}`,
      note: '',
      anchor: {
        fileHash: hash,
        page,
        quote: on.slice(start, end),
        prefix: '',
        suffix: '',
        position: { start, end },
      },
    },
  }
}
const done = (by: string, study = 's1', isFinished = true): Step => ({
  type: 'coding-finished',
  by,
  payload: { study, isFinished },
})
const code = (id: string): Step => ({ type: 'code-created', payload: { code: id, name: id, definition: '' } })
const study = (id: string): Step => ({
  type: 'study-registered',
  payload: { study: id, label: id, records: [] },
})
const begin: Step[] = [
  {
    type: 'protocol-written',
    payload: { protocol: { ...defaultProtocol('Mutual aid', 'en'), coders: 2 }, changed: '', why: '' },
  },
  study('s1'),
  study('s2'),
  code('trust'),
  code('hope'),
]
const both: Step[] = [
  ...begin,
  coded('a1', 'ana', 'trust', 0, 3),
  coded('l1', 'luis', 'trust', 2, 4),
  coded('a2', 'ana', 'hope', 7),
  coded('l2', 'luis', 'trust', 7),
  done('ana'),
  done('luis'),
]
const between = (steps: readonly Step[]) => codeAgreement(stateAfter(steps), 'ana', 'luis', texts)

describe('two coders', () => {
  it('agree by sentence as a table worked out by hand says', () => {
    const trust = between(both)?.codes.find((one) => one.code === 'trust')?.bySentence
    // Of ten sentences 2 both, 2 only Ana, 2 only Luis, 4 neither: observed 0.6, expected 0.4·0.4 + 0.6·0.6 = 0.52.
    expect(trust).toMatchObject({ both: 2, first: 2, second: 2, neither: 4 })
    expect(trust?.kappa.value).toBeCloseTo((0.6 - 0.52) / 0.48, 10)
    // Krippendorff: 1 − (2N − 1) · o01 / (n0 · n1), with 4 disagreements, 12 and 8 of 20 values.
    expect(trust?.alpha.value).toBeCloseTo(1 - (19 * 4) / (12 * 8), 10)
  })
  it('agree by study on whether a code was used', () =>
    expect(between(both)?.codes.map((one) => [one.code, one.byStudy.both, one.byStudy.first])).toEqual([
      ['trust', 1, 0],
      ['hope', 0, 1],
    ]))
  it('are shown the passages on which they differ', () =>
    expect(between(both)?.differences).toEqual([
      { study: 's1', passage: sentences[7], where: 'p. 2', coding: 'a2', first: ['hope'], second: ['trust'] },
    ]))
  it('are compared as they coded alone, whatever they change when they see each other', () => {
    const alone = between(both)
    const after: Step[] = [
      ...both,
      { type: 'coding-withdrawn', by: 'ana', payload: { coding: 'a2' } },
      coded('a3', 'ana', 'trust', 7),
    ]
    expect(between(after)).toEqual(alone)
    expect(between([...after, done('luis', 's1', false), done('luis')])).toEqual(alone)
  })
  it('are not compared before both have finished, nor where one is enough', () => {
    expect(between(both.slice(0, -1))).toBeNull()
    const { protocol } = { protocol: { ...defaultProtocol('Mutual aid', 'en'), coders: 1 } }
    expect(
      between([...both, { type: 'protocol-written', payload: { protocol, changed: '', why: '' } }]),
    ).toBeNull()
  })
})

describe('codes used together', () => {
  const together = (steps: readonly Step[]) => {
    const state = stateAfter([...begin.slice(1), ...steps])
    return coOccurrence(
      codingsOf(state),
      codesOf(state).map((one) => one.code),
    )
  }
  it('share a character of a text, and each place counts once for a code', () => {
    const found = together([
      coded('1', 'ana', 'hope', 0, 1),
      coded('2', 'ana', 'trust', 1, 2),
      coded('3', 'luis', 'trust', 1, 2),
      coded('4', 'ana', 'hope', 3),
    ])
    expect(found.pairs).toEqual([{ first: 'trust', second: 'hope', passages: 1, studies: 1 }])
    expect(found.codes).toEqual([
      { code: 'trust', passages: 1, studies: 1 },
      { code: 'hope', passages: 2, studies: 1 },
    ])
  })
  it('are the same words where they were typed, and no passage where only the study is named', () => {
    const typed = (id: string, of: string, passage: string): Step => ({
      type: 'coding-recorded',
      payload: { coding: id, code: of, study: 's2', passage, where: '', note: '' },
    })
    expect(together([typed('1', 'hope', 'We  hoped'), typed('2', 'trust', 'we hoped')]).pairs).toMatchObject([
      { passages: 1 },
    ])
    expect(together([typed('1', 'hope', ''), typed('2', 'trust', '')]).pairs).toMatchObject([
      { passages: 0, studies: 1 },
    ])
  })
})
