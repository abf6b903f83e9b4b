import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const set = new URL('../../../shared/data/screening/scoping_teachers/records.csv', import.meta.url)
const rows = z.array(
  z.looseObject({ title: z.string(), rater_1: z.string(), rater_2: z.string(), label_included: z.string() }),
)

/** What two people decided on 200 records of a real review, taken again with our keys; rows 100 to 299 of its file. */
describe.skipIf(executable === null || !existsSync(set))('two reviewers of a real set', () => {
  let stage: Stage
  let review = ''
  const records = existsSync(set)
    ? rows
        .parse(Papa.parse(readFileSync(set, 'utf8'), { header: true, skipEmptyLines: true }).data)
        .slice(100, 300)
    : []
  const byTitle = new Map(records.map((record) => [plain(record.title), record]))
  beforeAll(async () => {
    stage = await setStage()
    const { address } = stage
    const started = await perform(address, 'terminal', 'review.start', {
      title: 'Teachers',
      language: 'en',
      name: 'Ana',
    })
    review = started.review
    await perform(address, 'ana', 'people.add', { review, name: 'Luis', roles: ['reviewer'] })
    await perform(address, 'ana', 'people.add', { review, name: 'Sol', roles: ['resolver'] })
    const body = Papa.unparse(records)
    const headers = { 'Content-Type': 'application/octet-stream' }
    const { hash } = await (await fetch(`${address}/api/files`, { method: 'POST', headers, body })).json()
    await perform(address, 'ana', 'import.add', { review, file: hash, name: 'a.csv', source: 'Scopus' })
  })
  afterAll(() => stage.close())

  async function sitDown(person: string, step: string, options: object = {}): Promise<Page> {
    const context = await stage.browser.newContext({ locale: 'en', bypassCSP: true, ...options })
    const key = `ayni.person.${review}`
    await context.addInitScript(
      ([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
      [key, person],
    )
    const page = await context.newPage()
    await page.goto(`${stage.address}/review/${review}/${step}`)
    return page
  }

  /** Reads each title and presses the key of the decision that the set gives. */
  async function screenAll(person: string, rater: 'rater_1' | 'rater_2'): Promise<void> {
    const page = await sitDown(person, 'screening')
    const heading = page.locator('.review-record h2')
    await heading.waitFor()
    for (let done = 0; done < records.length; done += 1) {
      const title = plain((await heading.textContent()) ?? '')
      const record = byTitle.get(title)
      if (!record) throw new Error(`The set has no record "${title}".`)
      await page.keyboard.press(record[rater] === '1' ? 'i' : 'e')
    }
    await page.getByText('Nothing waits for your decision here').waitFor()
    await expect
      .poll(
        async () => (await perform(stage.address, person, 'screening.next', { review, round })).progress.mine,
      )
      .toBe(records.length)
    await page.context().close()
  }
  const round = 'title-abstract'
  const flow = () => perform(stage.address, 'ana', 'flow', { review })

  it('screen 200 records with the keyboard; a third settles what differs; every number follows', async () => {
    await Promise.all([screenAll('ana', 'rater_1'), screenAll('luis', 'rater_2')])
    // Both include 12, both exclude 185, three only the first includes: the file itself says so.
    expect(await flow()).toMatchObject({
      identified: 200,
      screened: 200,
      excludedTitleAbstract: 185,
      sought: 12,
      conflictsTitleAbstract: 3,
    })
    // Agreement 197 of 200; by chance 0.075 * 0.06 + 0.925 * 0.94 = 0.874 (Cohen 1960, doi:10.1177/001316446002000104).
    const agreement = await perform(stage.address, 'ana', 'agreement', { review, round })
    expect(agreement.cohenKappa.value).toBeCloseTo((0.985 - 0.874) / (1 - 0.874), 6)

    const phone = await sitDown('sol', 'resolving', { viewport: { width: 360, height: 740 } })
    await phone.locator('.review-record h2').waitFor()
    // What differs and the text come first, the verdicts stay in sight, and nothing is wider than the screen.
    expect(
      await phone.evaluate(() => {
        const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0
        const bottom = document.querySelector('.resolving-verdicts')?.getBoundingClientRect().bottom ?? 9_999
        return {
          isTextFirst: top('.review-record') < top('.resolving-side'),
          isInSight: bottom <= innerHeight,
          width: document.documentElement.scrollWidth,
        }
      }),
    ).toEqual({ isTextFirst: true, isInSight: true, width: 360 })
    expect(await violations(phone)).toEqual([])
    await phone.context().close()

    const sol = await sitDown('sol', 'resolving')
    await sol.locator('.review-record h2').first().waitFor()
    await sol.keyboard.press('e')
    await expect.poll(async () => (await flow()).conflictsTitleAbstract).toBe(2)
    await sol.getByRole('button', { name: 'Take back the last' }).waitFor()
    await sol.keyboard.press('z')
    await expect.poll(async () => (await flow()).conflictsTitleAbstract).toBe(3)
    const settled = new Map<string, string>()
    for (let left = 2; left >= 0; left -= 1) {
      await sol.locator('.review-record h2').first().waitFor()
      const title = plain((await sol.locator('.review-record h2').first().textContent()) ?? '')
      const verdict = byTitle.get(title)?.label_included === '1' ? 'include' : 'exclude'
      settled.set(title, verdict)
      await sol.keyboard.press(verdict === 'include' ? 'i' : 'e')
      await expect.poll(async () => (await flow()).conflictsTitleAbstract).toBe(left)
      await sol.reload()
    }
    await sol.context().close()
    const included = [...settled.values()].filter((verdict) => verdict === 'include').length
    expect(await flow()).toMatchObject({
      conflictsTitleAbstract: 0,
      sought: 12 + included,
      excludedTitleAbstract: 188 - included,
    })

    const history = await perform(stage.address, 'terminal', 'history', { review, limit: 500 })
    const facts: { type: string; person: string; payload: { milliseconds?: number | null } }[] = history.facts
    const decisions = facts.filter(({ type }) => type === 'decision-recorded')
    expect(decisions.filter(({ person }) => person === 'ana')).toHaveLength(200)
    expect(decisions.filter(({ person }) => person === 'luis')).toHaveLength(200)
    expect(decisions.every(({ payload }) => typeof payload.milliseconds === 'number')).toBe(true)
    expect(facts.filter(({ type }) => type === 'conflict-resolved').map(({ person }) => person)).toEqual(
      Array(4).fill('sol'),
    )
  })
})

/** As a title is told again: without the spaces that a table brings. */
function plain(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
