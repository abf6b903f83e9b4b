import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { host, port, startReview, type TestServer, testServer } from './server.fixture.ts'

let server: TestServer
let review: string
beforeAll(async () => {
  server = await testServer()
  review = await startReview(server)
  mkdirSync(join(server.root, 'web/assets'), { recursive: true })
  writeFileSync(join(server.root, 'web/index.html'), '<title>Ayni</title>')
  writeFileSync(join(server.root, 'web/assets/app-1a2b.js'), 'let a')
})
afterAll(() => server.close())

const json = { 'content-type': 'application/json' }
const start = JSON.stringify({ title: 'Planted', language: 'en', name: 'Eve' })

async function reviews(): Promise<string[]> {
  const answer = await (await server.call('review.list', {})).json()
  return answer.reviews.map(({ id }: { id: string }) => id)
}

describe('a request whose Host is not this machine', () => {
  it.each([
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `evil.example@127.0.0.1:${port}`,
    `localhost.:${port}`,
    `127.0.0.2:${port}`,
    `0.0.0.0:${port}`,
    'localhost',
    `localhost:${port + 1}`,
    `[::1]:1${port}`,
  ])('is refused: %s', async (name) => {
    for (const path of [
      '/',
      '/api',
      '/api/openapi.json',
      '/api/call/review.list?input={}',
      '/assets/app-1a2b.js',
    ])
      expect((await server.ask(path, { headers: { host: name } })).status).toBe(403)
  })

  it('is refused without Host too', async () => {
    const response = await server.app.request('/api', {}, { port, stopping: server.stopping.signal })
    expect(response.status).toBe(403)
  })

  it.each([`127.0.0.1:${port}`, `localhost:${port}`, `LocalHost:${port}`, `[::1]:${port}`])(
    'is answered: %s',
    async (name) => {
      expect((await server.ask('/api', { headers: { host: name } })).status).toBe(200)
    },
  )
})

describe('a request from a page elsewhere', () => {
  it.each([
    'https://evil.example',
    `http://evil.example:${port}`,
    `https://${host}`,
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port + 1}`,
    'null',
    '',
  ])('can neither read nor write with Origin "%s"', async (origin) => {
    const before = await reviews()
    const write = { method: 'POST', headers: { ...json, origin }, body: start }
    expect((await server.ask('/api/call/review.start', write)).status).toBe(403)
    expect((await server.ask('/api/call/review.list', { headers: { origin } })).status).toBe(403)
    expect((await server.ask(`/api/reviews/${review}/changes`, { headers: { origin } })).status).toBe(403)
    expect(
      (await server.ask(`/api/reviews/${review}/download/flow.csv`, { headers: { origin } })).status,
    ).toBe(403)
    expect(await reviews()).toEqual(before)
  })

  it.each(['cross-site', 'same-site', 'anything'])(
    'can neither read nor write when the browser says %s',
    async (site) => {
      const before = await reviews()
      const headers = { ...json, 'sec-fetch-site': site, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }
      expect(
        (await server.ask('/api/call/review.start', { method: 'POST', headers, body: start })).status,
      ).toBe(403)
      expect((await server.ask('/api/call/review.list', { headers })).status).toBe(403)
      const script = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }
      expect((await server.ask('/api/call/review.list', { headers: script })).status).toBe(403)
      expect((await server.ask('/assets/app-1a2b.js', { headers: script })).status).toBe(403)
      expect(await reviews()).toEqual(before)
    },
  )

  it('may link to a page of ours, but neither frame it nor lead to the API', async () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect((await server.ask(`/reviews/${review}`, { headers: link })).status).toBe(200)
    expect((await server.ask('/', { headers: { ...link, 'sec-fetch-dest': 'iframe' } })).status).toBe(403)
    expect((await server.ask('/api/call/review.list', { headers: link })).status).toBe(403)
    expect((await server.ask(`/api/reviews/${review}/download/flow.csv`, { headers: link })).status).toBe(403)
    expect((await server.ask('/', { method: 'POST', headers: link })).status).toBe(403)
  })

  it('cannot send a form, nor ask beforehand whether it may send more', async () => {
    const before = await reviews()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const response = await server.ask('/api/call/review.start', {
        method: 'POST',
        headers: { 'content-type': type },
        body: start,
      })
      expect(response.status).toBe(415)
      const file = await server.ask('/api/files', {
        method: 'POST',
        headers: { 'content-type': type },
        body: start,
      })
      expect(file.status).toBe(415)
    }
    const preflight = await server.ask('/api/call/review.start', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(403)
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(await reviews()).toEqual(before)
  })
})

describe('our own pages and programs', () => {
  it('are answered', async () => {
    const own = {
      ...json,
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
    }
    expect(
      (await server.ask('/api/call/review.list', { method: 'POST', headers: own, body: '{}' })).status,
    ).toBe(200)
    expect((await server.ask('/api', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200)
    expect((await server.ask('/api/call/review.list')).status).toBe(200)
  })

  it.each(['/', '/api', '/api/openapi.json', '/api/nothing', '/assets/app-1a2b.js', '/assets/none.js'])(
    'get headers that keep others out with %s',
    async (path) => {
      const { headers } = await server.ask(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    },
  )
})
