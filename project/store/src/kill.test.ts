import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openDataFolder, verifyLog } from './index.ts'

const path = mkdtempSync(join(tmpdir(), 'ayni-kill-'))
afterAll(() => rmSync(path, { recursive: true }))

const rounds = 24

describe('a process killed while it writes', () => {
  it(`loses nothing that it acknowledged and leaves nothing half done, ${rounds} times`, async () => {
    let everAcknowledged = 0
    let duringImport = 0
    for (let round = 0; round < rounds; round += 1) {
      // The first rounds also fall into the making of the review.
      const { seq, files, importing } = await writeUntilKilled(round < 6 ? round * 4 : Math.random() * 250)
      const folder = await openDataFolder(path)
      const [review] = await folder.reviews()
      if (review === undefined) {
        expect(everAcknowledged + seq).toBe(0)
        await folder.close()
        continue
      }
      const store = await folder.open(review)
      const facts = (await store?.facts()) ?? []
      expect(facts.length).toBeGreaterThanOrEqual(Math.max(seq, everAcknowledged))
      expect(verifyLog(facts)).toBeNull()
      const imports = facts.filter((fact) => fact.type === 'references-imported')
      for (const { payload } of imports)
        expect(await store?.records(payload.import)).toHaveLength(payload.count)
      const inImports = imports.reduce((sum, { payload }) => sum + payload.count, 0)
      expect(await store?.search('title', 1_000_000)).toHaveLength(inImports)
      for (const hash of files) expect(await folder.readFile(hash)).not.toBeNull()
      expect(readdirSync(join(path, 'files')).filter((name) => name.endsWith('.new'))).toEqual([])
      await folder.close()
      expect(recordsOnDisk(review)).toBe(inImports)
      everAcknowledged = facts.length
      if (importing) duringImport += 1
    }
    expect(everAcknowledged).toBeGreaterThan(rounds)
    expect(duringImport).toBeGreaterThan(0)
  })
})

function recordsOnDisk(review: string): number {
  const database = new DatabaseSync(join(path, 'reviews', `${review}.sqlite`), { readOnly: true })
  const count = Number(database.prepare('SELECT count(*) AS count FROM records').get()?.count)
  database.close()
  return count
}

/** Starts the writer and kills it some milliseconds after it opened the folder. */
async function writeUntilKilled(
  delay: number,
): Promise<{ seq: number; files: string[]; importing: boolean }> {
  const script = fileURLToPath(new URL('./kill-writer.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), delay)
    output += text
  })
  const [, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (code, signal) => resolve([code, signal])),
  )
  expect(signal).toBe('SIGKILL')
  // A line cut by the kill was not read by anybody.
  const lines = output.slice(0, output.lastIndexOf('\n')).split('\n')
  const seqs = lines.filter((line) => line.startsWith('seq ')).map((line) => Number(line.slice(4)))
  const files = lines.filter((line) => line.startsWith('file ')).map((line) => line.slice(5))
  return { seq: seqs.at(-1) ?? 0, files, importing: lines.at(-1)?.startsWith('importing ') ?? false }
}
