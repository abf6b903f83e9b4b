import { describe, expect, it } from 'vitest'
import { isHandedIn, type RatedItem, unanswered } from './answers.ts'
import { type Instrument, itemsOf } from './instrument.ts'

const instrument: Instrument = {
  id: 'x',
  name: {},
  designs: [{ id: 'trial', name: {} }],
  sections: [
    { id: 'body', name: {} },
    { id: 'screen', name: {}, isScreening: true },
  ],
  items: [
    { id: 'b', question: {}, section: 'body' },
    { id: 't', question: {}, section: 'body', designs: ['trial'] },
    { id: 'free', question: {} },
    { id: 's', question: {}, section: 'screen' },
  ],
}
const given = (answers: Record<string, string | null>) =>
  new Map(Object.entries(answers).map(([item, answer]): [string, RatedItem] => [item, { item, answer }]))
const names = (list: { id: string }[]) => list.map(({ id }) => id)

describe('the items of a study', () => {
  it('stand in the order of their sections, screening first, those of other designs left out', () => {
    expect(names(itemsOf({ instrument, design: 'trial' }))).toEqual(['s', 'free', 'b', 't'])
    expect(names(itemsOf({ instrument, design: null }))).toEqual(['s', 'free', 'b'])
  })
})

describe('what is still to be answered', () => {
  const set = { instrument, design: 'trial' }
  it('is all that has no answer of this version', () =>
    expect(names(unanswered(set, given({ s: 'yes', b: 'maybe', t: null })))).toEqual(['free', 'b', 't']))
  it('is nothing after screening failed', () => expect(unanswered(set, given({ s: 'no' }))).toEqual([]))
  it('is handed in once complete, no draft, and of a known design', () => {
    const answers = given({ s: 'yes', free: 'no', b: 'yes', t: 'unclear' })
    expect(isHandedIn(set, { answers, note: '', isDraft: false })).toBe(true)
    expect(isHandedIn(set, { answers, note: '', isDraft: true })).toBe(false)
    expect(isHandedIn({ instrument, design: null }, { answers, note: '', isDraft: false })).toBe(false)
  })
})
