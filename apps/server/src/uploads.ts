import type { Project } from '@ayni/operations'
import type { Handler } from 'hono'
import { mediaTypeOf } from './dispatch.ts'
import type { Environment } from './environment.ts'
import { refusal } from './failure.ts'

/** The body is longer than allowed. */
class TooLarge extends Error {}

/** Keeps the body of a request in the data folder, piece by piece, and answers its hash and length. */
export function uploads({ folder }: Project, limit: number): Handler<Environment> {
  const tooLarge = () =>
    refusal(
      413,
      'invalid',
      `The file is larger than ${Math.floor(limit / 2 ** 20)} MB. Nothing of it was kept.`,
    )

  return async (c) => {
    if (mediaTypeOf(c.req.header('content-type')) !== 'application/octet-stream')
      return refusal(
        415,
        'invalid',
        'Send the file as it is, with the content type application/octet-stream.',
      )
    if (Number(c.req.header('content-length') ?? 0) > limit) return tooLarge()
    try {
      return c.json(await folder.keepFile(limited(c.req.raw.body, limit)))
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge()
      throw error
    }
  }
}

async function* limited(body: ReadableStream<Uint8Array> | null, limit: number): AsyncIterable<Uint8Array> {
  if (!body) return
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > limit) throw new TooLarge()
    yield chunk
  }
}
