import { operations } from '@ayni/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi } from './openapi.ts'
import { type TestServer, testServer } from './server.fixture.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with every operation, questions also by GET', async () => {
    const document = await (await server.ask('/api/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    for (const { name, kind, summary } of operations.values()) {
      const path = document.paths[`/api/call/${name}`]
      expect(path.post.summary).toBe(summary)
      expect(path.post.requestBody.content['application/json'].schema.type).toBe('object')
      expect('get' in path).toBe(kind === 'question')
    }
  })

  it('names every operation once and refers to nothing that is not there', () => {
    const document = openApi(operations)
    const text = JSON.stringify(document)
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, path = ''] of text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document.components)
      expect(found).toBeDefined()
    }
  })

  it('can be read as a page without script or anything from elsewhere', async () => {
    const response = await server.ask('/api')
    const html = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    for (const { name } of operations.values()) expect(html).toContain(`id="${name}"`)
    expect(html).not.toMatch(/<script|https?:\/\/|@import|url\(/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
})

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
