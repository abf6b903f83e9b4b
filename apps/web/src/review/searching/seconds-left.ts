import { useRef } from 'react'

/** Before this much is known, an estimate would jump about. */
const leastSeconds = 2
const leastShare = 0.05

/**
 * Seconds that work under way will still take, if it goes on as it went; `null` while there is too little to tell.
 *
 * @param share 0 to 1, `null` while nothing is under way.
 * @example secondsLeft({ at: 0, share: 0.2 }, { at: 10_000, share: 0.6 }) // 10
 */
export function useSecondsLeft(share: number | null): number | null {
  const begun = useRef<{ at: number; share: number } | null>(null)
  const now = performance.now()
  if (share === null) begun.current = null
  else if (!begun.current || share < begun.current.share) begun.current = { at: now, share }
  return share === null || !begun.current ? null : secondsLeft(begun.current, { at: now, share })
}

/** The same from two points of time, in milliseconds. */
export function secondsLeft(
  from: { at: number; share: number },
  to: { at: number; share: number },
): number | null {
  const seconds = (to.at - from.at) / 1000
  const done = to.share - from.share
  if (seconds < leastSeconds || done < leastShare) return null
  return Math.max(1, Math.round((seconds / done) * (1 - to.share)))
}
