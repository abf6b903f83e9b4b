import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import type { DataFolder } from './review-store.ts'
import { FolderInUse } from './review-store.ts'
import { faultOf, StorageFault } from './storage-fault.ts'
import { chunks, describeDataFolder, imported, joined, recordOf, started } from './store-contract.fixture.ts'

let number = 0
const root = mkdtempSync(join(tmpdir(), 'ayni-store-'))
afterAll(() => rmSync(root, { recursive: true }))

describeDataFolder('SQLite', () => {
  number += 1
  return openDataFolder(join(root, String(number)))
})

describe('a data folder on SQLite, closed and opened again', () => {
  let path: string
  let folder: DataFolder
  beforeEach(async () => {
    path = mkdtempSync(join(root, 'again-'))
    folder = await openDataFolder(path)
  })
  afterEach(() => folder.close())

  async function again(): Promise<DataFolder> {
    await folder.close()
    folder = await openDataFolder(path)
    return folder
  }

  function change(review: string, sql: string): void {
    const database = new DatabaseSync(join(path, 'reviews', `${review}.sqlite`))
    database.exec(sql)
    database.close()
  }

  it('has facts, records, words and files as before', async () => {
    const store = await folder.create('peer-support')
    const records = Array.from({ length: 700 }, (_, index) => recordOf('i1', `r${index + 1}`))
    const facts = await store.append(0, [started, imported('i1', 700)], records)
    const { hash } = await folder.keepFile(chunks('TY  - JOUR'))
    const reopened = await (await again()).open('peer-support')
    expect(await reopened?.facts()).toEqual(facts)
    expect(await reopened?.records('i1', { raw: true })).toEqual(records)
    // The folder was closed before all words were indexed.
    expect(await reopened?.search('title', 1_000)).toHaveLength(700)
    expect(await folder.readFile(hash)).toHaveLength(10)
    expect(await folder.reviews()).toEqual(['peer-support'])
    expect(await reopened?.append(2, [joined('ben')])).toHaveLength(1)
  })

  it('leaves nothing of a review that never got a fact, nor of a file half written', async () => {
    await folder.create('never')
    await folder.close()
    writeFileSync(join(path, 'reviews', 'killed.sqlite.new'), 'half')
    writeFileSync(join(path, 'reviews', 'killed.sqlite.new-wal'), 'half')
    writeFileSync(join(path, 'files', '1.new'), 'half')
    folder = await openDataFolder(path)
    expect(await folder.reviews()).toEqual([])
    expect(readdirSync(join(path, 'reviews'))).toEqual([])
    expect(readdirSync(join(path, 'files'))).toEqual([])
    expect(await folder.open('never')).toBeNull()
  })

  it.each([
    ['cut to nothing', (file: string) => truncateSync(file, 0)],
    ['cut in the middle', (file: string) => truncateSync(file, 6_000)],
    ['overwritten with noise', (file: string) => writeFileSync(file, Buffer.alloc(20_000, 'noise '))],
    ['another database', (file: string) => replaceByAnotherDatabase(file)],
  ])('reports a review whose file was %s, and opens the others', async (_, damage) => {
    for (const id of ['sound', 'broken']) await (await folder.create(id)).append(0, [started, joined('ben')])
    await folder.close()
    const file = join(path, 'reviews', 'broken.sqlite')
    damage(file)
    const left = readFileSync(file)
    folder = await openDataFolder(path)
    expect(await folder.reviews()).toHaveLength(2)
    await expect(folder.open('broken')).rejects.toThrow(file)
    await expect(folder.open('broken')).rejects.toMatchObject({ kind: 'damaged', path: file })
    expect(await (await folder.open('sound'))?.facts()).toHaveLength(2)
    // What is left is for whoever repairs it.
    expect(readFileSync(file).equals(left)).toBe(true)
  })

  it('notices a log that was changed', async () => {
    await (await folder.create('peer-support')).append(0, [started, joined('ben'), joined('carla')])
    await folder.close()
    change('peer-support', `UPDATE facts SET person = 'eve' WHERE seq = 2`)
    folder = await openDataFolder(path)
    await expect(folder.open('peer-support')).rejects.toThrow('changed at fact 2')
  })

  it('does not open a review of a newer program, nor change it', async () => {
    await (await folder.create('peer-support')).append(0, [started])
    await folder.close()
    change('peer-support', 'PRAGMA user_version = 999')
    folder = await openDataFolder(path)
    await expect(folder.open('peer-support')).rejects.toThrow(
      'newer Ayni (layout 999; this program reads up to 1)',
    )
    await expect(folder.open('peer-support')).rejects.toMatchObject({ kind: 'newer' })
  })

  it('notices a kept file that was changed, and mends it when it comes again', async () => {
    const { hash } = await folder.keepFile(chunks('abc'))
    writeFileSync(join(path, 'files', hash), 'abd')
    await expect(folder.readFile(hash)).rejects.toThrow('not what was kept')
    await folder.keepFile(chunks('abc'))
    expect(await folder.readFile(hash)).toHaveLength(3)
  })

  it('is held by one opener at a time, who may say where it listens', async () => {
    await expect(openDataFolder(path)).rejects.toThrow(FolderInUse)
    await expect(openDataFolder(path)).rejects.toMatchObject({ address: null })
    await folder.announce('http://localhost:4600')
    await expect(openDataFolder(path)).rejects.toMatchObject({ address: 'http://localhost:4600' })
    await again()
    await expect(openDataFolder(path)).rejects.toMatchObject({ address: null })
  })

  it('is held against another process, at once', async () => {
    await folder.announce('http://localhost:4600')
    const script = `import { openDataFolder } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
      const begun = performance.now()
      await openDataFolder(process.argv[1]).catch((error) => console.log(error.message, performance.now() - begun < 500))`
    const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script, path], {
      encoding: 'utf8',
    })
    expect(run.stdout.trim()).toBe(
      `Another Ayni uses the data folder ${path} (it listens at http://localhost:4600). true`,
    )
  })

  it('is readable by its owner alone', async () => {
    const made = join(path, 'made')
    await (await openDataFolder(made)).close()
    expect(statSync(made).mode & 0o077).toBe(0)
  })

  it('says what is wrong with a place that cannot be a folder', async () => {
    const file = join(path, 'a-file')
    copyFileSync(new URL(import.meta.url), file)
    await expect(openDataFolder(file)).rejects.toThrow(StorageFault)
    await expect(openDataFolder(join(file, 'below'))).rejects.toThrow(file)
    expect(existsSync(file)).toBe(true)
  })
})

function replaceByAnotherDatabase(file: string): void {
  rmSync(file)
  new DatabaseSync(file).exec('CREATE TABLE t (x)')
}

describe('an error of SQLite', () => {
  it('becomes a fault that names the path when the disk is full', () => {
    const database = new DatabaseSync(':memory:')
    database.exec('PRAGMA max_page_count = 3; CREATE TABLE t (x)')
    const insert = () => database.prepare('INSERT INTO t VALUES (zeroblob(100000))').run()
    const fault = faultFrom(insert)
    expect(fault).toMatchObject({ kind: 'full', path: '/data/x.sqlite' })
    expect(fault).toHaveProperty('message', expect.stringContaining('The disk is full'))
  })

  it('stays as it is when it is a mistake of ours', () => {
    const database = new DatabaseSync(':memory:')
    expect(faultFrom(() => database.exec('SELECT nothing'))).not.toBeInstanceOf(StorageFault)
    expect(faultOf('text', '/data')).toBe('text')
  })

  function faultFrom(run: () => unknown): unknown {
    try {
      run()
    } catch (error) {
      return faultOf(error, '/data/x.sqlite')
    }
    throw new Error('nothing was thrown')
  }
})
