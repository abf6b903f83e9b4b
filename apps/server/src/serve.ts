import { createServer } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'

/** The port when none is asked for; the next free one is taken where it is in use. */
const usualPort = 4321

/** Somebody else listens on the port that was asked for. */
export class PortInUse extends Error {}

/**
 * Listens on this machine only.
 *
 * @param port null takes the usual one or the next free.
 * @throws {PortInUse} when a port was asked for and is taken.
 */
export async function serve(
  app: Hono,
  port: number | null,
): Promise<{ address: string; close(): Promise<void> }> {
  const chosen = port ?? (await nextFree(usualPort))
  if (port !== null && port !== 0 && !(await isFree(port)))
    throw new PortInUse(
      `Port ${port} is in use by another program; choose another with --port, or leave it out.`,
    )
  return new Promise((resolve) => {
    const server = listen({ fetch: app.fetch, port: chosen, hostname: '127.0.0.1' }, (info) => {
      resolve({
        address: `http://localhost:${info.port}`,
        close: () =>
          new Promise((closed) => {
            if ('closeAllConnections' in server) server.closeAllConnections()
            server.close(() => closed())
          }),
      })
    })
  })
}

async function nextFree(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) if (await isFree(port)) return port
  return 0
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
