import { describe, expect, it } from 'vitest'
import { decided, imported, type Step, stateAfter } from '../tiny-review.fixture.ts'
import { agreementReport } from './agreement-report.ts'
import { disputedCriteria } from './disputed-criteria.ts'
import { independentDecisions } from './independent-decisions.ts'

const round = 'title-abstract'

/** Two reviewers whose verdicts make a table of two by two. */
function twoReviewers(
  table: readonly (readonly ['include' | 'exclude', 'include' | 'exclude', number])[],
): Step[] {
  const pairs = table.flatMap(([first, second, count]) =>
    Array.from({ length: count }, () => [first, second] as const),
  )
  return [
    imported('PubMed', 'database', 1, pairs.length),
    ...pairs.flatMap(([first, second], index) => [
      decided('a', `r${index + 1}`, round, first),
      decided('b', `r${index + 1}`, round, second),
    ]),
  ]
}

describe('agreementReport(independentDecisions(state, round))', () => {
  // By hand: 0.7 observed, ½ · 0.6 + ½ · 0.4 = 0.5 expected, so kappa (0.7 − 0.5) / (1 − 0.5) = 0.4.
  const steps = twoReviewers([
    ['include', 'include', 20],
    ['include', 'exclude', 5],
    ['exclude', 'include', 10],
    ['exclude', 'exclude', 15],
  ])

  it('gives the coefficients of a table whose values are known by hand', () => {
    const { coefficients, pairs, marginals } = agreementReport(
      independentDecisions(stateAfter(steps), round),
      round,
    )
    expect(coefficients.percent.value).toBeCloseTo(0.7, 12)
    expect(coefficients.cohenKappa.value).toBeCloseTo(0.4, 12)
    expect(coefficients.pabak.value).toBeCloseTo(0.4, 12)
    // Positive agreement 2a / (2a + b + c), negative 2d / (2d + b + c).
    expect(coefficients.onInclusion.value).toBeCloseTo(40 / 55, 12)
    expect(coefficients.onExclusion.value).toBeCloseTo(30 / 45, 12)
    expect(pairs).toMatchObject([{ first: 'a', second: 'b', n: 50, differ: 15 }])
    expect(marginals).toEqual([
      { reviewer: 'a', counts: [25, 0, 25] },
      { reviewer: 'b', counts: [20, 0, 30] },
    ])
  })

  it('counts what was said before the others were seen, not what was said after', () => {
    const changed = [...steps, decided('b', 'r21', round, 'include'), decided('a', 'r26', round, 'include')]
    const { coefficients } = agreementReport(independentDecisions(stateAfter(changed), round), round)
    expect(coefficients.cohenKappa.value).toBeCloseTo(0.4, 12)
  })

  it('leaves out what waits for the other', () => {
    const [first, ...rest] = steps
    const waiting = first ? [first, ...rest.slice(0, 3)] : []
    expect(independentDecisions(stateAfter(waiting), round).map(({ report }) => report)).toEqual(['r1'])
  })

  it('gives each pair of three reviewers all coefficients of two, and all together those of three', () => {
    const pilot = 'pilot-1'
    const said = [
      ['include', 'include', 'exclude'],
      ['include', 'unsure', 'include'],
      ['exclude', 'exclude', 'exclude'],
      ['exclude', 'exclude', 'unsure'],
      ['exclude', 'include', 'exclude'],
    ] as const
    const records = said.map((_, index) => `r${index + 1}`)
    const state = stateAfter([
      imported('PubMed', 'database', 1, said.length),
      {
        type: 'pilot-opened',
        payload: { round: pilot, seed: 's', size: said.length, records, reviewers: ['a', 'b', 'c'] },
      },
      ...said.flatMap((row, index) =>
        row.map((verdict, at) => decided(['a', 'b', 'c'][at] ?? '', `r${index + 1}`, pilot, verdict)),
      ),
    ])
    const found = independentDecisions(state, pilot)
    const { coefficients, pairs } = agreementReport(found, pilot)
    expect(coefficients.cohenKappa.value).toBeNull()
    expect(pairs.map(({ first, second }) => `${first} ${second}`)).toEqual(['a b', 'a c', 'b c'])
    // Of a and b by hand: linear weights 1, ½, 0; observed (3 + ½) / 5, expected 0.52 + ½ · 0.2 = 0.62 by the margins
    // a 3/5, 0, 2/5 and b 2/5, 1/5, 2/5: (0.6 · 0.4 + 0.4 · 0.4) + ½ · (0.6 · 0.2 + 0.4 · 0.2) = 0.4 + 0.1.
    const [ab] = pairs
    expect(ab?.coefficients.weightedKappa.value).toBeCloseTo((0.7 - 0.5) / 0.5, 12)
    // Quadratic weights 1, ¾, 0: (3 + ¾) / 5 observed, 0.4 + ¾ · 0.2 = 0.55 expected.
    expect(ab?.coefficients.quadraticKappa.value).toBeCloseTo((0.75 - 0.55) / 0.45, 12)
    for (const name of ['ordinalAlpha', 'intervalAlpha', 'ratioAlpha'] as const)
      expect(coefficients[name].value, name).not.toBeNull()
    // Two pairs of inclusions agree of the ratings that include: (2 + 2) of 2 + 2 + 2 + 2 + 2.
    expect(coefficients.onInclusion).toMatchObject({ value: 0.4, seed: pilot })
    expect(ab?.coefficients.onInclusion).not.toHaveProperty('seed')
    expect(agreementReport(found, pilot).coefficients.onInclusion).toEqual(coefficients.onInclusion)
  })
})

describe('disputedCriteria(independentDecisions(state, round))', () => {
  it('tells who gave a criterion, who did not exclude, and who excluded for another reason', () => {
    const state = stateAfter([
      imported('PubMed', 'database', 1, 3),
      decided('a', 'r1', round, 'exclude', ['c1']),
      decided('b', 'r1', round, 'include'),
      decided('a', 'r2', round, 'exclude', ['c1']),
      decided('b', 'r2', round, 'exclude', ['c2']),
      decided('a', 'r3', round, 'exclude', ['c1']),
      decided('b', 'r3', round, 'exclude'),
    ])
    expect(disputedCriteria(independentDecisions(state, round))).toEqual([
      { criterion: 'c1', times: 2, pairs: [{ by: 'a', against: 'b', times: 1, otherReasons: 1 }] },
      { criterion: 'c2', times: 1, pairs: [{ by: 'b', against: 'a', times: 0, otherReasons: 1 }] },
    ])
  })
})
