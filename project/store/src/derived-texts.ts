import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { faultOf } from './storage-fault.ts'

let written = 0

/**
 * Keeps a text that was worked out from a kept file. It may be lost and worked out again, so it is not flushed; but it is
 * never half there.
 */
export async function keepDerivedText(
  folder: string,
  hash: string,
  kind: string,
  text: string,
): Promise<void> {
  const path = pathOf(folder, hash, kind)
  written += 1
  const temporary = `${path}.${process.pid}-${written}.new`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw faultOf(error, folder)
  }
}

/** What was worked out before, `null` where nothing was. */
export function readDerivedText(folder: string, hash: string, kind: string): Promise<string | null> {
  return readFile(pathOf(folder, hash, kind), 'utf8').catch(() => null)
}

function pathOf(folder: string, hash: string, kind: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash) || !/^[a-z0-9-]+$/.test(kind))
    throw new Error(`A derived text requires a hash and a kind; got "${hash}" and "${kind}"`)
  return join(folder, kind, hash)
}
