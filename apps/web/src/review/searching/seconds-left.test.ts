import { describe, expect, it } from 'vitest'
import { secondsLeft } from './seconds-left.ts'

describe('the time that is left', () => {
  it('goes on as it went', () =>
    expect(secondsLeft({ at: 0, share: 0.2 }, { at: 10_000, share: 0.6 })).toBe(10))
  it('is not told before there is something to tell it from', () => {
    expect(secondsLeft({ at: 0, share: 0 }, { at: 500, share: 0.5 })).toBeNull()
    expect(secondsLeft({ at: 0, share: 0 }, { at: 9_000, share: 0.01 })).toBeNull()
  })
})
