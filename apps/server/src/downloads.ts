import { createHash } from 'node:crypto'
import { type Context, download } from '@ayni/operations'
import type { Handler } from 'hono'
import type { Environment } from './environment.ts'

/**
 * A file made from a review. `?show` opens it in the browser instead of saving it; `?person=` says who asks, for a
 * link sends no headers.
 */
export function downloads(
  contextOf: (person: string | undefined) => Context,
): Handler<Environment, '/:id/download/:file'> {
  return async (c) => {
    const { name, mediaType, content } = await download.answer(
      contextOf(c.req.header('ayni-person') ?? c.req.query('person')),
      { review: c.req.param('id'), file: c.req.param('file'), language: c.req.query('language') ?? null },
    )
    const tag = `"${createHash('sha256').update(content).digest('hex')}"`
    const headers = {
      ETag: tag,
      'Cache-Control': 'private, no-cache',
      Vary: 'Ayni-Person',
      'Content-Type': mediaType,
      'Content-Disposition': disposition(c.req.query('show') === undefined ? 'attachment' : 'inline', name),
      // A file shown is a page of its own that can run and reach nothing, whatever stands in it.
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-downloads",
    }
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
    return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, headers)
  }
}

/** The name in ASCII for old programs, and as it is (RFC 6266). */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
