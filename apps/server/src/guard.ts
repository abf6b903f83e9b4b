import type { MiddlewareHandler } from 'hono'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Lets through only requests of our own pages and of programs on this machine. Without accounts anybody who reaches the
 * server may do anything, so a web page elsewhere in the same browser must neither read nor write: its requests carry
 * a foreign Origin or a foreign Sec-Fetch-Site, or, when it has bent its own name to this machine, a foreign Host.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  if (!loopback.has(host.replace(/:\d+$/, '')))
    return refuse(`This server answers only to localhost, not to "${host}".`)
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== `http://${host}`)
    return refuse(`This server answers no requests from "${origin}".`)
  const site = c.req.header('sec-fetch-site')
  const isPage =
    c.req.header('sec-fetch-mode') === 'navigate' && c.req.method === 'GET' && !c.req.path.startsWith('/api/')
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isPage)
    return refuse('This server answers no requests from other sites.')
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
}

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

function refuse(message: string): Response {
  return Response.json({ error: { kind: 'not-allowed', message } }, { status: 403 })
}
