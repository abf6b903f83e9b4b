import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject } from '@ayni/operations'
import { createApp, serve } from '@ayni/server'
import { openDataFolder } from '@ayni/store'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The browser of this machine; `CHROMIUM` names another. */
export const executable =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null

const webRoot = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A server on an empty data folder and a browser beside it. */
export type Stage = { address: string; browser: Browser; close(): Promise<void> }

export async function setStage(): Promise<Stage> {
  const path = mkdtempSync(join(tmpdir(), 'ayni-browser-'))
  const folder = await openDataFolder(path)
  const server = await serve(createApp({ project: openProject(folder), webRoot }), 0)
  const browser = await chromium.launch({
    executablePath: executable ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    address: server.address,
    browser,
    async close() {
      await browser.close()
      await server.close()
      await folder.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Performs an operation as somebody, the way a program would. */
export async function perform(address: string, person: string, name: string, input: object) {
  const response = await fetch(`${address}/api/call/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Ayni-Person': encodeURIComponent(person) },
    body: JSON.stringify(input),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer
}

/** What axe finds wrong on the page, one line per rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // A colour halfway to another is nobody's colour; what turns for ever is not waited for.
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map((one) => one.finished))
    const found = await Reflect.get(window, 'axe').run()
    return found.violations.map(
      (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`,
    )
  })
}
