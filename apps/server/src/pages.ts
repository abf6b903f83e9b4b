import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Handler } from 'hono'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Serves the built screens; every address that is no file is the app's own, so it gets the first page. */
export function pages(root: string): Handler {
  return async (c) => {
    const path = normalize(decodeURIComponent(c.req.path)).replace(/^([/\\]|\.\.)+/, '')
    const isFile = mediaTypes[extname(path)] !== undefined && path !== 'index.html'
    const bytes = await readFile(join(root, isFile ? path : 'index.html')).catch(() => null)
    if (!bytes) return isFile ? c.notFound() : c.html(notBuilt, 503)
    const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, { ETag: tag })
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mediaTypes[isFile ? extname(path) : '.html'] ?? 'application/octet-stream',
      // Names under assets/ hold a hash of their content.
      'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: tag,
    })
  }
}

const notBuilt =
  '<!doctype html><html lang="en"><title>Ayni</title><main><h1>The screens are not built yet</h1><p>Run <code>npm ci</code> in the folder of Ayni, then start it again.</p></main></html>'
