import { describe, expect, it } from 'vitest'
import { checkOf, decided, imported, type Step } from '../tiny-review.fixture.ts'
import type { Claimed } from './claim.ts'

const claim = (part: Partial<Extract<Claimed, { kind: 'kappa' }>>): Claimed => ({
  kind: 'kappa',
  n: 25,
  printed: 0.86,
  interval: null,
  decimals: 2,
  round: null,
  ...part,
})

describe('a kappa without its ratings', () => {
  // Of 25 items only 20 + 4 agreements and 1 disagreement give 0.86: po = 0.96, pe = (21·20 + 4·5)/625 = 0.704,
  // kappa = 0.256/0.296 = 0.8649; simple standard error √(0.96·0.04/25)/0.296 = 0.1324, so from 0.605.
  it('cannot come from the sample when no table has the printed interval', () => {
    const check = checkOf(claim({ interval: [0.66, 1] }), [])
    expect(check.verdict).toBe('does-not-follow')
    expect(check.printed).toEqual({ n: 25, kappa: 0.86, ci95: [0.66, 1] })
    expect(check.recomputed).toMatchObject({ n: 25, tables: 1, tablesWithInterval: 0 })
    expect(check.details).toMatchObject({
      kind: 'kappa',
      tables: [{ bothYes: 20, firstOnly: 1, secondOnly: 0, bothNo: 4, matches: [] }],
    })
    expect(check.reason).toContain('0.61–1.00 by the simple formula')
  })

  it('is possible, no more, when a table has value and interval', () => {
    const check = checkOf(claim({ interval: [0.61, 1] }), [])
    expect(check.verdict).toBe('cannot-be-recomputed')
    expect(check.details).toMatchObject({ tables: [{ matches: ['wald', 'simple'] }] })
    expect(checkOf(claim({}), []).verdict).toBe('cannot-be-recomputed')
  })

  it('does not try the tables of a large sample', () => {
    expect(checkOf(claim({ n: 2000 }), [])).toMatchObject({
      verdict: 'cannot-be-recomputed',
      recomputed: null,
    })
  })

  it('cannot come from the sample when no table has the value', () => {
    // With 4 items there are 1, 0.5, 0.2, 0 … but no 0.86.
    const check = checkOf(claim({ n: 4 }), [], 'es')
    expect(check).toMatchObject({ verdict: 'does-not-follow', recomputed: { tables: 0, kappa: null } })
    expect(check.reason).toBe(
      'Respondan como respondan dos personas, sí o no, sobre 4 ítems, kappa nunca llega a ser 0.86.',
    )
  })
})

describe('a kappa with its decisions', () => {
  const both = (record: string, ana: 'include' | 'exclude', luis: 'include' | 'exclude'): Step[] => [
    decided('ana', record, 'title-abstract', ana),
    decided('luis', record, 'title-abstract', luis),
  ]
  // 2 × 2 table 2, 1, 0, 2: po = 0.8, pe = 0.48, kappa = 0.32/0.52 = 0.6154
  const steps = [
    imported('PubMed', 'database', 1, 6),
    ...both('r1', 'include', 'include'),
    ...both('r2', 'include', 'include'),
    ...both('r3', 'include', 'exclude'),
    ...both('r4', 'exclude', 'exclude'),
    ...both('r5', 'exclude', 'exclude'),
    decided('ana', 'r6', 'title-abstract', 'include'),
  ]

  it.each<[number, number, string]>([
    [5, 0.62, 'follows'],
    [5, 0.7, 'does-not-follow'],
    [6, 0.62, 'does-not-follow'],
  ])('n = %d, kappa %d', (n, printed, verdict) => {
    const check = checkOf(claim({ n, printed, round: 'title-abstract' }), steps)
    expect(check.verdict).toBe(verdict)
    expect(check.recomputed).toMatchObject({ n: 5, kappa: expect.closeTo(8 / 13, 12) })
  })

  it('has no value where all answers are the same', () => {
    const same = [imported('PubMed', 'database', 1, 1), ...both('r1', 'include', 'include')]
    expect(checkOf(claim({ n: 1, round: 'title-abstract' }), same)).toMatchObject({
      verdict: 'does-not-follow',
      recomputed: { n: 1, kappa: null },
    })
  })

  it('tries the tables where the round holds no decisions', () => {
    expect(checkOf(claim({ round: 'pilot-1' }), steps).details).toMatchObject({ kind: 'kappa' })
  })
})
