import { describe, expect, it } from 'vitest'
import { defaultInstrument } from '../protocol/default-instrument.ts'
import { withFreeItemIds } from './free-item-ids.ts'
import type { Instrument } from './instrument.ts'
import { instrumentProblems } from './instrument-problems.ts'

const item = (id: string, en: string) => ({ id, question: { en } })

describe('instrumentProblems', () => {
  it('finds none in the default', () => expect(instrumentProblems(defaultInstrument)).toEqual([]))
  it('names ids given twice, parts that do not exist and items that can never count', () => {
    const wrong: Instrument = {
      id: 'x',
      name: {},
      sections: [{ id: 's', name: {}, isScreening: true }],
      items: [
        { ...item('a', ''), section: 's' },
        { ...item('a', ''), section: 'gone', designs: ['trial'] },
        { ...item('b', ''), section: 's', options: [{ id: 'n', name: {}, reads: 'negative' }] },
      ],
    }
    expect(instrumentProblems(wrong)).toEqual([
      { kind: 'same-id', place: 'a', name: 'a' },
      { kind: 'no-design', place: 'a', name: 'trial' },
      { kind: 'no-section', place: 'a', name: 'gone' },
      { kind: 'no-positive-answer', place: 'b', name: 'b' },
    ])
    const screen: Instrument = { ...wrong, items: [{ ...item('a', ''), section: 's' }] }
    expect(instrumentProblems(screen)).toEqual([{ kind: 'not-counted', place: 'x', name: 'x' }])
  })
})

describe('withFreeItemIds', () => {
  const own: Instrument = {
    id: 'own',
    name: {},
    items: [item('q1', 'Why?'), item('q2', 'How?'), item('q2', 'How?')],
  }
  it('keeps the ids of the same questions and renames others, so that no question inherits answers', () => {
    const others: Instrument[] = [{ id: 'o', name: {}, items: [item('q1', 'When?'), item('q2', 'How?')] }]
    expect(withFreeItemIds(own, others).items.map(({ id }) => id)).toEqual(['q1-2', 'q2', 'q2-2'])
    expect(withFreeItemIds(own, []).items.map(({ id }) => id)).toEqual(['q1', 'q2', 'q2-2'])
  })
})
