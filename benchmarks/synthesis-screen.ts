/**
 * The views of the synthesis in a real browser: from a press on a view's tab, and from a filter, to the frame in which all that
 * the window can show of it shows, and until what lies outside of the window is drawn too; with 300 studies, 5,000 codings and 30
 * components; what the server works out and what the page draws. A new fact before each, so that nothing is kept from a look before
 * but what opening the page itself has asked for. The baseline of the same run is the same screen with the example. `CHROMIUM` names the browser; the pages
 * must be built.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { chromium, type Page } from 'playwright-core'
import { largeReview, largeSize } from './large-review.ts'

const webRoot = fileURLToPath(new URL('../apps/web/dist', import.meta.url))
const executablePath =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? ''

const bar = 200
const rounds = 3
const views = [
  ['Levels', 'map'],
  ['Directions', 'directions'],
  ['Gaps', 'gaps'],
  ['Network', 'network'],
  ['Years', 'years'],
  ['Countries', 'countries'],
  ['Together', 'together'],
  ['Frequencies', 'frequencies'],
  ['Sensitivity', 'sensitivity'],
  ['Studies', 'studies'],
] as const
const path = mkdtempSync(join(tmpdir(), 'ayni-benchmark-'))
const folder = await openDataFolder(path)
await (await folder.create('large')).append(0, largeReview())
const server = await serve(createApp({ project: openProject(folder), webRoot }), 0)
const opened = await fetch(`${server.address}/api/call/example.open`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Ayni-Person': 'terminal' },
  body: '{}',
})
const example: { review: string } = await opened.json()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const sizes = Object.entries(largeSize).map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
process.stdout.write(`${sizes.join(', ')}; bar ${bar} ms; median (most) of ${rounds} in ms\n`)
const heads = ['opened', 'filtered', 'all drawn', 'baseline']
process.stdout.write(`${'view'.padEnd(14)} ${heads.map((head) => head.padStart(12)).join(' ')}\n`)
for (const [name, id] of views) {
  const opening: number[] = []
  const filtering: number[] = []
  const whole: number[] = []
  const baseline: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    baseline.push((await measure(example.review, 'example', id, null)).opened.seen)
    const { opened, filtered } = await measure('large', 'ana', id, `f.design=qualitative`)
    opening.push(opened.seen)
    filtering.push(filtered.seen)
    whole.push(opened.whole)
  }
  const isOver = Math.max(median(opening), median(filtering)) >= bar
  const figures = [opening, filtering, whole, baseline].map(told).join(' ')
  process.stdout.write(`${name.padEnd(14)} ${figures} ${isOver ? 'OVER' : 'under'} ${bar} ms\n`)
}
await browser.close()
await server.close()
await folder.close()
rmSync(path, { recursive: true })

type Taken = { seen: number; whole: number }

/** Opens a view of a page that knows nothing of it yet, then filters it by another address. */
async function measure(
  review: string,
  person: string,
  id: string,
  filter: string | null,
): Promise<{ opened: Taken; filtered: Taken }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
  await context.addInitScript(
    ([of = '', who = '']) => localStorage.setItem(`ayni.person.${of}`, who),
    [review, person],
  )
  const page = await context.newPage()
  await forget(review, person)
  // From the neighbour, so that what is measured has to be drawn.
  await page.goto(`${server.address}/review/${review}/mapping${id === 'map' ? '?view=network' : ''}`)
  await page.locator('.mapping-drawing svg, .review-map').first().waitFor()
  await page.waitForTimeout(300)
  const opened = await timed(page, `[role=tab][data-key="${id}"]`)
  if (filter === null) {
    await context.close()
    return { opened, filtered: opened }
  }
  await forget(review, person)
  // The filter is taken back: what is drawn is all of the review again, the most there is.
  await page.goto(`${server.address}/review/${review}/mapping?view=${id}&${filter}`)
  await page.locator('.mapping-drawing svg, .review-map').first().waitFor()
  await page.waitForTimeout(300)
  const filtered = await timed(page, '.mapping-filters button[aria-label^="Remove"]')
  await context.close()
  return { opened, filtered }
}

/** A fact that changes no picture; whatever the server has kept of the review, it lets go. */
async function forget(review: string, person: string): Promise<void> {
  await fetch(`${server.address}/api/call/people.add`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Ayni-Person': person },
    body: JSON.stringify({ review, name: `Guest ${Math.random()}`, roles: ['expert'] }),
  }).then(({ ok, status }) => {
    if (!ok) throw new Error(`people.add answered ${status}`)
  })
}

/** Milliseconds from a press until the frame that shows what it brought has been handed over, and until nothing more is drawn. */
function timed(page: Page, pressed: string): Promise<Taken> {
  return page.evaluate(
    (pressed) =>
      new Promise<Taken>((resolve, reject) => {
        const shown = () => document.querySelector('.mapping-drawing svg, .review-map tbody')
        const before = { shown: shown(), text: shown()?.textContent }
        const button = document.querySelector<HTMLElement>(pressed)
        if (!button) return reject(new Error(`there is no ${pressed}`))
        const start = performance.now()
        let drawn = start
        const watch = new MutationObserver(() => {
          drawn = performance.now()
        })
        watch.observe(document.body, { childList: true, subtree: true, characterData: true })
        // A frame has been laid out and painted when a task after its callback runs.
        const painted = (then: (at: number) => void) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => then(performance.now() - start)
            channel.port2.postMessage(null)
          })
        }
        const settle = (seen: number) => {
          if (performance.now() - drawn > 300) {
            watch.disconnect()
            resolve({ seen, whole: Math.max(seen, drawn - start) })
          } else setTimeout(() => settle(seen), 50)
        }
        const look = () => {
          if (performance.now() - start > 10_000) return reject(new Error(`nothing came of ${pressed}`))
          const now = shown()
          if (now === null || (now === before.shown && now.textContent === before.text))
            return requestAnimationFrame(look)
          return painted(settle)
        }
        for (const type of ['pointerdown', 'pointerup'])
          button.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0 }))
        button.click()
        requestAnimationFrame(look)
      }),
    pressed,
  )
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function told(times: readonly number[]): string {
  return `${median(times).toFixed(0)} (${Math.max(...times).toFixed(0)})`.padStart(12)
}
