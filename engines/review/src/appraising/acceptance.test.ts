import { describe, expect, it } from 'vitest'
import { acceptanceOf } from './acceptance.ts'
import type { ItemAnswer } from './instrument.ts'

const items = Array.from({ length: 10 }, (_, index) => ({ id: `i${index}`, question: {} }))
const instrument = { id: 'x', name: {}, items }
const rule = { raters: 4, threshold: 0.7 }
/** A rater who says yes to the first `yes` items and `rest` to the others. */
const rater = (yes: number, rest: ItemAnswer = 'no') =>
  new Map(items.map(({ id }, index): [string, ItemAnswer] => [id, index < yes ? 'yes' : rest]))

describe('acceptance', () => {
  it('waits for all raters', () =>
    expect(acceptanceOf(instrument, [rater(10), rater(10), rater(10)], rule).verdict).toBe('pending'))
  it('is reached by 7 of 10 items positive by all', () =>
    expect(acceptanceOf(instrument, [rater(7), rater(8), rater(9), rater(10)], rule)).toMatchObject({
      verdict: 'accepted',
      positive: 7,
      items: 10,
    }))
  it('is not reached by 6 of 10', () =>
    expect(acceptanceOf(instrument, [rater(6), rater(10), rater(10), rater(10)], rule).verdict).toBe(
      'not-accepted',
    ))
  it('leaves out items that apply to nobody', () =>
    expect(acceptanceOf(instrument, Array(4).fill(rater(7, 'not-applicable')), rule)).toMatchObject({
      items: 7,
      proportion: 1,
    }))
})
