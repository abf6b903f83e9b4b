import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recallTest, unseenRelevant } from './recall-test.ts'

const run = (relevant: number, irrelevant: number) => [
  ...Array.from({ length: relevant }, () => true),
  ...Array.from({ length: irrelevant }, () => false),
]

describe('recallTest(decisions, records, { target, confidence, assuming })', () => {
  it('is the hypergeometric test of Callaghan and Müller-Hansen where chance is assumed', () => {
    // 20 found at once, then 100 without one, of 1,000: a miss of 95 % means 22 relevant, so 2 among the last 980, none of
    // them in 100 draws: C(978, 100) / C(980, 100) = 880 · 879 / (980 · 979).
    const { p, level, reached } = recallTest(run(20, 100), 1000, {
      target: 0.95,
      confidence: 0.95,
      assuming: 'none',
    })
    expect(p).toBeCloseTo((880 * 879) / (980 * 979), 9)
    expect(level).toBeCloseTo(0.05 / 1.4)
    expect(reached).toBe(false)
  })

  it('says that nothing is missed when everything was read', () =>
    expect(recallTest(run(3, 7), 10, { target: 0.95, confidence: 0.95, assuming: 'none' })).toEqual({
      p: 0,
      level: expect.closeTo(0.05 / 1.06),
      reached: true,
    }))

  it('asks less of an order that is better than chance, and never less than a plain test of all', () => {
    void fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), fc.nat(200), (decisions, more) => {
        const records = decisions.length + more
        const settings = { target: 0.9, confidence: 0.95 }
        const plain = recallTest(decisions, records, { ...settings, assuming: 'none' })
        expect(plain.p).toBeGreaterThanOrEqual(0)
        expect(plain.p).toBeLessThanOrEqual(1)
        expect(plain.reached).toBe(plain.p < plain.level)
        expect(plain.level).toBeLessThanOrEqual(0.05 + 1e-12)
      }),
    )
    const decisions = run(40, 400)
    const settings = { target: 0.95, confidence: 0.95 }
    const plain = recallTest(decisions, 1000, { ...settings, assuming: 'none' })
    const ranked = recallTest(decisions, 1000, { ...settings, assuming: 'ranked' })
    expect(ranked.p).toBeLessThan(plain.p)
  })

  it('asks as much of a ranked order as of any where every third record was relevant', () => {
    const decisions = run(100, 200)
    const settings = { target: 0.95, confidence: 0.95 }
    expect(recallTest(decisions, 400, { ...settings, assuming: 'ranked' })).toEqual(
      recallTest(decisions, 400, { ...settings, assuming: 'none' }),
    )
  })

  it('refuses what makes no sense', () =>
    expect(() => recallTest(run(1, 1), 1, { target: 0.95, confidence: 0.95, assuming: 'none' })).toThrow(
      'at most all records screened',
    ))
})

describe('unseenRelevant(decisions, records, { confidence, assuming })', () => {
  it('bounds what is left, tighter the more was read in vain', () => {
    const bound = (inVain: number) =>
      unseenRelevant(run(20, inVain), 1000, { confidence: 0.95, assuming: 'none' })
    expect(bound(100).atMost).toBeGreaterThan(bound(400).atMost)
    expect(bound(100).likely).toBeLessThanOrEqual(bound(100).atMost)
    // None of k in 100 draws of 980, (880 · 879 …) / (980 · 979 …): 0.0525 for 27, 0.0470 for 28.
    expect(bound(100).atMost).toBe(27)
    expect(bound(980)).toEqual({ likely: 0, atMost: 0 })
  })
})
