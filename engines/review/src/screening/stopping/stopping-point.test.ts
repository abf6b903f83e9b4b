import { describe, expect, it } from 'vitest'
import { recallTest } from './recall-test.ts'
import { stoppingPoint } from './stopping-point.ts'

const settings = { target: 0.95, confidence: 0.95, assuming: 'none' } as const

describe('stoppingPoint(found, { target, confidence, assuming })', () => {
  it('is the first tested place where the test holds, with what was found by then', () => {
    // 20 relevant records at once, one straggler at 900 of 1,000: 95 % of 21 are found with the first 20.
    const found = Array.from({ length: 1_000 }, (_, place) => place < 20 || place === 899)
    const { screened, recall } = stoppingPoint(found, settings)
    expect(screened % 10).toBe(0)
    expect(recall).toBeCloseTo(20 / 21)
    expect(recallTest(found.slice(0, screened), 1_000, settings).reached).toBe(true)
    expect(recallTest(found.slice(0, screened - 10), 1_000, settings).reached).toBe(false)
  })

  it('is the end where the test never holds', () => {
    const found = Array.from({ length: 95 }, (_, place) => place % 2 === 0)
    expect(stoppingPoint(found, settings)).toEqual({ screened: 95, recall: 1 })
  })

  it('needs a relevant record', () =>
    expect(() => stoppingPoint([false], settings)).toThrow('requires a relevant record; got none of 1'))
})
