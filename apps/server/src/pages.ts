import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Handler } from 'hono'
import type { Environment } from './environment.ts'

/** Types of the files of the built screens, and whether they are text that shrinks when compressed. */
const types = new Map<string, { mediaType: string; text: boolean }>([
  ['.html', { mediaType: 'text/html; charset=utf-8', text: true }],
  ['.js', { mediaType: 'text/javascript; charset=utf-8', text: true }],
  ['.mjs', { mediaType: 'text/javascript; charset=utf-8', text: true }],
  ['.css', { mediaType: 'text/css; charset=utf-8', text: true }],
  ['.json', { mediaType: 'application/json', text: true }],
  ['.map', { mediaType: 'application/json', text: true }],
  ['.webmanifest', { mediaType: 'application/manifest+json', text: true }],
  ['.svg', { mediaType: 'image/svg+xml', text: true }],
  ['.txt', { mediaType: 'text/plain; charset=utf-8', text: true }],
  ['.wasm', { mediaType: 'application/wasm', text: true }],
  ['.png', { mediaType: 'image/png', text: false }],
  ['.ico', { mediaType: 'image/x-icon', text: false }],
  ['.woff2', { mediaType: 'font/woff2', text: false }],
  ['.ttf', { mediaType: 'font/ttf', text: false }],
  ['.pfb', { mediaType: 'application/octet-stream', text: false }],
  ['.bcmap', { mediaType: 'application/octet-stream', text: false }],
])

/** Letters, digits, `_`, `-`, `.`; no part begins with a dot, so nothing outside the folder can be named. */
const plainPath = /^(\/[\w-][\w.-]*)+$/

/** Serves the built screens; every address that is no file is the app's own, so it gets the first page. */
export function pages(root: string): Handler<Environment> {
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

  return async (c) => {
    const { path } = c.req
    const named = extname(path) !== ''
    if (named && !plainPath.test(path)) return c.notFound()
    const file = named ? path : '/index.html'
    const type = types.get(extname(file))
    const bytes = type ? await readFile(join(root, file)).catch(() => null) : null
    if (!type || !bytes) return named ? c.notFound() : c.html(notBuilt, 503)

    const encoding = type.text ? preferred(c.req.header('accept-encoding') ?? '') : null
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const tag = encoding ? `"${hash}-${encoding}"` : `"${hash}"`
    const headers: Record<string, string> = {
      ETag: tag,
      Vary: 'Accept-Encoding',
      'Content-Type': type.mediaType,
      // Names under assets/ hold a hash of their content.
      'Cache-Control': file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
    if (!encoding) return c.body(bytes, 200, headers)
    const content = packed.get(tag) ?? pack(bytes, encoding)
    packed.set(tag, content)
    return c.body(await content, 200, { ...headers, 'Content-Encoding': encoding })
  }
}

type Encoding = 'br' | 'gzip'

function preferred(accepted: string): Encoding | null {
  const names = accepted.split(',').map((name) => name.split(';')[0]?.trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}

async function pack(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const packed =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
      : await promisify(gzip)(bytes)
  return new Uint8Array(packed)
}

const notBuilt = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ayni</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}</style></head>
<body><main>
<h1>The screens are not built yet</h1>
<p>Run <code>npm run prepare</code> in the folder of Ayni, then load this page again.</p>
<p>The <a href="/api">API</a> and the command line work without them.</p>
</main></body>
</html>
`
