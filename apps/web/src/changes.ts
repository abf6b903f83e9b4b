import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { personHeader, reach } from './call.ts'
import { refreshReview, usePerson } from './questions.ts'

const firstPause = 1_000
const longestPause = 30_000
/** Changes arrive in bursts (an import, a colleague deciding); one refresh per burst is enough. */
const burst = 250

/**
 * Listens to a review while it is open and asks again whatever is shown when something changed.
 * A broken line is picked up where it broke, with growing pauses.
 *
 * @param after position in the log up to which the screen already knows everything.
 */
export function useChanges(review: string, after: number | null): void {
  const client = useQueryClient()
  const person = usePerson(review)
  const ready = after !== null
  // Later positions must not cut the line, so only that there is one counts.
  useEffect(() => {
    if (after === null) return
    const closing = new AbortController()
    let last = after
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = (seq: number) => {
      last = Math.max(last, seq)
      timer ??= setTimeout(() => {
        timer = undefined
        void refreshReview(client, review)
      }, burst)
    }
    void listen(() => last, changed)
    return () => {
      closing.abort()
      clearTimeout(timer)
    }

    async function listen(position: () => number, onChange: (seq: number) => void): Promise<void> {
      let pause = firstPause
      while (!closing.signal.aborted) {
        const begun = performance.now()
        try {
          const address = `/api/reviews/${encodeURIComponent(review)}/changes?after=${position()}`
          const response = await reach(address, { headers: personHeader(review), signal: closing.signal })
          if (response.ok && response.body) for await (const seq of positionsIn(response.body)) onChange(seq)
          else if (response.status < 500) return
        } catch {
          // The pause below is the answer to any failure of the line.
        }
        // A line that held for a while has earned a quick return; one that breaks at once has not.
        if (performance.now() - begun > longestPause) pause = firstPause
        await new Promise((resolve) => setTimeout(resolve, pause))
        pause = Math.min(pause * 2, longestPause)
      }
    }
  }, [review, person, ready, client])
}

/** Positions in the log that an event stream tells of, as they come. */
export async function* positionsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<number> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const seq = /^data:.*"seq":\s*(\d+)/.exec(line)?.[1]
      if (seq !== undefined) yield Number(seq)
    }
  }
}
