import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const paper = readFileSync(fileURLToPath(new URL('../fixtures/full-texts/trust.pdf', import.meta.url)))
const items = ['aim', 'methods', 'support'].map((id) => ({
  id,
  question: { en: `Is the ${id} good?`, es: `¿Es bueno: ${id}?`, pt: `É bom: ${id}?` },
}))
const instrument = { id: 'three', name: { en: 'Three questions' }, items }

describe.skipIf(executable === null)('appraising', () => {
  let stage: Stage
  let review = ''
  let studies: string[] = []
  const as = (person: string, name: string, input: object = {}) =>
    perform(stage.address, person, name, { review, ...input })
  const mine = async (person: string, at: number) => (await as(person, 'appraisal.list')).studies[at]

  beforeAll(async () => {
    stage = await setStage()
    const started = await perform(stage.address, 'terminal', 'review.start', {
      title: 'Mutual aid',
      language: 'en',
      name: 'Ana',
    })
    review = started.review
    for (const name of ['Luis', 'Zoe']) await as('ana', 'people.add', { name, roles: ['reviewer'] })
    const { current } = await as('ana', 'protocol.read')
    await as('ana', 'protocol.write', {
      protocol: {
        ...current,
        instrument,
        acceptance: { raters: 2, threshold: 0.6, agreement: 'discussed' },
      },
      changed: 'Three questions',
      why: '',
    })
    const upload = async (body: string | Buffer) => {
      const sent = typeof body === 'string' ? body : Uint8Array.from(body)
      const response = await fetch(`${stage.address}/api/files`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: sent,
      })
      return (await response.json()).hash
    }
    const ris = `TY  - JOUR\nAU  - Quispe, Rosa\nPY  - 2014\nTI  - Trust and reciprocity in mutual aid groups: an interview study\nDO  - 10.5555/ayni.trust.2014\nER  - \nTY  - JOUR\nAU  - Katz, Alfred\nPY  - 1981\nTI  - Self-help and mutual aid\nER  - \n`
    await as('ana', 'import.add', { file: await upload(ris), name: 'a.ris', source: 'PubMed' })
    for (const round of ['title-abstract', 'full-text'])
      for (const person of ['ana', 'luis', 'zoe'])
        for (const record of ['r1', 'r2'])
          await as(person, 'screening.decide', { round, record, verdict: 'include' })
    await as('ana', 'full-text.attach', { report: 'r1', file: await upload(paper), name: 'trust.pdf' })
    studies = (await as('ana', 'study.list')).studies.map(({ id }: { id: string }) => id)
    await as('luis', 'appraisal.record', {
      study: studies[0],
      note: 'SECRET-NOTE',
      answers: [
        { item: 'aim', answer: 'yes' },
        { item: 'methods', answer: 'no', note: 'SECRET-METHODS' },
        { item: 'support', answer: 'yes' },
      ],
    })
  })
  afterAll(() => stage.close())

  const openPage = async (width = 1440, locale = 'en', bypassCSP = false) => {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale,
      bypassCSP,
    })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    return { page, faults, close: () => context.close() }
  }
  const goTo = (page: Page, query = '') => page.goto(`${stage.address}/review/${review}/appraising${query}`)

  it('rates one study after the other by keyboard, with a note and a passage, blind', async () => {
    const { page, faults, close } = await openPage()
    await goTo(page)
    await page.getByText('0 of 2 handed in').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Quispe 2014' }).waitFor()
    await page.locator('.reading-text span', { hasText: 'People who share' }).waitFor()
    expect(await page.locator('body').textContent()).not.toContain('SECRET')

    await page.keyboard.press('1')
    await page.getByText('1 of 3 items').waitFor()
    await page.keyboard.press('2')
    await page.getByText('2 of 3 items').waitFor()
    await page.keyboard.press('u')
    await page.getByText('1 of 3 items').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('1')
    const card = page.locator('[data-item="methods"]')
    await expect
      .poll(() => card.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed'))
      .toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('n')
    await page.keyboard.type('Said in the abstract')
    await page.getByRole('heading', { level: 1 }).click()
    // Without a pointer: the sentence at a match of the search, then linked to the item.
    await page.keyboard.press('f')
    await page.keyboard.type('loneliness')
    await page.getByText('1 of 3').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await card.getByRole('button', { name: 'Link the passage' }).waitFor()
    await page.keyboard.press('p')
    await card.locator('q').waitFor()
    await page.locator('[data-item="support"]').getByRole('button', { name: 'Yes' }).click()
    await page.getByText('3 of 3 items').waitFor()
    await page.getByText('Saved', { exact: false }).first().waitFor()
    const draft = await mine('ana', 0)
    expect(draft.mine).toMatchObject({ isHandedIn: false, left: 0 })
    expect(draft.mine.answers.methods).toMatchObject({ answer: 'yes', note: 'Said in the abstract' })
    expect(draft.mine.answers.methods.anchor.quote).toContain('loneliness')

    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Katz 1981' }).waitFor()
    expect((await mine('ana', 0)).isOpen).toBe(true)
    await page.getByRole('button', { name: 'All studies' }).click()
    await page.getByText('1 of 2 handed in').first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('keeps a draft through a reload and takes a handed in study back', async () => {
    const { page, close } = await openPage(360, 'es')
    await goTo(page, `?study=${studies[1]}`)
    for (const item of ['aim', 'methods', 'support'])
      await page.locator(`[data-item="${item}"]`).getByRole('button', { name: 'Sí' }).click()
    await page.getByText('3 de 3 ítems').waitFor()
    await page.getByText('Guardado', { exact: false }).first().waitFor()
    // Without network the answer is kept, through a reload, and sent when it is back.
    await page.route('**/api/call/appraisal.record', (route) => route.abort())
    await page.locator('[data-item="aim"]').getByRole('button', { name: 'No', exact: true }).click()
    await page.getByText('Aún sin guardar', { exact: false }).first().waitFor()
    await page.unroute('**/api/call/appraisal.record')
    await page.reload()
    await page.getByText('3 de 3 ítems').waitFor()
    await expect.poll(async () => (await mine('ana', 1)).mine.answers.aim.answer).toBe('no')
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Entregar' }).click()
    await page.getByText('2 de 2 entregados').waitFor()
    expect((await mine('ana', 1)).finished).toEqual(['ana'])
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await page.getByRole('heading', { name: 'Katz 1981' }).waitFor()
    await expect.poll(async () => (await mine('ana', 1)).finished).toEqual([])
    await close()
  })

  it('settles what differs beside the answers; the arithmetic follows; the lead may decide otherwise', async () => {
    const { page, faults, close } = await openPage()
    await goTo(page, '?view=differ')
    const item = page.locator('.appraising-outcome[data-differs]')
    await item.getByText('SECRET-METHODS').waitFor()
    await expect.poll(() => item.count()).toBe(1)
    await page
      .getByText('2 items are positive by the agreement of all. 2 ÷ 3 items = 67%.', { exact: false })
      .waitFor()
    await item.getByRole('button', { name: 'Show the passage on page 1' }).click()
    await page.locator('.reading-mark').first().waitFor()
    await page.getByRole('button', { name: 'Hide the full text' }).click()
    await item.getByRole('button', { name: 'Unclear' }).click()
    await item.getByRole('textbox', { name: 'Why' }).fill('Neither page says so')
    await page.keyboard.press('Enter')
    await page.getByText('Settled as “Unclear” by Ana').waitFor()
    await page.getByText('Neither page says so').waitFor()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await item.waitFor()
    const [first] = (await mine('ana', 0)).outcomes.slice(1)
    expect(first.answers.map(({ answer }: { answer: string }) => answer)).toEqual(['yes', 'no'])

    await goTo(page, '?view=results')
    await page.getByText('1 accepted · 0 not accepted · 1 waiting').waitFor()
    await page.getByRole('button', { name: 'Decide against the rule: Quispe 2014' }).click()
    await page.getByRole('textbox', { name: 'Why' }).fill('Retracted')
    await page.getByRole('button', { name: 'Turn down all the same' }).click()
    await page.getByText('Decided by Ana against the rule: Retracted').waitFor()
    await page.getByText('0 accepted · 1 not accepted · 1 waiting').waitFor()
    await page.getByRole('button', { name: 'Back to the rule' }).click()
    await page.getByText('1 accepted · 0 not accepted · 1 waiting').waitFor()
    const figure = page.getByRole('img', { name: 'Each study, item by item' })
    await expect
      .poll(() => figure.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
      .toBeGreaterThan(300)
    expect(faults).toEqual([])
    await close()
  })

  it('edits the instrument as a new version and reads one from a file', async () => {
    const { page, faults, close } = await openPage()
    await goTo(page, '?view=instrument')
    await page.getByRole('button', { name: 'Move up: Is the support good?' }).click()
    await page.getByRole('button', { name: 'Add an item' }).click()
    await page.getByRole('textbox', { name: 'Question' }).fill('Is it new?')
    await page.getByText('Critical: must be positive', { exact: false }).click()
    await page.getByRole('textbox', { name: 'What changed' }).fill('One more')
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await page.getByText('Version 3 of the protocol is in force.').waitFor()
    const { current } = await as('ana', 'protocol.read')
    expect(current.instrument.items).toMatchObject([
      { id: 'aim' },
      { id: 'support' },
      { id: 'methods' },
      { id: 'item-1', question: { en: 'Is it new?' }, isCritical: true },
    ])
    const file = (content: object) => ({
      name: 'instrument.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })
    const read = async (content: object) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose files' }).click()
      await (await chooser).setFiles([file(content)])
    }
    await page.getByText('As another instrument').click()
    await read({ id: 'wrong', name: {}, items: [{ id: 'x', question: {}, section: 'gone' }] })
    await page.getByText('there is no section "gone"').waitFor()
    await read({ ...instrument, items: [{ id: 'aim', question: { en: 'Another question?' } }] })
    await page.getByText('Three questions: 1 item read.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await page.getByText('Version 4 of the protocol is in force.').waitFor()
    const next = (await as('ana', 'protocol.read')).current
    expect(next.moreInstruments).toMatchObject([{ id: 'three-1', items: [{ id: 'aim-2' }] }])
    await goTo(page, `?study=${studies[1]}`)
    await page.getByRole('button', { name: /Instrument/ }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('has no fault that axe finds, wide and narrow', async () => {
    for (const [width, locale] of [
      [1440, 'en'],
      [360, 'pt'],
    ] as const) {
      const { page, close } = await openPage(width, locale, true)
      const narrow = ['?view=differ', '?view=results']
      const wide = ['', `?study=${studies[0]}`, ...narrow, '?view=instrument']
      for (const query of width > 1000 ? wide : narrow) {
        await goTo(page, query)
        await page.locator('.appraising-rule, .appraising-side').first().waitFor()
        await page.waitForTimeout(400)
        expect(await violations(page), `${width} ${query}`).toEqual([])
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(width)
      }
      await close()
    }
  })
})
