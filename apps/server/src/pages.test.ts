import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Environment } from './environment.ts'
import { pages } from './pages.ts'

const root = mkdtempSync(join(tmpdir(), 'ayni-pages-'))
const web = join(root, 'web')
const script = 'export const words = "cohesion"\n'.repeat(100)
const app = new Hono<Environment>().get('*', pages(web))
beforeAll(() => {
  mkdirSync(join(web, 'assets'), { recursive: true })
  mkdirSync(join(web, '.hidden'))
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(web, '.hidden', 'secret.txt'), 'secret')
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Ayni</title>')
  writeFileSync(join(web, 'assets', 'app-1a2b3c.js'), script)
  writeFileSync(join(web, 'assets', 'letter.woff2'), 'wOF2')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('the built screens', () => {
  it.each(['/', '/index.html', '/reviews/peer-support/screening', '/reviews/%C3%A1lgebra'])(
    'are the first page at %s, asked for again each time',
    async (path) => {
      const response = await app.request(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<title>Ayni</title>')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('have files that are kept for ever by their name', async () => {
    const response = await app.request('/assets/app-1a2b3c.js')
    expect(await response.text()).toBe(script)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('come compressed to those who can read it, images and letters as they are', async () => {
    const get = (path: string, accepted: string) =>
      app.request(path, { headers: { 'accept-encoding': accepted } })
    const br = await get('/assets/app-1a2b3c.js', 'gzip, deflate, br')
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await br.bytes()).toString()).toBe(script)
    const gzip = await get('/assets/app-1a2b3c.js', 'gzip')
    expect(gunzipSync(await gzip.bytes()).toString()).toBe(script)
    expect(br.headers.get('etag')).not.toBe(gzip.headers.get('etag'))
    expect((await get('/assets/letter.woff2', 'br')).headers.get('content-encoding')).toBeNull()
  })

  it('need not be sent twice, and change when the file changes', async () => {
    const first = await app.request('/')
    const tag = first.headers.get('etag') ?? ''
    expect((await app.request('/', { headers: { 'if-none-match': tag } })).status).toBe(304)
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Ayni</title> new')
    expect((await app.request('/', { headers: { 'if-none-match': tag } })).status).toBe(200)
  })

  it.each([
    '/assets/none.js',
    '/none.png',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.hidden/secret.txt',
    '/assets/app-1a2b3c.js%00.txt',
    '//secret.txt',
    '/assets/app-1a2b3c.exe',
  ])('have nothing at %s', async (path) => {
    const response = await app.request(new Request(`http://localhost${path}`))
    expect(await response.text()).not.toContain('secret\n')
    expect(response.status).toBe(404)
  })

  it('say how to build them where they are missing', async () => {
    const response = await new Hono<Environment>().get('*', pages(join(root, 'none'))).request('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run prepare')
  })
})
