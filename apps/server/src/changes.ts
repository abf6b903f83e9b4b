import { type Context, changesOf, Invalid, NotFound } from '@ayni/operations'
import type { Handler } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Environment } from './environment.ts'

/** Between signs of life, in milliseconds: middlemen and browsers give a silent stream up. */
const beatEvery = 15_000

/**
 * The changes of a review as they happen, as server-sent events. `?after=n` (or `Last-Event-ID`, which a browser sends
 * when it comes back) is the last position known; `?person=` says who listens, for `EventSource` sends no headers.
 */
export function changes(
  contextOf: (person: string | undefined) => Context,
): Handler<Environment, '/:id/changes'> {
  return (c) => {
    const context = contextOf(c.req.header('ayni-person') ?? c.req.query('person'))
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
    if (!Number.isSafeInteger(after) || after < 0)
      throw new Invalid('after: a position in the log, 0 or more.')

    return streamSSE(c, async (stream) => {
      const ended = new AbortController()
      const end = () => ended.abort()
      stream.onAbort(end)
      c.env.stopping.addEventListener('abort', end)
      const beat = setInterval(() => void stream.write(': still here\n\n'), beatEvery)
      try {
        await stream.write(': listening\n\n')
        for await (const change of changesOf(context, c.req.param('id'), after, ended.signal))
          await stream.writeSSE({ id: String(change.seq), event: 'change', data: JSON.stringify(change) })
      } catch (error) {
        const message = error instanceof NotFound ? error.message : 'The stream of changes broke off.'
        await stream.writeSSE({ event: 'problem', data: JSON.stringify({ message }) })
      } finally {
        clearInterval(beat)
        c.env.stopping.removeEventListener('abort', end)
      }
    })
  }
}
