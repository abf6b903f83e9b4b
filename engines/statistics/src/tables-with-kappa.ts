import { cohenKappaOfTable } from './cohen-kappa.ts'
import { normalQuantile } from './normal.ts'
import { percentile } from './percentile.ts'
import { seededRandom } from './seeded-random.ts'

/** A 2 × 2 table of two raters: both yes, only the first yes, only the second yes, both no. */
export type TwoByTwo = { bothYes: number; firstOnly: number; secondOnly: number; bothNo: number }

export type Interval = { low: number; high: number }

/** A table whose kappa rounds to the printed value, with its 95 % interval by three methods, not cut at 1. */
export type KappaTable = TwoByTwo & {
  kappa: number
  /** Wald with the standard error of Fleiss, Cohen and Everitt (1969, doi:10.1037/h0028106). */
  wald: Interval
  /** Wald with Cohen's simple standard error (1960, doi:10.1177/001316446002000104). */
  simple: Interval
  /** Percentiles of a seeded bootstrap of the items (Efron 1979, doi:10.1214/aos/1176344552). */
  bootstrap: Interval
}

/** Resamples: the percentiles are then stable to about the second decimal. */
const resamples = 2_000

/** Beyond this many items the tables are too many to list. */
export const mostItemsOfTables = 400

/**
 * All 2 × 2 tables of `n` items whose Cohen's kappa rounds to a printed value. Raters and categories may change
 * places without changing kappa, so of such tables one stands for all: the one with bothYes ≥ bothNo, firstOnly ≥ secondOnly.
 *
 * @param n at most `mostItemsOfTables`
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
  if (n > mostItemsOfTables)
    throw new Error(`tablesWithKappa lists tables of up to ${mostItemsOfTables} items; got ${n}`)
  const tables: TwoByTwo[] = []
  for (let disagreeing = 0; disagreeing <= n; disagreeing += 1)
    for (let secondOnly = 0; secondOnly * 2 <= disagreeing; secondOnly += 1)
      for (let bothNo = 0; bothNo * 2 <= n - disagreeing; bothNo += 1) {
        const bothYes = n - disagreeing - bothNo
        const firstOnly = disagreeing - secondOnly
        const own = kappaOf(bothYes, firstOnly, secondOnly, bothNo)
        if (own !== null && roundsTo(own, kappa, decimals))
          tables.push({ bothYes, firstOnly, secondOnly, bothNo })
      }
  const resampled = resamplesOf(n)
  return tables.flatMap((table) => withIntervals(table, resampled))
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

function withIntervals(table: TwoByTwo, resampled: readonly Uint16Array[]): KappaTable[] {
  const own = cohenKappaOfTable([
    [table.bothYes, table.firstOnly],
    [table.secondOnly, table.bothNo],
  ])
  if (own === null) return []
  const around = (se: number): Interval => {
    const half = normalQuantile(0.975) * se
    return { low: own.value - half, high: own.value + half }
  }
  return [
    {
      ...table,
      kappa: own.value,
      wald: around(own.se),
      simple: around(own.simpleSe),
      bootstrap: bootstrap(table, resampled),
    },
  ]
}

/** Kappa of a 2 × 2 table in closed form, as `cohenKappaOfTable` but fast; `null` where it is undefined. */
function kappaOf(a: number, b: number, c: number, d: number): number | null {
  const room = (a + b) * (b + d) + (a + c) * (c + d)
  return room === 0 ? null : (2 * (a * d - b * c)) / room
}

/**
 * Resamples of `n` items, the same for every table: how many of the items drawn stand before each place. With the
 * items of a table in the order of its cells, the cells of a resample are differences of these.
 */
function resamplesOf(n: number): Uint16Array[] {
  const random = seededRandom(`bootstrap of ${n}`)
  return Array.from({ length: resamples }, () => {
    const before = new Uint16Array(n + 1)
    for (let item = 0; item < n; item += 1) {
      const place = Math.floor(random() * n) + 1
      before[place] = (before[place] ?? 0) + 1
    }
    for (let place = 1; place <= n; place += 1)
      before[place] = (before[place] ?? 0) + (before[place - 1] ?? 0)
    return before
  })
}

function bootstrap(
  { bothYes, firstOnly, secondOnly }: TwoByTwo,
  resampled: readonly Uint16Array[],
): Interval {
  const values = Float64Array.from(resampled, (before) => {
    const first = before[bothYes] ?? 0
    const second = before[bothYes + firstOnly] ?? 0
    const third = before[bothYes + firstOnly + secondOnly] ?? 0
    const n = before[before.length - 1] ?? 0
    // A resample in which all agree on one category has no kappa; agreement is complete, so it counts as 1.
    return kappaOf(first, second - first, third - second, n - third) ?? 1
  })
  values.sort()
  return { low: percentile(values, 0.025), high: percentile(values, 0.975) }
}
