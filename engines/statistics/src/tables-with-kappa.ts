import { cohenKappaOfTable } from './cohen-kappa.ts'
import { normalQuantile } from './normal.ts'
import { seededRandom } from './seeded-random.ts'

/** A 2 × 2 table of two raters: both yes, only the first yes, only the second yes, both no. */
export type TwoByTwo = { bothYes: number; firstOnly: number; secondOnly: number; bothNo: number }

export type Interval = { low: number; high: number }

/** A table whose kappa rounds to the printed value, with its interval by three methods. */
export type KappaTable = TwoByTwo & {
  kappa: number
  /** Wald with the standard error of Fleiss, Cohen and Everitt (1969, doi:10.1037/h0028106). */
  wald: Interval
  /** Wald with Cohen's simple standard error (1960, doi:10.1177/001316446002000104). */
  simple: Interval
  /** Percentiles of a seeded bootstrap of the items (Efron 1979, doi:10.1214/aos/1176344552). */
  bootstrap: Interval
}

/** Resamples per table: the percentiles are then stable to about the second decimal. */
const resamples = 2_000

/**
 * All 2 × 2 tables of `n` items whose Cohen's kappa rounds to a printed value. Raters and categories may change
 * places without changing kappa, so of such tables one stands for all: the one with bothYes ≥ bothNo, firstOnly ≥ secondOnly.
 *
 * @param decimals of the printed value
 * @example tablesWithKappa({ n: 25, kappa: 0.86, decimals: 2 })
 */
export function tablesWithKappa({
  n,
  kappa,
  decimals,
}: {
  n: number
  kappa: number
  decimals: number
}): KappaTable[] {
  const found: KappaTable[] = []
  for (let disagreeing = 0; disagreeing <= n; disagreeing += 1)
    for (let secondOnly = 0; secondOnly * 2 <= disagreeing; secondOnly += 1)
      for (let bothNo = 0; bothNo * 2 <= n - disagreeing; bothNo += 1) {
        const table = {
          bothYes: n - disagreeing - bothNo,
          firstOnly: disagreeing - secondOnly,
          secondOnly,
          bothNo,
        }
        const own = kappaOf(table)
        if (own === null || !roundsTo(own.value, kappa, decimals)) continue
        const z = normalQuantile(0.975)
        found.push({
          ...table,
          kappa: own.value,
          wald: { low: own.value - z * own.se, high: own.value + z * own.se },
          simple: { low: own.value - z * own.simpleSe, high: own.value + z * own.simpleSe },
          bootstrap: bootstrapInterval(table),
        })
      }
  return found
}

/** Whether an interval is the printed one when rounded, its upper limit cut at 1 or not. */
export function matchesInterval(
  interval: Interval,
  printed: readonly [number, number],
  decimals: number,
): boolean {
  const [low, high] = printed
  const fits = (value: number, target: number) => roundsTo(value, target, decimals)
  return fits(interval.low, low) && (fits(interval.high, high) || fits(Math.min(1, interval.high), high))
}

/** Whether a value prints as the target with that many decimals. Ties go either way. */
export function roundsTo(value: number, target: number, decimals: number): boolean {
  return Math.abs(value - target) <= 0.5 * 10 ** -decimals + 1e-9
}

function kappaOf({ bothYes, firstOnly, secondOnly, bothNo }: TwoByTwo) {
  return cohenKappaOfTable([
    [bothYes, firstOnly],
    [secondOnly, bothNo],
  ])
}

function bootstrapInterval(table: TwoByTwo): Interval {
  const cells = [table.bothYes, table.firstOnly, table.secondOnly, table.bothNo]
  const n = cells.reduce((total, count) => total + count, 0)
  const limits = cells.map((_, index) => cells.slice(0, index + 1).reduce((total, count) => total + count, 0))
  const random = seededRandom(cells.join('-'))
  const values: number[] = []
  for (let round = 0; round < resamples; round += 1) {
    const drawn = [0, 0, 0, 0]
    for (let item = 0; item < n; item += 1) {
      const at = random() * n
      const cell = limits.findIndex((limit) => at < limit)
      drawn[cell] = (drawn[cell] ?? 0) + 1
    }
    const [bothYes = 0, firstOnly = 0, secondOnly = 0, bothNo = 0] = drawn
    // A resample in which all agree on one category has no kappa; agreement is complete, so it counts as 1.
    values.push(kappaOf({ bothYes, firstOnly, secondOnly, bothNo })?.value ?? 1)
  }
  values.sort((a, b) => a - b)
  return { low: percentile(values, 0.025), high: percentile(values, 0.975) }
}

/** Percentile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996, doi:10.2307/2684934). */
function percentile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}
