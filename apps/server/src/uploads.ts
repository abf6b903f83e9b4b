import type { Project } from '@ayni/operations'
import type { Handler } from 'hono'
import { mediaTypeOf } from './dispatch.ts'
import type { Environment } from './environment.ts'
import { refusal } from './failure.ts'

/** Why the rest of a body is not taken. */
class BodyRefused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Keeps the body of a request in the data folder, piece by piece, and answers its hash and length. */
export function uploads({ folder }: Project, limit: number): Handler<Environment> {
  return async (c) => {
    if (mediaTypeOf(c.req.header('content-type')) !== 'application/octet-stream')
      return refusal(
        415,
        'invalid',
        'Send the file as it is, with the content type application/octet-stream.',
      )
    try {
      if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
      return c.json(await folder.keepFile(limited(c.req.raw.body, limit)))
    } catch (error) {
      if (error instanceof BodyRefused) return refusal(error.status, 'invalid', error.message)
      throw error
    }
  }
}

async function* limited(body: ReadableStream<Uint8Array> | null, limit: number): AsyncIterable<Uint8Array> {
  if (!body) return
  let bytes = 0
  for await (const chunk of unbroken(body)) {
    bytes += chunk.byteLength
    if (bytes > limit) throw tooLarge(limit)
    yield chunk
  }
}

async function* unbroken(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body
  } catch {
    throw new BodyRefused(400, 'The upload broke off. Nothing of it was kept.')
  }
}

function tooLarge(limit: number): BodyRefused {
  return new BodyRefused(
    413,
    `The file is larger than ${Math.floor(limit / 2 ** 20)} MB. Nothing of it was kept.`,
  )
}
