import { type AnyOperation, type Context, Invalid, NotFound } from '@ayni/operations'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Environment } from './environment.ts'
import { refusal } from './failure.ts'

/** A call may carry this many bytes of JSON. */
const callLimit = 16 * 2 ** 20

/**
 * Performs operations: `POST /<name>` with a JSON body, and questions also by `GET /<name>?input=<JSON>`.
 * One route for all of them: an operation that is added to the table can be called.
 */
export function dispatch(
  operations: ReadonlyMap<string, AnyOperation>,
  contextOf: (person: string | undefined) => Context,
): Hono<Environment> {
  const app = new Hono<Environment>()

  const operationOf = (name: string): AnyOperation => {
    const operation = operations.get(name)
    if (!operation) throw new NotFound(`There is no operation "${name}"; /api lists them.`)
    return operation
  }
  const answer = async (operation: AnyOperation, person: string | undefined, input: unknown) => {
    const output = await operation.answer(contextOf(person), input)
    return Response.json(output ?? null, { headers: { 'Cache-Control': 'no-store' } })
  }
  const limit = bodyLimit({
    maxSize: callLimit,
    onError: () => refusal(413, 'invalid', 'The request is larger than 16 MB; send files to /api/files.'),
  })

  app.post('/:name', limit, async (c) => {
    const operation = operationOf(c.req.param('name'))
    // A form of another site cannot send this type without asking first, and is never answered when it asks.
    if (mediaTypeOf(c.req.header('content-type')) !== 'application/json')
      return refusal(415, 'invalid', 'Send JSON, with the content type application/json.')
    return answer(operation, c.req.header('ayni-person'), jsonOf(await c.req.text(), 'The body'))
  })

  app.get('/:name', async (c) => {
    const operation = operationOf(c.req.param('name'))
    if (operation.kind !== 'question')
      return refusal(405, 'invalid', `"${operation.name}" changes something; send it by POST.`)
    return answer(operation, c.req.header('ayni-person'), jsonOf(c.req.query('input') ?? '{}', 'The input'))
  })

  return app
}

/** `application/json` of `Application/JSON; charset=utf-8`. */
export function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid(`${what} is not JSON.`)
  }
}
