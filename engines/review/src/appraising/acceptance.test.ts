import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AcceptanceRule } from '../protocol/protocol.ts'
import { acceptanceOf } from './acceptance.ts'
import type { RatedItem } from './answers.ts'
import type { AppraisalSet, Instrument } from './instrument.ts'
import { type ItemSettlement, itemOutcomes } from './item-outcome.ts'

const items = Array.from({ length: 10 }, (_, index) => ({ id: `i${index}`, question: {} }))
const instrument: Instrument = { id: 'x', name: {}, items }
const set: AppraisalSet = { instrument, design: null }
const rule: AcceptanceRule = { raters: 4, threshold: 0.7 }
const discussed: AcceptanceRule = { ...rule, agreement: 'discussed' }

/** A rater who says yes to the first `yes` items and `rest` to the others. */
const rater = (yes: number, rest = 'no') =>
  new Map(
    items.map(({ id }, index): [string, RatedItem] => [id, { item: id, answer: index < yes ? 'yes' : rest }]),
  )
const accept = (
  answers: ReadonlyMap<string, RatedItem>[],
  own = rule,
  settled: Record<string, string> = {},
  of = set,
) => {
  const settlements = new Map(
    Object.entries(settled).map(([item, answer]): [string, ItemSettlement] => [
      item,
      { answer, why: 'read again', person: 'ana', at: '2026-01-01T00:00:00Z' },
    ]),
  )
  const raters = answers.map((answers, index) => ({ person: `p${index}`, answers }))
  return acceptanceOf(itemOutcomes(of, raters, settlements), raters.length, own)
}

describe('acceptance', () => {
  it('waits for all raters', () =>
    expect(accept([rater(10), rater(10), rater(10)])).toMatchObject({
      verdict: 'pending',
      waitsFor: 'raters',
    }))
  it('is reached by 7 of 10 items positive by all', () =>
    expect(accept([rater(7), rater(8), rater(9), rater(10)])).toMatchObject({
      verdict: 'accepted',
      positive: 7,
      positiveNeeded: 7,
      items: 10,
      differing: 3,
    }))
  it('is not reached by 6 of 10', () =>
    expect(accept([rater(6), rater(10), rater(10), rater(10)]).verdict).toBe('not-accepted'))
  it('leaves out items that apply to nobody', () =>
    expect(accept(Array(4).fill(rater(7, 'not-applicable')))).toMatchObject({
      items: 7,
      notApplicable: 3,
      proportion: 1,
    }))
})

describe('the rule that counts what was discussed', () => {
  const four = [rater(6), rater(7), rater(8), rater(9)]
  it('waits while settling could change the verdict', () =>
    expect(accept(four, discussed)).toMatchObject({ verdict: 'pending', waitsFor: 'settling', differing: 3 }))
  it('counts what was settled, and tells how many that are', () =>
    expect(accept(four, discussed, { i6: 'yes' })).toMatchObject({
      verdict: 'accepted',
      positive: 7,
      positiveSettled: 1,
      differing: 2,
    }))
  it('does not wait when settling cannot change it', () => {
    expect(accept(four, discussed, { i6: 'no', i7: 'no', i8: 'no' }).verdict).toBe('not-accepted')
    expect(accept([rater(1), rater(4), rater(4), rater(4)], discussed).verdict).toBe('not-accepted')
    expect(accept([rater(7), rater(8), rater(8), rater(8)], discussed).verdict).toBe('accepted')
  })
  it('leaves out what was settled as not applicable', () =>
    expect(accept(four, discussed, { i6: 'not-applicable' })).toMatchObject({ items: 9, positive: 6 }))
  it('changes nothing where only agreement alone counts', () =>
    expect(accept(four, rule, { i6: 'yes', i7: 'yes' })).toMatchObject({
      verdict: 'not-accepted',
      positive: 6,
    }))
  it('never falls from accepted, whatever is settled', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom(...items.map(({ id }) => id)),
          fc.constantFrom('yes', 'no', 'unclear', 'not-applicable'),
        ),
        (yes, settled) => {
          const before = accept(
            yes.map((n) => rater(n)),
            discussed,
          )
          const after = accept(
            yes.map((n) => rater(n)),
            discussed,
            settled,
          )
          if (before.verdict !== 'pending') expect(after.verdict).toBe(before.verdict)
        },
      ),
    ))
})

describe('an instrument in the shape of a mixed set', () => {
  const mixed: Instrument = {
    id: 'mixed',
    name: {},
    designs: [
      { id: 'trial', name: {} },
      { id: 'interviews', name: {} },
    ],
    sections: [
      { id: 'first', name: {}, isScreening: true },
      { id: 'of-trials', name: {}, designs: ['trial'] },
      { id: 'of-interviews', name: {}, designs: ['interviews'] },
    ],
    items: [
      { id: 't1', question: {}, section: 'of-trials', isCritical: true },
      { id: 't2', question: {}, section: 'of-trials' },
      { id: 'q1', question: {}, section: 'of-interviews' },
      { id: 's1', question: {}, section: 'first' },
    ],
  }
  const trial: AppraisalSet = { instrument: mixed, design: 'trial' }
  const answers = (given: Record<string, string>) =>
    new Map(Object.entries(given).map(([item, answer]): [string, RatedItem] => [item, { item, answer }]))
  const one: AcceptanceRule = { raters: 1, threshold: 0.5 }

  it('asks and counts the items of the design, and not those of screening', () =>
    expect(accept([answers({ s1: 'yes', t1: 'yes', t2: 'no' })], one, {}, trial)).toMatchObject({
      verdict: 'accepted',
      positive: 1,
      items: 2,
    }))
  it('waits for a screening item on which the raters differ, and counts it among those to settle', () => {
    const two: AcceptanceRule = { raters: 2, threshold: 0.5, agreement: 'discussed' }
    const both = [
      answers({ s1: 'yes', t1: 'yes', t2: 'yes' }),
      answers({ s1: 'unclear', t1: 'yes', t2: 'yes' }),
    ]
    expect(accept(both, two, {}, trial)).toMatchObject({
      verdict: 'pending',
      waitsFor: 'settling',
      positive: 2,
      differing: 1,
    })
    expect(accept(both, two, { s1: 'yes' }, trial)).toMatchObject({ verdict: 'accepted', differing: 0 })
    expect(accept(both, two, { s1: 'no' }, trial)).toMatchObject({
      verdict: 'not-accepted',
      failedScreening: ['s1'],
    })
  })
  it('turns down a study that fails screening or a critical item, whatever the proportion', () => {
    expect(accept([answers({ s1: 'unclear' })], one, {}, trial)).toMatchObject({
      verdict: 'not-accepted',
      failedScreening: ['s1'],
    })
    expect(accept([answers({ s1: 'yes', t1: 'no', t2: 'yes' })], one, {}, trial)).toMatchObject({
      verdict: 'not-accepted',
      positive: 1,
      positiveNeeded: 1,
      failedCritical: ['t1'],
    })
  })
})
