import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '@ayni/store'
import { openProject } from './open-review.ts'
import type { Context } from './operation.ts'

/** A data folder of its own, with a clock of a second a tick: `as` somebody operations are performed, `keep` keeps a file. */
export async function openFolder() {
  const path = mkdtempSync(join(tmpdir(), 'ayni-'))
  const folder = await openDataFolder(path)
  const project = openProject(folder)
  let clock = 0
  const as = (person: string): Context => ({
    project,
    person,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString(),
    newId: () => `id-${clock++}`,
  })
  const keep = async (content: Uint8Array | string): Promise<string> => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const pieces = async function* () {
      yield bytes
    }
    return (await folder.keepFile(pieces())).hash
  }
  const close = async () => {
    await folder.close()
    rmSync(path, { recursive: true, force: true })
  }
  return { folder, as, keep, close }
}
