import { randomUUID } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Context, download, Invalid, type Operation, openProject } from '@ayni/operations'
import { FolderInUse, openDataFolder } from '@ayni/store'
import { Misused } from './arguments.ts'

/** Performs operations: in this process, or in the server that holds the data folder. */
export type Caller = {
  call<Input, Output>(operation: Operation<string, Input, Output>, input: Input): Promise<Output>
  /** A file made from a review. */
  download(review: string, file: string, language: Language | null): Promise<Uint8Array>
  /** Keeps a file of this machine in the data folder. */
  upload(path: string): Promise<{ file: string; name: string }>
  close(): Promise<void>
}

type Language = 'en' | 'es' | 'pt'

/**
 * Opens the data folder, or, where a server holds it, asks that server: a review may be open in the browser
 * while a command adds to it.
 */
export async function openCaller(folder: string, person: string): Promise<Caller> {
  try {
    return await inProcess(folder, person)
  } catch (error) {
    if (!(error instanceof FolderInUse) || error.address === null) throw error
    return throughServer(error.address, person)
  }
}

async function inProcess(path: string, person: string): Promise<Caller> {
  const folder = await openDataFolder(path)
  const context = contextOf(openProject(folder), person)
  return {
    call: (operation, input) => operation.perform(context, input),
    async download(review, file, language) {
      const { content } = await download.perform(context, { review, file, language })
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    async upload(file) {
      await requireFile(file)
      const { hash } = await folder.keepFile(createReadStream(file))
      return { file: hash, name: basename(file) }
    },
    close: () => folder.close(),
  }
}

/** The context of this machine: its clock and its dice. */
export function contextOf(project: Context['project'], person: string): Context {
  return { project, person, now: () => new Date().toISOString(), newId: () => randomUUID() }
}

function throughServer(address: string, person: string): Caller {
  const headers = { 'Ayni-Person': encodeURIComponent(person) }
  return {
    async call(operation, input) {
      const response = await fetch(`${address}/api/call/${operation.name}`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      })
      return (await successful(response)).json()
    },
    async download(review, file, language) {
      const query = language === null ? '' : `?language=${language}`
      const response = await fetch(
        `${address}/api/reviews/${encodeURIComponent(review)}/download/${file}${query}`,
        { headers },
      )
      return new Uint8Array(await (await successful(response)).arrayBuffer())
    },
    async upload(file) {
      await requireFile(file)
      const response = await fetch(`${address}/api/files`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/octet-stream' },
        body: await openAsBlob(file),
      })
      const { hash } = await (await successful(response)).json()
      return { file: hash, name: basename(file) }
    },
    close: async () => {},
  }
}

async function successful(response: Response): Promise<Response> {
  if (response.ok) return response
  const body = await response.json().catch(() => null)
  throw new Invalid(body?.error?.message ?? `The server answered ${response.status}.`)
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Misused(`there is no file ${path}`)
  if (!found.isFile()) throw new Misused(`${path} is not a file`)
}
