import { useRef, useState } from 'react'

/** Judgement tires: after so long a stretch a break is suggested, in milliseconds. */
const longStretch = 45 * 60_000
/** A pause that counts as a break. */
const shortBreak = 5 * 60_000

/**
 * Whether one has decided for long without a break. `note` is told of each decision; `dismiss` begins a new stretch.
 */
export function useBreak(isWanted: boolean): { isDue: boolean; note: () => void; dismiss: () => void } {
  const stretch = useRef<{ from: number; last: number } | null>(null)
  const [isDue, setDue] = useState(false)
  return {
    isDue: isDue && isWanted,
    note() {
      const now = performance.now()
      const before = stretch.current
      stretch.current =
        before && now - before.last < shortBreak ? { from: before.from, last: now } : { from: now, last: now }
      setDue(now - stretch.current.from > longStretch)
    },
    dismiss() {
      stretch.current = null
      setDue(false)
    },
  }
}
