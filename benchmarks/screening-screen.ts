/**
 * The screens over a review of 100,000 records, in a real browser: from a key to the next record painted while screening;
 * from a change of search, filter or order to the list painted; and how long the server takes to answer. Percentiles are
 * of all keys, also of those during which more records are fetched. `CHROMIUM` names the browser; the pages must be built.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  addPerson,
  type Context,
  importReferences,
  listRecords,
  openProject,
  startReview,
} from '@ayni/operations'
import { emptyReference, writeReferences } from '@ayni/references'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { chromium, type Page } from 'playwright-core'
import { syntheticRecords } from './synthetic-records.ts'

const size = 100_000
const decisions = 300
const webRoot = fileURLToPath(new URL('../apps/web/dist', import.meta.url))
const executablePath =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? ''

const path = mkdtempSync(join(tmpdir(), 'ayni-benchmark-'))
const folder = await openDataFolder(path)
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
const { records } = syntheticRecords(size, 1)
const pieces = async function* () {
  for (let first = 0; first < size; first += 1000)
    yield new TextEncoder().encode(writeReferences(records.slice(first, first + 1000).map(complete), 'ris'))
}
const { hash } = await folder.keepFile(pieces())
await importReferences.perform(as('ana'), { review, file: hash, name: 'large.ris', source: 'Benchmark' })
const list = (input: object) => listRecords.perform(as('ana'), { review, ...input })
const word = records[7]?.title.toLowerCase().split(' ')[2] ?? 'of'
// The words of the import are in the index when the first search answers.
await list({ words: word })

const server = await serve(createApp({ project, webRoot }), 0)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
const page = await context.newPage()

const opened = performance.now()
await page.goto(`${server.address}/review/${review}/screening`)
// The first order of so many records takes a while; who does not want to wait begins as imported.
await page.locator('.review-record h2').waitFor({ timeout: 300_000 })
process.stdout.write(
  `first record of ${size} in order of likelihood after ${((performance.now() - opened) / 1000).toFixed(1)} s\n`,
)
await watchPaints(page)
// The first keys warm the engine up, as the first minute of a day does.
for (let index = 0; index < decisions + 20; index += 1) {
  await page.keyboard.press(['e', 'e', 'i', 'u', 'e'][index % 5] ?? 'e')
  await page.waitForTimeout(200)
}
report(`key to next record painted, ${size} records`, (await painted(page)).slice(20), 50)

await page.goto(`${server.address}/review/${review}/records`)
await page.locator('.records-line').first().waitFor()
await page.waitForTimeout(2_000)
await page.evaluate(() => performance.clearResourceTimings())
const searches = records
  .slice(0, 200)
  .flatMap(({ title }) => title.toLowerCase().split(' ')[3] ?? [])
  .filter((one) => one.length >= 5)
  .slice(0, 20)
for (const words of [
  ...searches,
  `title:${word}`,
  word.slice(0, 3),
  `-${word}`,
  'year:2010-2015',
  `author:${word}`,
]) {
  await page.getByRole('searchbox').fill(words)
  await page.waitForTimeout(400)
}
await page.getByRole('searchbox').fill(word)
for (const column of ['Title', 'Author', 'Year', 'Journal', 'Title', 'Year']) {
  await page.getByRole('columnheader', { name: column }).getByRole('button').click()
  await page.waitForTimeout(400)
}
await page.getByRole('searchbox').fill('')
await page.getByRole('grid').focus()
for (const key of ['End', 'PageUp', 'Home', 'PageDown', 'PageDown', 'PageDown', 'End', 'Home']) {
  await page.keyboard.press(key)
  await page.waitForTimeout(300)
}
const answers = await page.evaluate(() =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('/record.list'))
    .map(({ duration }) => duration),
)
report('a page of the list, asked in the browser', answers, 50)

const times: number[] = []
for (const sort of ['import', 'title', 'author', 'year', 'journal', 'source'] as const)
  for (const filter of [
    {},
    { words: word },
    { standing: 'awaiting' },
    { mine: 'exclude', words: 'year:2000-' },
  ] as const)
    for (const isDescending of [false, true]) {
      const before = performance.now()
      await list({ sort, isDescending, ...filter, offset: 0, limit: 100 })
      times.push(performance.now() - before)
    }
report('filter, sort and search in the operation', times, 50)

await browser.close()
await server.close()
await folder.close()
rmSync(path, { recursive: true })

/** From each key to the frame after the heading changed, noted by the page itself. */
async function watchPaints(watched: Page): Promise<void> {
  await watched.evaluate(() => {
    const times: number[] = []
    Reflect.set(window, 'painted', times)
    let pressed = 0
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true)
    const place = document.querySelector('.screening-desk')
    if (!place) throw new Error('There is no desk to watch.')
    new MutationObserver(() => {
      if (pressed === 0) return
      const from = pressed
      pressed = 0
      // A task after the frame's callback runs when the frame has been handed over.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - from)
        channel.port2.postMessage(null)
      })
    }).observe(place, { subtree: true, childList: true, characterData: true })
  })
}

function painted(watched: Page): Promise<number[]> {
  return watched.evaluate(() => Reflect.get(window, 'painted'))
}

function complete(record: (typeof records)[number]) {
  return { ...emptyReference(), ...record }
}

function report(what: string, all: readonly number[], bar: number): void {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const figures = `p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, max ${at(1).toFixed(1)} ms (${all.length} times)`
  process.stdout.write(`${what.padEnd(52)} ${figures} ${at(0.95) < bar ? 'under' : 'OVER'} ${bar} ms\n`)
}
