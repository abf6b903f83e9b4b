import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './index.ts'

describe('wilsonInterval(successes, n)', () => {
  // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d to %d', (successes, n, low, high) => {
    const own = wilsonInterval(successes, n)
    expect(own.low).toBeCloseTo(low, 4)
    expect(own.high).toBeCloseTo(high, 4)
  })

  it('refuses what is not a proportion', () =>
    expect(() => wilsonInterval(3, 2)).toThrow('wilsonInterval requires 0 ≤ successes ≤ n; got 3 of 2'))
})
