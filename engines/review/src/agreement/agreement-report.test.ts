import { describe, expect, it } from 'vitest'
import { decided, imported, type Step, stateAfter } from '../tiny-review.fixture.ts'
import { agreementReport } from './agreement-report.ts'
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
    const { coefficients, pairs, marginals } = agreementReport(independentDecisions(stateAfter(steps), round))
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
    const { coefficients } = agreementReport(independentDecisions(stateAfter(changed), round))
    expect(coefficients.cohenKappa.value).toBeCloseTo(0.4, 12)
  })

  it('leaves out what waits for the other', () => {
    const [first, ...rest] = steps
    const waiting = first ? [first, ...rest.slice(0, 3)] : []
    expect(independentDecisions(stateAfter(waiting), round).map(({ report }) => report)).toEqual(['r1'])
  })
})
