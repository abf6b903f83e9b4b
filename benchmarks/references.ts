import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Reference, referenceWriter, type WrittenFormat, writtenFormats } from '@ayni/references'
import { referenceReader } from '@ayni/references/reading'
import { syntheticRecords } from './synthetic-records.ts'

/** What other readers reached on this kind of machine: records per CPU second, and MB at 100,000 records. */
const peers: Partial<Record<WrittenFormat, string>> = {
  ris: 'reflib 1.8: 27,000 to 35,000, 944 MB; rispy 0.10: 25,000 to 31,000, 450 MB',
  nbib: '@iebh/reflib 2.3: 17,700',
  'endnote-xml': '@iebh/reflib 2.3: 8,600; bibutils, all cases read: 3,000',
  bibtex:
    'bibtex-parse-js: 31,000 to 44,000 with half of the valid cases; citation-js, complete: 3,700 to 4,600',
}

/** Packages that are run beside ours where PEER_MODULES names the folder of their node_modules. */
const peerPackages: Partial<Record<WrittenFormat, readonly string[]>> = {
  ris: ['@iebh/reflib', 'reflib', 'citation-js'],
  nbib: ['@iebh/reflib'],
  'endnote-xml': ['@iebh/reflib'],
  bibtex: ['bibtex-parse-js', 'citation-js'],
}

/** What Ayni sets itself: records per CPU second. */
const bars: Partial<Record<WrittenFormat, number>> = {
  ris: 60_000,
  nbib: 40_000,
  'endnote-xml': 20_000,
  bibtex: 15_000,
}

const formats = ['ris', 'nbib', 'endnote-xml', 'bibtex', 'csl-json', 'csv'] as const

/** A file of made-up references, every other with all that a database says. */
async function writeFile(path: string, format: WrittenFormat, count: number): Promise<void> {
  const made = syntheticRecords(Math.min(count, 20_000), 1).records
  const writer = referenceWriter(format)
  const stream = createWriteStream(path)
  const put = (text: string) =>
    stream.write(text) ? undefined : new Promise<void>((resolve) => stream.once('drain', () => resolve()))
  await put(writer.head)
  for (let index = 0; index < count; index += 1) {
    const record = made[index % made.length]
    if (!record) continue
    const { id, ...fields } = record
    const reference: Reference = {
      editors: [],
      date: '',
      publisher: 'Made-up Press',
      keywords: ['trust', 'community', 'ayuda mutua'],
      urls: [],
      accession: `${id}-${index}`,
      notes: [],
      raw: [],
      ...fields,
    }
    await put(writer.write(reference))
  }
  await put(writer.tail)
  await new Promise((resolve) => stream.end(() => resolve(null)))
}

/** Reads a file as the program does, piece by piece, in a process of its own; prints what it took. */
async function measure(path: string): Promise<void> {
  let records = 0
  let problems = 0
  const before = process.cpuUsage()
  const reader = referenceReader(path, {
    reference: () => {
      records += 1
    },
    problem: () => {
      problems += 1
    },
  })
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) reader.push(piece)
  const { format } = reader.end()
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(
    JSON.stringify({
      format,
      records,
      problems,
      seconds: (user + system) / 1e6,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  )
}

type Taken = { records: number; problems: number; seconds: number; megabytes: number }

function run(script: string, words: readonly string[]): Taken {
  const printedJson = execFileSync(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: process.env,
  })
  const taken: Taken = JSON.parse(printedJson.toString())
  return taken
}

function line(name: string, { records, seconds, megabytes, problems }: Taken, ours: number | null): string {
  const speed = records / seconds
  return [
    name.padEnd(20),
    records.toLocaleString('en').padStart(10),
    Math.round(speed).toLocaleString('en').padStart(10),
    `${megabytes}`.padStart(6),
    String(problems).padStart(9),
    ours === null ? '' : `  ours ${(ours / speed).toFixed(1)} times as fast`,
  ].join(' ')
}

function print(format: WrittenFormat, path: string): void {
  const write = (text: string) => void process.stdout.write(`${text}\n`)
  write(
    `${format}, ${(statSync(path).size / 1e6).toFixed(0)} MB${bars[format] ? `, bar ${bars[format].toLocaleString('en')} a CPU second` : ''}`,
  )
  const ours = run(fileURLToPath(import.meta.url), ['measure', path])
  write(line('  Ayni', ours, null))
  if (process.env['PEER_MODULES'] === undefined) {
    if (peers[format]) write(`  measured before: ${peers[format]}`)
    return
  }
  for (const name of peerPackages[format] ?? [])
    try {
      const script = fileURLToPath(new URL('reference-peers.js', import.meta.url))
      write(line(`  ${name}`, run(script, [name, path]), ours.records / ours.seconds))
    } catch {
      write(`  ${name} is not there, or did not read the file`)
    }
}

const [, , command, argument] = process.argv
if (command === 'measure' && argument !== undefined && existsSync(argument)) await measure(argument)
else {
  const count = Number(argument ?? 100_000)
  const folder = mkdtempSync(join(tmpdir(), 'ayni-references-'))
  try {
    process.stdout.write(
      'Reading, each in a process of its own; made-up records with abstracts\n                        records  per CPU s     MB  problems\n',
    )
    for (const format of formats) {
      const path = join(folder, `made${writtenFormats[format]}`)
      await writeFile(path, format, count)
      print(format, path)
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
