import type { MiddlewareHandler } from 'hono'
import type { Environment } from './environment.ts'
import { refusal } from './failure.ts'

/**
 * Lets through only requests of our own pages and of programs on this machine. Without accounts anybody who reaches the
 * server may do anything, so a web page elsewhere in the same browser must neither read nor write: its requests carry
 * a foreign Origin or a foreign Sec-Fetch-Site, or, when it has bent its own name to this machine, a foreign Host.
 */
export const guard: MiddlewareHandler<Environment> = async (c, next) => {
  const host = (c.req.header('host') ?? '').toLowerCase()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site') ?? 'none'
  if (!ownHosts(c.env.port).includes(host))
    return refusal(
      403,
      'not-allowed',
      `This server answers only to 127.0.0.1 and localhost, not to "${host}".`,
    )
  if (origin !== undefined && origin !== `http://${host}`)
    return refusal(403, 'not-allowed', `This server answers no requests from "${origin}".`)
  if (site !== 'same-origin' && site !== 'none' && !isLinkToPage(c.req.raw, c.req.path))
    return refusal(403, 'not-allowed', 'This server answers no requests from other sites.')
  await next()
  for (const [name, value] of Object.entries(headers))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

/** How this server may be called: a name bent to this machine is not among them. */
function ownHosts(port: number): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
}

/** Somebody follows a link elsewhere to one of our pages, which gives the other site nothing. */
function isLinkToPage({ method, headers }: Request, path: string): boolean {
  const top = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  return top && method === 'GET' && !path.startsWith('/api/')
}

const headers = {
  // Style: React Aria writes a few rules of its own at run time.
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}
