/**
 * Percentile by linear interpolation between the two nearest values (type 7 of Hyndman and Fan 1996,
 * doi:10.2307/2684934).
 *
 * @param sorted from the smallest to the largest, at least one
 * @param p from 0 to 1
 * @example percentile([1, 2, 3, 4], 0.5) // 2.5
 */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}
