import { describe, expect, it } from 'vitest'
import { remainingTime } from './pace.ts'

describe('the time that is left', () => {
  it('says nothing with fewer than eight decisions', () => {
    expect(remainingTime([1, 2, 3, 4, 5, 6, 7], 10)).toBeNull()
  })

  it('is the median times what is left, with the ranks of its 90 % interval', () => {
    // n = 16: 8 ± 1.645 · 4 / 2 gives ranks 4 and 13 (Conover 1999, section 3.2).
    const times = Array.from({ length: 16 }, (_, index) => (index + 1) * 1000)
    expect(remainingTime(times, 10)).toEqual({ likely: 85_000, from: 40_000, to: 130_000 })
  })

  it('does not mind the one time somebody left the desk', () => {
    const calm = Array.from({ length: 20 }, () => 6_000)
    expect(remainingTime([...calm, 3_600_000], 100)).toEqual({ likely: 600_000, from: 600_000, to: 600_000 })
  })
})
