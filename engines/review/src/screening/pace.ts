/** How long the rest takes at one's pace, in milliseconds: the likeliest value, and from where to where. */
export type RemainingTime = { likely: number; from: number; to: number }

/** With fewer times than these an interval would say nothing. */
const fewest = 8
/** Quantile of the normal distribution that leaves 90 % between. */
const quantile = 1.645

/**
 * The time that the reports left will take, from the times of the last decisions; `null` while there are too few.
 *
 * Times of reading are skewed (a telephone rings), so the median stands for the pace; the interval holds the median with
 * 90 % confidence by its ranks, n/2 ± z·√n/2 (Conover, Practical Nonparametric Statistics, 1999, section 3.2), and
 * assumes nothing of how times are distributed.
 *
 * @param times milliseconds of one's last decisions, in any order.
 * @param left reports that wait.
 * @example remainingTime([8, 9, 10, 11, 12, 13, 14, 15].map((s) => s * 1000), 100)?.likely // 1_150_000
 */
export function remainingTime(times: readonly number[], left: number): RemainingTime | null {
  if (times.length < fewest) return null
  const sorted = times.toSorted((a, b) => a - b)
  const half = (quantile * Math.sqrt(sorted.length)) / 2
  const lower = Math.max(1, Math.floor(sorted.length / 2 - half))
  const upper = Math.min(sorted.length, Math.ceil(sorted.length / 2 + half) + 1)
  return {
    likely: medianTime(sorted) * left,
    from: (sorted[lower - 1] ?? 0) * left,
    to: (sorted[upper - 1] ?? 0) * left,
  }
}

/** The median of some times, 0 of none. */
export function medianTime(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
