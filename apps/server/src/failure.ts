import { randomUUID } from 'node:crypto'
import { Invalid, NotAllowed, NotFound } from '@ayni/operations'
import { Outdated, StorageFault } from '@ayni/store'

/** Kinds of errors that callers tell apart. */
export type FailureKind = 'invalid' | 'not-allowed' | 'not-found' | 'outdated' | 'storage' | 'fault'

/** The response for what was thrown: people read what is wrong; of a fault of ours they get a number only. */
export function failure(error: unknown, request: { method: string; path: string }): Response {
  if (error instanceof Invalid) return refusal(400, 'invalid', error.message, error.details)
  if (error instanceof NotAllowed) return refusal(403, 'not-allowed', error.message)
  if (error instanceof NotFound) return refusal(404, 'not-found', error.message)
  if (error instanceof Outdated)
    return refusal(409, 'outdated', 'Somebody else changed this a moment ago. Look at it again, then repeat.')
  if (error instanceof StorageFault)
    return refusal(error.kind === 'full' ? 507 : 500, 'storage', error.message)
  const id = randomUUID().slice(0, 8)
  process.stderr.write(`ayni: fault ${id} in ${request.method} ${request.path}: ${traceOf(error)}\n`)
  return refusal(
    500,
    'fault',
    `Something went wrong inside Ayni (fault ${id}; the terminal tells more). What was saved before is safe.`,
  )
}

/** An answer that is no. */
export function refusal(
  status: number,
  kind: FailureKind,
  message: string,
  details: unknown = null,
): Response {
  return Response.json(
    { error: { kind, message, details } },
    { status, headers: { 'Cache-Control': 'no-store' } },
  )
}

/** Where it happened. The message is left out: it may quote what people wrote. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  return [`${error.name}${code}`, ...frames].join('\n')
}
