import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDataFolder, verifyLog } from '@ayni/store'
import { afterAll, describe, expect, it } from 'vitest'

const rounds = 22
const recordsPerImport = 800

const data = mkdtempSync(join(tmpdir(), 'ayni-kill-server-'))
let running: ChildProcess | null = null
afterAll(() => {
  running?.kill('SIGKILL')
  rmSync(data, { recursive: true })
})

/** What the server said is done. */
const acknowledged = { review: '', seq: 0, imports: new Set<string>(), decisions: new Map<string, string>() }

describe('a server killed while people import and decide', () => {
  it(`loses nothing that it acknowledged and leaves nothing half done, ${rounds} times`, async () => {
    const cut = { imports: 0, decisions: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const { address, server } = await start()
      if (acknowledged.review === '') await startReview(address)
      await checkThroughServer(address)
      const doing = { imports: false, decisions: false }
      const work = Promise.allSettled([importFiles(address, round, doing), decide(address, round, doing)])
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 400))
      if (doing.imports) cut.imports += 1
      if (doing.decisions) cut.decisions += 1
      await kill(server)
      await work
      await checkOnDisk()
    }
    expect(cut.imports).toBeGreaterThan(0)
    expect(cut.decisions).toBeGreaterThan(0)
    expect(acknowledged.imports.size).toBeGreaterThan(0)
    expect(acknowledged.decisions.size).toBeGreaterThan(rounds)
  }, 300_000)
})

/** Starts the server by the command that people use and waits until it tells its address. */
async function start(): Promise<{ address: string; server: ChildProcess }> {
  const command = fileURLToPath(new URL('../apps/cli/bin/ayni.js', import.meta.url))
  const server = spawn(process.execPath, [command, 'serve', '--data', data, '--port', '0'], {
    env: { ...process.env, AYNI_NO_BROWSER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = server
  const address = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (text: Buffer) => {
      output += text
      const [found] = /http:\/\/[\w.:]+\d/.exec(output) ?? []
      if (found !== undefined && output.includes('\n')) resolve(found)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('exit', () => reject(new Error(`The server did not start: ${output}`)))
  })
  return { address, server }
}

function kill(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => resolve())
    server.kill('SIGKILL')
  })
}

async function call(address: string, name: string, input: unknown, person = 'terminal') {
  const response = await fetch(`${address}/api/call/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Ayni-Person': person },
    body: JSON.stringify(input),
  })
  const body = await response.json()
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}: ${JSON.stringify(body)}`)
  return body
}

async function startReview(address: string): Promise<void> {
  const { review } = await call(address, 'review.start', { title: 'Killed', language: 'en', name: 'Ana' })
  acknowledged.review = review
  await call(address, 'people.add', { review, name: 'Ben', roles: ['reviewer'] })
  const { import: id } = await importFile(address, 'first')
  acknowledged.imports.add(id)
}

async function importFile(address: string, name: string): Promise<{ import: string }> {
  const entries = Array.from(
    { length: recordsPerImport },
    (_, index) =>
      `TY  - JOUR\nTI  - ${name}: trial number ${index}\nAU  - Rojas, Ana\nPY  - 2019\nAB  - ${'word '.repeat(150)}\nER  - \n`,
  )
  const upload = await fetch(`${address}/api/files`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: entries.join('\n'),
  })
  const { hash } = await upload.json()
  const { review } = acknowledged
  return call(address, 'import.add', { review, file: hash, name: `${name}.ris`, source: 'PubMed' })
}

/** Imports one file after the other until the server is gone. */
async function importFiles(address: string, round: number, doing: { imports: boolean }): Promise<void> {
  for (let number = 0; ; number += 1) {
    doing.imports = true
    const { import: id } = await importFile(address, `file ${round}-${number}`)
    doing.imports = false
    acknowledged.imports.add(id)
  }
}

/** Two people decide, each one record after the other, until the server is gone. */
async function decide(address: string, round: number, doing: { decisions: boolean }): Promise<void> {
  const { review } = acknowledged
  for (let number = 1; ; number += 1) {
    const record = `r${((round * 40 + number) % recordsPerImport) + 1}`
    const note = `${round}-${number}`
    doing.decisions = true
    await Promise.all(
      ['ana', 'ben'].map(async (person) => {
        await call(
          address,
          'screening.decide',
          { review, round: 'title-abstract', record, verdict: 'include', note },
          person,
        )
        acknowledged.decisions.set(`${person} ${record}`, note)
      }),
    )
    doing.decisions = false
  }
}

/** The next server on the folder holds it and knows all of it. */
async function checkThroughServer(address: string): Promise<void> {
  const { review } = acknowledged
  const { reviews, damaged } = await call(address, 'review.list', {})
  expect(damaged).toEqual([])
  expect(reviews).toHaveLength(1)
  const { seq } = await call(address, 'history', { review })
  expect(seq).toBeGreaterThanOrEqual(acknowledged.seq)
  expect(reviews[0].records % recordsPerImport).toBe(0)
  const { total } = await call(address, 'screening.mine', { review, round: 'title-abstract' }, 'ana')
  expect(total).toBeGreaterThanOrEqual(
    [...acknowledged.decisions.keys()].filter((key) => key.startsWith('ana ')).length,
  )
}

async function checkOnDisk(): Promise<void> {
  const folder = await openDataFolder(data)
  const store = await folder.open(acknowledged.review)
  const facts = (await store?.facts()) ?? []
  expect(verifyLog(facts)).toBeNull()
  expect(facts.length).toBeGreaterThanOrEqual(acknowledged.seq)
  acknowledged.seq = facts.length

  const imports = new Set<string>()
  const notes = new Map<string, string[]>()
  for (const fact of facts) {
    if (fact.type === 'references-imported') {
      imports.add(fact.payload.import)
      expect(await store?.records(fact.payload.import)).toHaveLength(fact.payload.count)
      expect(await folder.readFile(fact.payload.file.hash)).toHaveLength(fact.payload.file.bytes)
    }
    if (fact.type === 'decision-recorded') {
      const key = `${fact.person} ${fact.payload.record}`
      notes.set(key, [...(notes.get(key) ?? []), fact.payload.note])
    }
  }
  expect([...acknowledged.imports].filter((id) => !imports.has(id))).toEqual([])
  const lost = [...acknowledged.decisions].filter(([key, note]) => !notes.get(key)?.includes(note))
  expect(lost).toEqual([])
  await folder.close()
  expect(readdirSync(join(data, 'files')).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([])
}
