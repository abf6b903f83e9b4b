import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

describe.skipIf(executable === null)('findings', () => {
  let stage: Stage
  let review = ''
  const ask = (name: string, input: object = {}) => perform(stage.address, 'ana', name, { review, ...input })
  const recorded = async () =>
    (await ask('codebook.read')).findings.map(
      ({ study, component, outcome, direction, passage }: Record<string, string | null>) =>
        [study, component, outcome, direction, passage].join(' '),
    )
  beforeAll(async () => {
    stage = await setStage()
    const start = { title: 'Mutual aid', language: 'en', name: 'Ana' }
    review = (await perform(stage.address, 'terminal', 'review.start', start)).review
    for (const label of ['Ruiz 2012', 'Paz 2015']) await ask('study.register', { label, records: [] })
    for (const name of ['Trust', 'Hope'])
      await ask('component.define', { name: { en: name }, definition: {} })
    for (const name of ['Mood', 'Work']) await ask('outcome.define', { name: { en: name }, definition: {} })
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
    await page.goto(`${stage.address}/review/${review}/finding`)
    await page.getByRole('button', { name: 'Record the finding' }).waitFor()
    return { page, close: () => context.close() }
  }
  const choose = async (page: Page, list: string, option: string) => {
    await page.getByRole('button', { name: new RegExp(`${list}`) }).click()
    await page.getByRole('option', { name: option }).click()
  }
  const undo = (page: Page, said: string) =>
    page.locator('.ui-toast', { hasText: said }).getByRole('button', { name: 'Undo' }).click()
  const faults = async (page: Page) => {
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    return [...(await violations(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])]
  }

  it('are recorded, changed, taken back and put back; nothing is overwritten', async () => {
    const { page, close } = await openPage(1440)
    await page.getByRole('textbox', { name: 'Passage' }).fill('People felt better.')
    await choose(page, 'Outcome', 'Mood')
    await choose(page, 'Component', 'Trust')
    await page.getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('4')
    await expect.poll(() => page.getByRole('radio', { name: 'Worsens' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Record the finding' }).click()
    await page.getByText('1 finding of this study').waitFor()
    expect(await recorded()).toEqual(['ruiz-2012 trust mood worsens People felt better.'])
    expect(await faults(page)).toEqual([])

    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByText('You are changing a recorded finding.').waitFor()
    await page.getByText('Improves', { exact: true }).click()
    await page.getByRole('button', { name: 'Save the change' }).click()
    await page.getByText('Changed.').waitFor()
    await expect.poll(recorded).toEqual(['ruiz-2012 trust mood improves People felt better.'])
    await undo(page, 'Changed.')
    await expect.poll(recorded).toEqual(['ruiz-2012 trust mood worsens People felt better.'])

    await page.keyboard.press('j')
    await page.getByText('0 findings of this study').waitFor()
    await page.goBack()
    await close()
  })

  it('are found among all by any of their words, and lead to where they are changed', async () => {
    await ask('finding.record', {
      study: 'paz-2015',
      component: 'hope',
      outcome: 'work',
      direction: 'improves',
    })
    const { page, close } = await openPage(360)
    await page.getByRole('tab', { name: /All findings/ }).click()
    await page.getByRole('textbox', { name: 'Find in the findings' }).fill('paz improves')
    await page.getByText('1 of 2 findings').waitFor()
    expect(page.url()).toContain('q=paz')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('0 of 1 finding').waitFor()
    await undo(page, 'Taken back.')
    await page.getByText('1 of 2 findings').waitFor()
    await page.getByRole('link', { name: 'Change' }).click()
    await page.getByRole('button', { name: 'Save the change' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /Outcome/ }).textContent()).toContain('Work')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Leave it as it was' }).click()
    await page.getByRole('button', { name: 'Record the finding' }).waitFor()
    expect((await recorded()).length).toBe(2)
    await close()
  })
})
