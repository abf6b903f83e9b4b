import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { type Arguments, Misused, type Shape } from './arguments.ts'

export const serveShape: Shape = { positional: [], options: { port: 'N' }, flags: ['no-browser'] }

/** Serves the data folder until it is told to stop. */
export async function serveVerb(path: string, { options, flags }: Arguments): Promise<number> {
  const port = portOf(options.get('port'))
  const folder = await openDataFolder(path)
  const webRoot = join(dirname(fileURLToPath(import.meta.url)), '../../web/dist')
  try {
    const server = await serve(createApp({ project: openProject(folder), webRoot }), port)
    await folder.announce(server.address)
    process.stdout.write(`Ayni is at ${server.address}\nData folder: ${folder.path}\nStop it with Ctrl+C.\n`)
    if (!flags.has('no-browser') && !process.env['AYNI_NO_BROWSER']) openBrowser(server.address)
    await stopped()
    await server.close()
  } finally {
    await folder.close()
  }
  return 0
}

function portOf(given: string | undefined): number | null {
  if (given === undefined) return null
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misused(`"${given}" is not a port (0 to 65535)`)
  return port
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** Opens the browser where there is one; it does not matter where there is none. */
function openBrowser(address: string): void {
  const [command, ...rest] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open']
  const child = spawn(command ?? '', [...rest, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
