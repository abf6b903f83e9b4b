import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { halfDuplex, startReview, type TestServer, testServer } from './server.fixture.ts'

let server: TestServer
let review: string
beforeAll(async () => {
  server = await testServer({ fileLimit: 1_000 })
  review = await startReview(server)
})
afterAll(() => server.close())

function upload(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const all = { 'content-type': 'application/octet-stream', ...headers }
  return server.ask('/api/files', {
    method: 'POST',
    headers: all,
    body,
    ...(body instanceof ReadableStream ? halfDuplex : {}),
  })
}

function filesKept(): string[] {
  return readdirSync(join(server.root, 'data/files'))
}

describe('an upload', () => {
  it('is kept under its hash', async () => {
    const response = await upload('TY  - JOUR\nER  - \n')
    const hash = createHash('sha256').update('TY  - JOUR\nER  - \n').digest('hex')
    expect(await response.json()).toEqual({ hash, bytes: 18 })
    expect(await server.project.folder.readFile(hash)).toHaveLength(18)
  })

  it('may be empty', async () => {
    expect(await (await upload('')).json()).toMatchObject({ bytes: 0 })
  })

  it('that is too long is refused at once, or when it turns out, and nothing is kept', async () => {
    const before = filesKept()
    const said = await upload('x', { 'content-length': '1001' })
    const unsaid = await upload(new Blob(['x'.repeat(600), 'x'.repeat(600)]).stream())
    for (const response of [said, unsaid]) {
      expect(response.status).toBe(413)
      expect((await response.json()).error.message).toContain('larger than')
    }
    expect(filesKept()).toEqual(before)
  })

  it('that breaks off leaves nothing', async () => {
    const before = filesKept()
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        setTimeout(() => controller.error(new Error('cut')), 10)
      },
    })
    expect((await upload(broken)).status).toBe(400)
    expect(filesKept()).toEqual(before)
  })
})

describe('a download', () => {
  it('is made from the review, named, and can be asked for again cheaply', async () => {
    const path = `/api/reviews/${review}/download/flow.csv`
    const response = await server.ask(path, { headers: { 'Ayni-Person': 'ana' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${review}-flow.csv"; filename*=UTF-8''${review}-flow.csv`,
    )
    const tag = response.headers.get('etag') ?? ''
    const again = await server.ask(path, { headers: { 'Ayni-Person': 'ana', 'if-none-match': tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await server.ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('can be shown, as a page that can run and reach nothing', async () => {
    const response = await server.ask(`/api/reviews/${review}/download/flow.svg?show&language=es&person=ana`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-disposition')).toContain('inline')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('<svg')
  })

  it('of what is not there is refused', async () => {
    expect((await server.ask('/api/reviews/none/download/flow.csv')).status).toBe(404)
    expect((await server.ask(`/api/reviews/${review}/download/none.csv`)).status).toBe(404)
    expect((await server.ask(`/api/reviews/..%2f..%2fetc/download/flow.csv`)).status).toBe(404)
    expect((await server.ask(`/api/reviews/${review}/download/flow.csv?language=xx`)).status).toBe(400)
  })
})

describe('the stream of changes', () => {
  /** Reads events until there are `count`, then lets go. */
  async function events(response: Response, count: number): Promise<Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = []
    let text = ''
    if (!response.body) return found
    for await (const chunk of response.body) {
      text += new TextDecoder().decode(chunk)
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const [, data] = /^data: (.*)$/m.exec(part) ?? []
        if (data !== undefined) found.push(JSON.parse(data))
      }
      if (found.length >= count) break
    }
    return found
  }

  it('tells what happened after a position, and what happens then', async () => {
    const { seq } = await (await server.call('history', { review })).json()
    const response = await server.ask(`/api/reviews/${review}/changes?after=${seq - 1}&person=ana`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    setTimeout(() => void server.call('people.add', { review, name: 'Ben', roles: ['reviewer'] }, 'ana'), 20)
    const told = await events(response, 2)
    expect(told.map((change) => change.seq)).toEqual([seq, seq + 1])
    expect(told[1]).toEqual({ seq: seq + 1, type: 'person-joined' })
  })

  it('goes on where a browser lost it', async () => {
    const { seq } = await (await server.call('history', { review })).json()
    const response = await server.ask(`/api/reviews/${review}/changes?after=0`, {
      headers: { 'last-event-id': String(seq - 1) },
    })
    expect((await events(response, 1))[0]?.seq).toBe(seq)
  })

  it('lets go of its listener when the other side leaves', async () => {
    const open = await server.project.reviews.get(review)
    await expect.poll(() => open?.listeners.size).toBe(0)
    const response = await server.ask(`/api/reviews/${review}/changes`)
    await events(response, 1)
    await expect.poll(() => open?.listeners.size).toBe(0)
  })

  it('ends when the server stops', async () => {
    const own = await testServer()
    const id = await startReview(own)
    const response = await own.ask(`/api/reviews/${id}/changes?after=0`)
    const reading = response.text()
    setTimeout(() => own.stopping.abort(), 20)
    expect(await reading).toContain('event: change')
    await own.close()
  })

  it('says that there is no such review, and refuses a position that is none', async () => {
    expect(await (await server.ask('/api/reviews/none/changes')).text()).toContain('event: problem')
    expect((await server.ask(`/api/reviews/${review}/changes?after=x`)).status).toBe(400)
    expect((await server.ask(`/api/reviews/${review}/changes?after=-1`)).status).toBe(400)
  })
})
