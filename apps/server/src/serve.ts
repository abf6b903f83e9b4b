import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Environment } from './environment.ts'

/** Where only this machine can reach. A number, for `localhost` may lead to another program on `::1`. */
const loopback = '127.0.0.1'

/** The port when none is asked for: AYNI on the keys of a telephone. The next free one where it is taken. */
const usualPort = 2964

/** Milliseconds that requests get to finish when the server is asked to stop. */
const grace = 5_000

/** Another program listens on the port that was asked for. */
export class PortInUse extends Error {}

/** A server that listens. */
export type Listening = {
  /** `http://127.0.0.1:2964` */
  address: string
  /** Takes no more requests, ends streams, lets what has begun finish, and closes. */
  close(): Promise<void>
}

/**
 * Listens on this machine only.
 *
 * @param port null takes the usual one or the next that is free; 0 any.
 * @throws {PortInUse} when a port was asked for and is taken.
 */
export async function serve(app: Hono<Environment>, port: number | null): Promise<Listening> {
  const stopping = new AbortController()
  const bindings: Environment['Bindings'] = { port: 0, stopping: stopping.signal }
  const server = createServer(getRequestListener((request) => app.fetch(request, bindings)))
  bindings.port = port === null ? await listenOnNextFree(server, usualPort) : await listen(server, port)
  return {
    address: `http://${loopback}:${bindings.port}`,
    close: () => {
      stopping.abort()
      return close(server)
    },
  }
}

async function listenOnNextFree(server: Server, from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    try {
      return await listen(server, port)
    } catch (error) {
      if (!(error instanceof PortInUse)) throw error
    }
  }
  return listen(server, 0)
}

/** @returns the port, which the system chooses for 0. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      reject(
        taken
          ? new PortInUse(
              `Port ${port} is in use by another program; choose another with --port, or leave it out.`,
            )
          : error,
      )
    }
    server.once('error', failed)
    server.listen(port, loopback, () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection kept alive becomes idle only when its last answer is out.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const late = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(late)
      resolve()
    })
  })
}
