import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProject, type Project } from '@ayni/operations'
import { openDataFolder } from '@ayni/store'
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import type { Environment } from './environment.ts'

/** The port that requests in memory seem to come in by. */
export const port = 2964
export const host = `127.0.0.1:${port}`

/** Lets a request begin before its body has ended. */
export const halfDuplex = { duplex: 'half' }

/** A server on a data folder of its own, and requests to it in memory. */
export type TestServer = {
  app: Hono<Environment>
  project: Project
  root: string
  stopping: AbortController
  ask(path: string, init?: RequestInit): Promise<Response>
  call(name: string, input: unknown, person?: string): Promise<Response>
  close(): Promise<void>
}

export async function testServer({ fileLimit = 1_000 } = {}): Promise<TestServer> {
  const root = mkdtempSync(join(tmpdir(), 'ayni-server-'))
  const folder = await openDataFolder(join(root, 'data'))
  const project = openProject(folder)
  const app = createApp({ project, webRoot: join(root, 'web'), fileLimit })
  const stopping = new AbortController()
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('host')) headers.set('host', host)
    return app.request(path, { ...init, headers }, { port, stopping: stopping.signal })
  }
  return {
    app,
    project,
    root,
    stopping,
    ask,
    call: (name, input, person = 'terminal') =>
      ask(`/api/call/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Ayni-Person': person },
        body: JSON.stringify(input),
      }),
    async close() {
      await folder.close()
      rmSync(root, { recursive: true })
    },
  }
}

/** Starts a review led by Ana and gives its id. */
export async function startReview(server: TestServer): Promise<string> {
  const response = await server.call('review.start', { title: 'Peer support', language: 'en', name: 'Ana' })
  const { review } = await response.json()
  return review
}
