/**
 * The table of charts in a real browser: from a key (moving, writing a value) to the frame in which it shows, with 200 studies
 * by 60 fields and, as the baseline of the same run, with 5 studies by 5 fields. `CHROMIUM` names the browser; the pages must
 * be built.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { chromium } from 'playwright-core'

const webRoot = fileURLToPath(new URL('../apps/web/dist', import.meta.url))
const executablePath =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? ''

const bar = 50
const path = mkdtempSync(join(tmpdir(), 'ayni-benchmark-'))
const folder = await openDataFolder(path)
const server = await serve(createApp({ project: openProject(folder), webRoot }), 0)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const small = await measure(5, 5)
const large = await measure(200, 60)
report('5 studies by 5 fields (baseline)', small)
report('200 studies by 60 fields', large)
process.stdout.write(`${'ratio of the medians'.padEnd(40)} ${(median(large) / median(small)).toFixed(2)}\n`)
await browser.close()
await server.close()
await folder.close()
rmSync(path, { recursive: true })

async function ask(person: string, name: string, input: object) {
  const response = await fetch(`${server.address}/api/call/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Ayni-Person': person },
    body: JSON.stringify(input),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer
}

/** Times in milliseconds from a key to the frame after it, over the whole height and width of the table. */
async function measure(studies: number, fields: number): Promise<number[]> {
  const { review } = await ask('terminal', 'review.start', {
    title: `Table of ${studies}`,
    language: 'en',
    name: 'Ana',
  })
  const { current } = await ask('ana', 'protocol.read', { review })
  const form = {
    ...current.form,
    fields: Array.from({ length: fields }, (_, at) => ({
      id: `f${at}`,
      name: { en: `Field ${at}` },
      hint: {},
      kind: 'text',
      choices: [],
    })),
  }
  await ask('ana', 'protocol.write', { review, protocol: { ...current, form }, changed: 'fields', why: '' })
  const charts = []
  for (let at = 0; at < studies; at += 1) {
    const { study } = await ask('ana', 'study.register', { review, label: `Study ${at}`, records: [] })
    const values = form.fields.map(({ id }: { id: string }) => ({
      field: id,
      value: [`What study ${at} says of ${id}`],
    }))
    charts.push({ study, values, isFinished: true })
  }
  await ask('ana', 'chart.fill-several', { review, charts })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
  const page = await context.newPage()
  await page.goto(`${server.address}/review/${review}/charting?view=table`)
  await page.locator('[data-place="0 0"]').click()
  await page.evaluate(() => {
    const times: number[] = []
    Reflect.set(window, 'painted', times)
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // A task after the frame's callback runs when the frame has been handed over.
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.push(performance.now() - timeStamp)
          channel.port2.postMessage(null)
        }),
      true,
    )
  })
  const keys = ['ArrowDown', 'ArrowRight', 'PageDown', 'ArrowDown', 'x', 'Enter', 'ArrowRight', 'ArrowUp']
  for (let index = 0; index < 160; index += 1) {
    await page.keyboard.press(keys[index % keys.length] ?? 'ArrowDown')
    await page.waitForTimeout(60)
  }
  const times: number[] = await page.evaluate(() => Reflect.get(window, 'painted'))
  await context.close()
  return times.slice(16)
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function report(what: string, all: readonly number[]): void {
  const sorted = all.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? 0
  const figures = `p50 ${median(all).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, max ${(sorted.at(-1) ?? 0).toFixed(1)} ms`
  process.stdout.write(`${what.padEnd(40)} ${figures} ${p95 < bar ? 'under' : 'OVER'} ${bar} ms\n`)
}
