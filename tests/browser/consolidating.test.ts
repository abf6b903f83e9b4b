import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

describe.skipIf(executable === null)('consolidation', () => {
  let stage: Stage
  let review = ''
  const ask = (person: string, name: string, input: object = {}) =>
    perform(stage.address, person, name, { review, ...input })
  beforeAll(async () => {
    stage = await setStage()
    const start = { title: 'Mutual aid', language: 'en', name: 'Ana' }
    review = (await perform(stage.address, 'terminal', 'review.start', start)).review
    for (const name of ['Luis', 'Sol']) await ask('ana', 'people.add', { name, roles: ['expert'] })
    for (const name of ['Bonds', 'Hope'])
      await ask('ana', 'component.define', { name: { en: name }, definition: { en: `What ${name} is.` } })
    for (const name of ['Trust', 'Promises kept', 'Looking ahead', 'Humour'])
      await ask('ana', 'code.create', { name })
    const { study } = await ask('ana', 'study.register', { label: 'Ruiz 2012', records: [] })
    await ask('ana', 'coding.record', { code: 'trust', study, passage: 'We trusted each other.' })
  })
  afterAll(() => stage?.close())

  const openPage = async (width: number) => {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale: 'en',
      bypassCSP: true,
    })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(`${stage.address}/review/${review}/coding?view=components`)
    await page.getByRole('grid', { name: 'Concepts: Bonds' }).waitFor()
    return { page, close: () => context.close() }
  }
  const placed = async () =>
    Object.fromEntries(
      (await ask('ana', 'codebook.read')).codes.map((one: { code: string; component: string | null }) => [
        one.code,
        one.component,
      ]),
    )
  const shot = async (page: Page, name: string) => {
    const folder = process.env['SHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('gathers concepts by pointer, by keyboard and many at once, with the reason, and takes back', async () => {
    const { page, close } = await openPage(1440)
    await shot(page, 'board')
    expect(await violations(page)).toEqual([])
    await page.getByRole('row', { name: 'Trust' }).dragTo(page.getByRole('grid', { name: 'Concepts: Bonds' }))
    await expect.poll(async () => (await placed()).trust).toBe('bonds')
    await page.getByRole('grid', { name: 'Concepts: Bonds' }).getByRole('row', { name: 'Trust' }).waitFor()

    // Rows by the arrows up and down, the handle by the one to the right.
    await page.getByRole('row', { name: 'Promises kept' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    // The lists that take it follow one another; it starts in the one it is in.
    for (let step = 0; step < 4; step += 1) {
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      if (/Hope/.test(label)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await placed())['looking-ahead']).toBe('hope')

    await page.getByLabel('Why (kept with the move)').fill('Both are about what holds a group')
    for (const name of ['Promises kept', 'Humour']) await page.getByRole('row', { name }).click()
    await page.getByRole('button', { name: /Move 2 concepts to$/ }).click()
    await page.getByRole('option', { name: 'Bonds' }).click()
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await expect.poll(placed).toEqual({
      trust: 'bonds',
      'promises-kept': 'bonds',
      'looking-ahead': 'hope',
      humour: 'bonds',
    })
    await page.getByText('2 concepts moved to “Bonds”.').waitFor()
    await page.getByText(/^Record of who moved what/).click()
    await page.getByText('Both are about what holds a group').first().waitFor()
    await page.locator('.ui-toast', { hasText: '2 concepts' }).locator('.ui-toast-undo').click()
    await expect.poll(async () => (await placed()).humour).toBeNull()
    await shot(page, 'board-after')
    await close()
  }, 40_000)

  it('rewords a component and retires one, with undo', async () => {
    const { page, close } = await openPage(1440)
    const column = page.getByRole('region', { name: 'Hope', exact: true })
    await column.getByText('Reword or retire').click()
    await column.getByLabel('Definition').fill('Seeing a way ahead.')
    await column.getByRole('button', { name: 'Save' }).click()
    const hope = async () =>
      (await ask('ana', 'codebook.read')).components.find(
        ({ component }: { component: string }) => component === 'hope',
      )
    await expect.poll(async () => (await hope()).definition.en).toBe('Seeing a way ahead.')
    await column.getByRole('button', { name: 'Retire' }).click()
    await expect
      .poll(async () => (await hope()).retired !== null && (await hope()).retired !== false)
      .toBe(true)
    await page.locator('.ui-toast-undo').last().click()
    await page.getByRole('grid', { name: 'Concepts: Hope' }).waitFor()
    await close()
  })

  it('is voted on by keys alone, on a telephone too, and shows results when the round is closed', async () => {
    await ask('ana', 'code.place-many', { moves: [{ code: 'humour', component: 'hope' }] })
    const { page, close } = await openPage(360)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Open a round' }).click()
    await page.getByText(/^1 of \d+; you have answered 0/).waitFor()
    await shot(page, 'votes-360')
    // What was announced of the button that is gone does not count.
    await page.reload()
    await page.getByText(/^1 of \d+; you have answered 0/).waitFor()
    expect(await violations(page)).toEqual([])
    const { rounds } = await ask('ana', 'consolidation.read')
    const { questions } = rounds.at(-1)
    for (const at of questions.keys()) {
      await page.keyboard.press(at === 0 ? 'd' : 'a')
      await page.getByText(new RegExp(`you have answered ${at + 1}$`)).waitFor()
    }
    for (const person of ['luis', 'sol'])
      for (const { question } of questions)
        await ask(person, 'consolidation.vote', {
          question,
          agrees: true,
          comment: `${question}: said ${person}`,
        })
    await page.reload()
    await page.getByText('3 people have answered every question, 0 only some.').waitFor()
    await page.getByRole('button', { name: 'Close the round' }).click()
    const result = page.getByText(`consensus on ${questions.length - 1} of ${questions.length}`)
    await result.click()
    await page.getByText('2 of 3 agree (67%)').waitFor()
    await shot(page, 'results-360')
    await page.reload()
    await result.click()
    await page.getByText('2 of 3 agree (67%)').waitFor()
    expect(await violations(page)).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360)

    // The next round asks what found no consensus, with what it is about and what was said before.
    await page.getByRole('button', { name: 'Open a round' }).click()
    await page.getByText('1 of 1; you have answered 0').waitFor()
    const before = page.locator('.coding-matter')
    await before.getByText('2 of 3 agree (67%)').waitFor()
    await before.getByText(`“${questions[0].question}: said luis”`).waitFor()
    expect(await before.getByText(`“${questions[1].question}: said luis”`).count()).toBe(0)
    await before.getByRole('heading', { name: 'What was said in round 1' }).waitFor()
    await before.getByText(/^What (Bonds|Hope) is\.$/).waitFor()
    // A comment that is not sent yet is still there when one comes back to the question.
    await page.getByLabel('Comment (optional)').fill('Still apart')
    await page.getByRole('heading', { name: 'Votes' }).click()
    await page.keyboard.press('d')
    await page.getByText('“Still apart”').waitFor()
    await shot(page, 'second-round-360')
    await page.reload()
    await before.waitFor()
    expect(await violations(page)).toEqual([])
    await close()
  }, 60_000)
})
