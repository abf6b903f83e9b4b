import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const size = 1_200
const topics = ['trust', 'hope', 'skill', 'voice']
const entry = (n: number) =>
  `TY  - JOUR\nAU  - Autor${String(n).padStart(4, '0')}, Ana\nPY  - ${1990 + (n % 30)}\nTI  - Report ${String(n).padStart(4, '0')} on ${topics[n % 4]} in town ${n * 7919}\nAB  - Members of group ${n} meet every week.\nJO  - Salud\nLA  - ${n % 3 === 0 ? 'spa' : 'eng'}\nID  - key${n}\nER  - \n`

describe.skipIf(executable === null)('all records', () => {
  let stage: Stage
  let review = ''
  beforeAll(async () => {
    stage = await setStage()
    const { address } = stage
    const started = await perform(address, 'terminal', 'review.start', {
      title: 'Mutual aid',
      language: 'en',
      name: 'Ana',
    })
    review = started.review
    await perform(address, 'ana', 'people.add', { review, name: 'Luis', roles: ['reviewer'] })
    const body = Array.from({ length: size }, (_, index) => entry(index + 1)).join('')
    const headers = { 'Content-Type': 'application/octet-stream' }
    const { hash } = await (await fetch(`${address}/api/files`, { method: 'POST', headers, body })).json()
    await perform(address, 'ana', 'import.add', { review, file: hash, name: 'a.ris', source: 'PubMed' })
  })
  afterAll(() => stage.close())

  async function open(person: string, options: object = {}): Promise<Page> {
    const context = await stage.browser.newContext({ locale: 'en', bypassCSP: true, ...options })
    const key = `ayni.person.${review}`
    await context.addInitScript(
      ([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
      [key, person],
    )
    const page = await context.newPage()
    await page.goto(`${stage.address}/review/${review}/records`)
    await page
      .getByRole('row', { name: /Report/ })
      .first()
      .waitFor()
    return page
  }
  const count = (page: Page, text: string) =>
    page.getByRole('main').getByText(text, { exact: true }).waitFor()

  it('are found, sorted and read with the keyboard alone', async () => {
    const page = await open('ana', { viewport: { width: 1440, height: 900 } })
    await page.keyboard.press('/')
    await page.keyboard.type('title:hope year:2000-2004 language:en')
    await count(page, '40 of 1,200 reports')
    expect(new URL(page.url()).searchParams.get('words')).toBe('title:hope year:2000-2004 language:en')
    await page.getByRole('button', { name: 'Show all' }).press('Enter')
    await count(page, '1,200 reports')
    const title = page.getByRole('columnheader', { name: 'Title' })
    await title.getByRole('button').press('Enter')
    await title.getByRole('button').press('Enter')
    await page.getByRole('row', { name: /Report 1200/ }).waitFor()
    await expect.poll(() => title.getAttribute('aria-sort')).toBe('descending')

    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    await page.getByRole('row', { name: /Report 0001/ }).waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary', { name: 'The record' })
      .getByText('Members of group 1 meet')
      .waitFor()
    await page.keyboard.press('ArrowUp')
    await page
      .getByRole('complementary', { name: 'The record' })
      .getByText('Members of group 2 meet')
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: 'The record' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('are excluded and labelled many at once, and taken back as one', async () => {
    const page = await open('ana', { viewport: { width: 1440, height: 900 } })
    await page.keyboard.press('/')
    await page.keyboard.type('title:voice year:2001')
    await count(page, '20 of 1,200 reports')
    await page.getByRole('button', { name: 'Choose all 20' }).press('Enter')
    await page.getByRole('button', { name: 'Exclude' }).press('Enter')
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Exclude' }).press('Enter')
    await page.getByText('20 records excluded.').waitFor()
    const mine = async () =>
      (await perform(stage.address, 'ana', 'screening.next', { review, round: 'title-abstract' })).progress
        .mine
    expect(await mine()).toBe(20)

    // Nothing of it reaches the other reviewer: neither by filter, nor in the answers behind the screen.
    const luis = await open('luis', { viewport: { width: 360, height: 780 } })
    const heard: string[] = []
    luis.on('response', async (response) => {
      if (response.url().includes('/api/')) heard.push(await response.text().catch(() => ''))
    })
    await luis.goto(`${stage.address}/review/${review}/records?standing=excluded`)
    await luis.getByText('0 of 1,200 reports').waitFor()
    await luis.goto(`${stage.address}/review/${review}/records?mine=exclude`)
    await luis.getByText('0 of 1,200 reports').waitFor()
    await luis.goto(`${stage.address}/review/${review}/records?words=title:voice+year:2001&record=r11`)
    await luis.getByText('Members of group').first().waitFor()
    expect(heard.join('\n')).not.toMatch(/"(mine|verdict)":"exclude"/)
    expect(await violations(luis)).toEqual([])
    await luis.context().close()

    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect.poll(mine).toBe(0)

    // The list has the focus again: its keys go on working.
    await page.locator('[role=grid]:focus').waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await count(page, '3 chosen')
    await page.getByRole('button', { name: 'Put a label' }).press('Enter')
    await page.keyboard.type('ask Sol')
    await page.keyboard.press('Enter')
    await page.getByText('“ask Sol” put on 3 records.').waitFor()
    await page.goto(`${stage.address}/review/${review}/records?label=ask+Sol`)
    await count(page, '3 of 1,200 reports')
    await page.context().close()
  })
})
