/**
 * How long the steps of a large review take, through the operations and the real store: import, duplicates, decisions,
 * the next record, flow. Sizes stand beside the times; the baseline is reading the same file's bytes from disk.
 */
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addPerson,
  type Context,
  decide,
  findDuplicates,
  importReferences,
  nextToScreen,
  openProject,
  overview,
  readFlow,
  startReview,
} from '@ayni/operations'
import { seededRandom } from '@ayni/statistics'
import { openDataFolder } from '@ayni/store'

const size = 20_000
const path = mkdtempSync(join(tmpdir(), 'ayni-benchmark-'))
const random = seededRandom('steps')
const words = Array.from({ length: 4_000 }, (_, index) => `word${index.toString(36)}`)
const text = (length: number) =>
  Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)]).join(' ')
const entry = (index: number, title = text(12)) =>
  `TY  - JOUR\nAU  - Author${index % 5_000}, A.\nPY  - ${1990 + (index % 30)}\nTI  - ${title}\nAB  - ${text(180)}\nJO  - Journal ${index % 200}\nVL  - ${index % 40}\nSP  - ${index % 900}\nER  - \n`
const file = join(path, 'large.ris')
writeFileSync(file, Array.from({ length: size }, (_, index) => entry(index)).join(''))

const folder = await openDataFolder(join(path, 'data'))
const project = openProject(folder)
let ids = 0
const as = (person: string): Context => ({
  project,
  person,
  now: () => new Date().toISOString(),
  newId: () => `id-${ids++}`,
})
const { review } = await startReview.perform(as('terminal'), { title: 'Large', language: 'en', name: 'Ana' })
await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })

async function timed(what: string, run: () => Promise<unknown>): Promise<void> {
  const from = performance.now()
  await run()
  report(what, [performance.now() - from])
}

function report(what: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  const line =
    times.length === 1
      ? `${at(0)} ms`
      : `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms (${times.length} times)`
  process.stdout.write(`${what.padEnd(48)} ${line}\n`)
}

await timed(`baseline: read ${(readFileSync(file).byteLength / 1e6).toFixed(0)} MB from disk`, async () =>
  readFileSync(file),
)
const { hash } = await folder.keepFile(createReadStream(file))
await timed(`import ${size} records`, () =>
  importReferences.perform(as('ana'), { review, file: hash, name: 'large.ris', source: 'Benchmark' }),
)
await timed(`find duplicates among ${size}`, () => findDuplicates.perform(as('ana'), { review }))
const times: Record<'decide' | 'next', number[]> = { decide: [], next: [] }
for (let index = 1; index <= 200; index += 1) {
  const before = performance.now()
  await decide.perform(as('ana'), {
    review,
    round: 'title-abstract',
    record: `r${index}`,
    verdict: 'exclude',
  })
  const between = performance.now()
  await nextToScreen.perform(as('ana'), { review, round: 'title-abstract' })
  times.decide.push(between - before)
  times.next.push(performance.now() - between)
}
report('a decision, on disk', times.decide)
report('the next ten records', times.next)
await timed('flow', () => readFlow.perform(as('ana'), { review }))
await timed('overview of all steps', () => overview.perform(as('ana'), { review }))
await folder.close()
rmSync(path, { recursive: true })
