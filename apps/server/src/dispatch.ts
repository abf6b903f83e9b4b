import { type AnyOperation, type Context, Invalid, NotAllowed, NotFound } from '@ayni/operations'
import { Outdated, StorageFault } from '@ayni/store'

/** Performs an operation for a request and puts what it answers or throws into a response. */
export async function dispatch(operation: AnyOperation, context: Context, input: unknown): Promise<Response> {
  try {
    return Response.json(await operation.perform(context, input), {
      headers: { 'Cache-Control': 'no-store' },
    })
  } catch (error) {
    return failure(error)
  }
}

/** The response for an error: the person reads what is wrong; of a fault of ours they get a number only. */
export function failure(error: unknown): Response {
  if (error instanceof Invalid) return answer(400, 'invalid', error.message, error.details)
  if (error instanceof NotAllowed) return answer(403, 'not-allowed', error.message)
  if (error instanceof NotFound) return answer(404, 'not-found', error.message)
  if (error instanceof Outdated)
    return answer(409, 'outdated', 'Somebody was faster: look again and repeat it.')
  if (error instanceof StorageFault) return answer(507, 'storage', error.message)
  const id = Math.random().toString(36).slice(2, 8)
  process.stderr.write(`ayni: fault ${id}: ${error instanceof Error ? error.stack : String(error)}\n`)
  return answer(
    500,
    'fault',
    `Something went wrong in Ayni (fault ${id}, see the terminal). Nothing was changed.`,
  )
}

function answer(status: number, kind: string, message: string, details: unknown = null): Response {
  return Response.json({ error: { kind, message, details } }, { status })
}
