import { type AnyOperation, Invalid, NotAllowed, NotFound } from '@ayni/operations'
import { Outdated, StorageFault } from '@ayni/store'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { dispatch } from './dispatch.ts'
import type { Environment } from './environment.ts'
import { failure } from './failure.ts'
import { halfDuplex, startReview, type TestServer, testServer } from './server.fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

describe('a call', () => {
  it('performs an operation of the table for the person who asks', async () => {
    const review = await startReview(server)
    const asked = await server.call('review.overview', { review }, 'ana')
    expect(asked.status).toBe(200)
    expect(asked.headers.get('cache-control')).toBe('no-store')
    const got = await server.ask(
      `/api/call/review.overview?input=${encodeURIComponent(JSON.stringify({ review }))}`,
      {
        headers: { 'Ayni-Person': 'ana' },
      },
    )
    expect(await got.json()).toEqual(await asked.json())
  })

  it('tells what is wrong with the input', async () => {
    const response = await server.call('review.start', { title: '', language: 'xx' })
    expect(response.status).toBe(400)
    const { error } = await response.json()
    expect(error.kind).toBe('invalid')
    expect(error.details.length).toBeGreaterThan(0)
  })

  it.each([
    ['no JSON', '{"title"', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
  ])('refuses %s', async (_, body, status) => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const response = await server.ask('/api/call/review.start', { method: 'POST', headers, body })
    expect(response.status).toBe(status)
    expect((await response.json()).error.kind).toBe('invalid')
  })

  it('knows no other operations', async () => {
    for (const name of ['nothing', 'constructor', '__proto__', 'review.start%00'])
      expect((await server.call(name, {})).status).toBe(404)
  })

  it('refuses a command by GET and other methods', async () => {
    expect((await server.ask('/api/call/review.start?input={}')).status).toBe(405)
    expect((await server.ask('/api/call/review.start', { method: 'DELETE' })).status).toBe(404)
  })

  it('refuses a body beyond 16 MB, whether it says so or not', async () => {
    const body = JSON.stringify({ title: 'x'.repeat(17 * 2 ** 20) })
    const headers = { 'content-type': 'application/json' }
    const said = await server.ask('/api/call/review.start', {
      method: 'POST',
      headers: { ...headers, 'content-length': String(body.length) },
      body,
    })
    expect(said.status).toBe(413)
    const unsaid = await server.ask('/api/call/review.start', {
      method: 'POST',
      headers,
      body: new Blob([body]).stream(),
      ...halfDuplex,
    })
    expect(unsaid.status).toBe(413)
  })

  it('refuses a person whose name cannot be read', async () => {
    expect((await server.call('review.list', {}, '%E0%A4%A')).status).toBe(400)
  })
})

describe('an error of an operation', () => {
  const errors: [Error, number, string][] = [
    [new Invalid('The year is wrong.', { field: 'year' }), 400, 'invalid'],
    [new NotAllowed('Only the lead.'), 403, 'not-allowed'],
    [new NotFound('No such record.'), 404, 'not-found'],
    [new Outdated('at 7, not 6'), 409, 'outdated'],
    [new StorageFault('full', '/data/x.sqlite', 'The disk is full.'), 507, 'storage'],
    [new StorageFault('damaged', '/data/x.sqlite', '/data/x.sqlite is damaged.'), 500, 'storage'],
  ]

  it.each(errors)('%s is told with its status', async (error, status, kind) => {
    const response = await failing(error)
    expect(response.status).toBe(status)
    const body = await response.json()
    expect(body.error.kind).toBe(kind)
    expect(body.error.message).not.toBe('')
    expect(body.error.details).toEqual(error instanceof Invalid ? { field: 'year' } : null)
  })

  it('that nobody expected gets a number, here and in the terminal, and quotes nothing', async () => {
    const printed: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    const response = await failing(new TypeError('cannot read "the abstract of record 7"'))
    spy.mockRestore()
    const text = await response.text()
    expect(response.status).toBe(500)
    const id = /fault ([0-9a-f]{8})/.exec(text)?.[1]
    expect(id).toBeDefined()
    expect(printed.join('')).toContain(`fault ${id} in GET /api/call/failing: TypeError\n`)
    expect(printed.join('')).toContain('dispatch.test.ts')
    expect(text + printed.join('')).not.toContain('abstract of record')
  })

  async function failing(error: Error): Promise<Response> {
    const operation: AnyOperation = {
      name: 'failing',
      kind: 'question',
      summary: 'Fails.',
      input: z.strictObject({}),
      answer: () => Promise.reject(error),
    }
    const contextOf = () => ({ project: server.project, person: '', now: () => '', newId: () => '' })
    const app = new Hono<Environment>()
    app.onError((thrown, c) => failure(thrown, c.req))
    app.route('/api/call', dispatch(new Map([['failing', operation]]), contextOf))
    return app.request('/api/call/failing')
  }
})
