import { type Context, fetchFullText } from '@ayni/operations'
import type { Handler } from 'hono'
import { disposition } from './downloads.ts'
import type { Environment } from './environment.ts'

/**
 * An attached file as it was uploaded. Never shown by the browser itself: the reader draws it, and one who wants the file
 * saves it, so nothing in it runs under our address.
 */
export function fullTexts(
  contextOf: (person: string | undefined) => Context,
): Handler<Environment, '/:id/full-texts/:file'> {
  return async (c) => {
    const file = c.req.param('file')
    const { name, mediaType, content } = await fetchFullText.answer(
      contextOf(c.req.header('ayni-person') ?? c.req.query('person')),
      { review: c.req.param('id'), file },
    )
    const headers = {
      ETag: `"${file}"`,
      'Cache-Control': 'private, no-cache',
      'Content-Type': mediaType,
      'Content-Disposition': disposition('attachment', name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
    }
    if (c.req.header('if-none-match') === `"${file}"`) return c.body(null, 304, headers)
    return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, headers)
  }
}
