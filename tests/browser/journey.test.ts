import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const entry = (n: number) =>
  `TY  - JOUR\nAU  - Autor${n}, Ana\nPY  - ${2000 + n}\nTI  - Study number ${n}: how ${['trust', 'hope', 'skill', 'voice', 'work', 'care'][n % 6]} grows in mutual aid\nAB  - Members of group ${n} meet every week and help each other.\nJO  - Salud\nID  - key${n}\nER  - \n`

describe.skipIf(executable === null)('two people screen a review', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())

  it('from the start page to a settled conflict, by keyboard, blind to each other', async () => {
    const { address, browser } = stage
    const ana = await (await browser.newContext({ locale: 'en', bypassCSP: true })).newPage()
    await ana.goto(address)
    await ana.evaluate(() => localStorage.setItem('ayni.screening.ana', '{"order":"import"}'))
    await ana.getByRole('button', { name: 'Start a review' }).click()
    const dialog = ana.getByRole('dialog')
    await dialog.getByRole('textbox').nth(0).fill('What works in mutual aid')
    await dialog.getByRole('textbox').nth(1).fill('Ana')
    expect(await violations(ana)).toEqual([])
    await ana.keyboard.press('Enter')
    await ana.waitForURL(/protocol$/)
    const review = /review\/([^/]+)\//.exec(ana.url())?.[1] ?? ''

    await ana.goto(`${address}/review/${review}/searching`)
    const chooser = ana.waitForEvent('filechooser')
    await ana.getByRole('button', { name: 'Choose files' }).first().click()
    const ris = [1, 2, 3, 4, 5].map(entry).join('')
    await (await chooser).setFiles({ name: 'pubmed.ris', mimeType: 'text/plain', buffer: Buffer.from(ris) })
    await ana.getByRole('button', { name: 'Import 1 file (5 records)' }).click()
    await ana.getByRole('rowheader', { name: /pubmed\.ris/ }).waitFor()

    await perform(address, 'ana', 'people.add', { review, name: 'Luis', roles: ['reviewer'] })
    await perform(address, 'ana', 'people.add', { review, name: 'Sol', roles: ['resolver'] })
    await ana.goto(`${address}/review/${review}/screening`)
    await ana.getByRole('heading', { name: /Study number 1/ }).waitFor()
    for (const key of ['i', 'e', 'i', 'i', 'e']) await ana.keyboard.press(key)
    await ana.getByText('Nothing waits for your decision here').waitFor()
    await ana.keyboard.press('z')
    await ana.getByRole('heading', { name: /Study number 5/ }).waitFor()
    await ana.keyboard.press('e')
    await ana.getByText('Nothing waits for your decision here').waitFor()

    const context = await browser.newContext({ locale: 'es', bypassCSP: true })
    await context.addInitScript((id) => {
      localStorage.setItem(`ayni.person.${id}`, 'luis')
      localStorage.setItem('ayni.screening.luis', '{"order":"import"}')
    }, review)
    const luis = await context.newPage()
    const seen: string[] = []
    luis.on('response', async (response) => {
      if (response.url().includes('/api/')) seen.push(await response.text().catch(() => ''))
    })
    await luis.goto(`${address}/review/${review}/history`)
    await luis.getByRole('table').waitFor()
    await luis.goto(`${address}/review/${review}/screening`)
    await luis.getByRole('heading', { name: /Study number 1/ }).waitFor()
    expect(seen.join('\n')).not.toMatch(/"verdict":"(include|exclude)"/)
    for (const key of ['i', 'e', 'i', 'e', 'e']) await luis.keyboard.press(key)
    await luis.getByText('Nada espera su decisión aquí').waitFor()

    // Decisions are shown at once and saved behind; the flow is right when they have arrived.
    await expect
      .poll(() => perform(address, 'ana', 'flow', { review }))
      .toMatchObject({ screened: 5, excludedTitleAbstract: 2, sought: 2, conflictsTitleAbstract: 1 })
    const agreement = await perform(address, 'ana', 'agreement', { review, round: 'title-abstract' })
    // Four of five agree, 2 + 2; expected by chance 0.48, so kappa is 0.32 / 0.52.
    expect(agreement.cohenKappa.value).toBeCloseTo(0.32 / 0.52, 6)

    await ana.goto(`${address}/review/${review}/resolving`)
    await ana.getByText('somebody who did not judge this record').waitFor()
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'sol'), review)
    const sol = await context.newPage()
    await sol.goto(`${address}/review/${review}/resolving`)
    await sol.getByRole('heading', { name: /Study number 4/ }).waitFor()
    expect(await violations(sol)).toEqual([])
    await sol.keyboard.press('i')
    await sol.getByText('No hay conflictos en espera').first().waitFor()
    await expect
      .poll(() => perform(address, 'ana', 'flow', { review }))
      .toMatchObject({ sought: 3, conflictsTitleAbstract: 0 })
  })
})
