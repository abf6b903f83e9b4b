import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startReview, type TestServer, testServer } from './server.fixture.ts'

const paper = readFileSync(new URL('../../../tests/fixtures/full-texts/rodas.pdf', import.meta.url))

let server: TestServer
beforeEach(async () => {
  server = await testServer({ fileLimit: 100_000 })
})
afterEach(() => server.close())

async function upload(body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await server.ask('/api/files', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body,
  })
  return (await response.json()).hash
}

describe('a full text over HTTP', () => {
  it('is handed on as it was uploaded, to be saved and never shown, to its own review alone', async () => {
    const review = await startReview(server)
    const references = await upload('TY  - JOUR\nTI  - Rodas de conversa\nER  - \n')
    await server.call('import.add', { review, file: references, name: 'a.ris', source: 'PubMed' }, 'ana')
    const file = await upload(new Uint8Array(paper))
    const address = `/api/reviews/${review}/full-texts/${file}`
    expect((await server.ask(address)).status).toBe(404)

    const attached = await server.call(
      'full-text.attach',
      { review, report: 'r1', file, name: 'Rodas de conversa – práticas.pdf' },
      'ana',
    )
    expect(attached.status).toBe(200)
    const response = await server.ask(address)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*pr%C3%A1ticas\.pdf$/)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(paper))
    expect((await server.ask(address, { headers: { 'If-None-Match': `"${file}"` } })).status).toBe(304)
    expect((await server.ask(`/api/reviews/${review}/full-texts/${references}`)).status).toBe(404)
    expect((await server.ask(`/api/reviews/${review}/full-texts/..%2F..%2Flock`)).status).toBe(404)
  })
})
