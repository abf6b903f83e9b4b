import { type Coefficient, withNormalInterval, withStudentInterval } from './coefficient.ts'
import { cohenKappaOfTable } from './cohen-kappa.ts'
import { allTheSame, isCertain } from './observed-agreement.ts'

/** Items on which two raters said yes both, only the first, only the second, or neither. */
export type YesNoTable = { both: number; first: number; second: number; neither: number }

/**
 * Cohen's kappa and Krippendorff's alpha of two raters who say yes or no, from the four counts: the same values and 95 %
 * intervals as `cohenKappa` and `krippendorffAlpha` give for the ratings one by one, however many items there are.
 *
 * @example agreementOfTable({ both: 20, first: 5, second: 10, neither: 15 }).kappa.value // 0.4
 */
export function agreementOfTable({ both, first, second, neither }: YesNoTable): {
  kappa: Coefficient
  alpha: Coefficient
} {
  const n = both + first + second + neither
  if (n === 0) return undefinedFor('no item was rated by both', 'no item was rated by two raters')
  if (n === 1) return undefinedFor('one item is not enough', 'one item is not enough')
  const yes = (2 * both + first + second) / (2 * n)
  const expected = yes ** 2 + (1 - yes) ** 2
  if (isCertain(expected)) return undefinedFor(allTheSame, allTheSame)
  const observed = (both + neither) / n
  const corrected = (1 - 1 / (2 * n)) * observed + 1 / (2 * n)
  const plain = (observed - expected) / (1 - expected)
  // Items alike contribute alike, so the variance of irrCAC needs only one of each kind.
  const squares = (
    [
      [both, 1, yes],
      [neither, 1, 1 - yes],
      [first + second, 0, 0.5],
    ] as const
  ).reduce((sum, [count, own, chance]) => {
    const contribution = (own - expected - 2 * (1 - plain) * (chance - expected)) / (1 - expected)
    return sum + count * (contribution - plain) ** 2
  }, 0)
  const kappa = cohenKappaOfTable([
    [both, first],
    [second, neither],
  ])
  return {
    kappa: kappa ? withNormalInterval(kappa.value, kappa.se) : { value: null, reason: allTheSame },
    alpha: withStudentInterval(
      (corrected - expected) / (1 - expected),
      Math.sqrt(squares / (n * (n - 1))),
      n,
    ),
  }
}

function undefinedFor(kappa: string, alpha: string): { kappa: Coefficient; alpha: Coefficient } {
  return { kappa: { value: null, reason: kappa }, alpha: { value: null, reason: alpha } }
}
