import { createServer, request, type Server } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, PortInUse, serve } from './serve.ts'
import { halfDuplex, startReview, type TestServer, testServer } from './server.fixture.ts'

let server: TestServer
const open: Listening[] = []
beforeAll(async () => {
  server = await testServer({ fileLimit: 5_000_000 })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((listening) => listening.close()))
})
afterAll(() => server.close())

async function listening(port: number | null): Promise<Listening> {
  const made = await serve(server.app, port)
  open.push(made)
  return made
}

/** Status of a request with a Host of our choice, which `fetch` does not allow. */
function statusFor(address: string, host: string, path = '/api'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${address}${path}`, { headers: { host } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
      .on('error', reject)
      .end()
  })
}

function taken(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const other: Server = createServer().listen(port, '127.0.0.1', () => resolve(other))
  })
}

describe('a server that listens', () => {
  it('answers at its address, and only under its own names and port', async () => {
    const { address } = await listening(0)
    const { port } = new URL(address)
    expect((await fetch(`${address}/api/openapi.json`)).status).toBe(200)
    expect(await statusFor(address, `localhost:${port}`)).toBe(200)
    expect(await statusFor(address, `127.0.0.1:${port}`)).toBe(200)
    expect(await statusFor(address, `evil.example:${port}`)).toBe(403)
    expect(await statusFor(address, 'localhost')).toBe(403)
    expect(await statusFor(address, `localhost:${Number(port) + 1}`)).toBe(403)
  })

  it('cannot be reached from another machine', async () => {
    const { port } = new URL((await listening(0)).address)
    const outside = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    for (const { address } of outside) {
      const reached = await new Promise((resolve) => {
        const socket = connect(Number(port), address, () => resolve(true))
        socket.on('error', () => resolve(false))
      })
      expect(reached).toBe(false)
    }
  })

  it('takes the next free port unless one was asked for', async () => {
    const first = await listening(null)
    const second = await listening(null)
    expect(new URL(second.address).port).not.toBe(new URL(first.address).port)
    expect((await fetch(`${second.address}/api`)).status).toBe(200)
  })

  it('says that the port asked for is taken', async () => {
    const other = await taken(0)
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(serve(server.app, port)).rejects.toThrow(PortInUse)
    await expect(serve(server.app, port)).rejects.toThrow(`Port ${port} is in use`)
    other.close()
  })

  it('refuses an upload that is too long on a real connection', async () => {
    const { address } = await listening(0)
    const headers = { 'content-type': 'application/octet-stream' }
    const response = await fetch(`${address}/api/files`, {
      method: 'POST',
      headers,
      body: new Uint8Array(6_000_000),
    })
    expect(response.status).toBe(413)
  })

  it('finishes what has begun when it is stopped, ends streams, and takes nothing more', async () => {
    const made = await serve(server.app, 0)
    const review = await startReview(server)
    const stream = await fetch(`${made.address}/api/reviews/${review}/changes?after=0`)
    const streaming = stream.text()
    let rest: () => void = () => {}
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('begun '))
        rest = () => {
          controller.enqueue(new TextEncoder().encode('done'))
          controller.close()
        }
      },
    })
    const headers = { 'content-type': 'application/octet-stream' }
    const upload = fetch(`${made.address}/api/files`, { method: 'POST', headers, body, ...halfDuplex })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = made.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(fetch(`${made.address}/api`)).rejects.toThrow()
    rest()
    expect(await (await upload).json()).toMatchObject({ bytes: 10 })
    expect(await streaming).toContain('event: change')
    await closed
  })
})
