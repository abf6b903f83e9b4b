import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const paper = readFileSync(fileURLToPath(new URL('../fixtures/full-texts/trust.pdf', import.meta.url)))

describe.skipIf(executable === null)('coding', () => {
  let stage: Stage
  let review = ''
  let study = ''
  const upload = async (body: BodyInit) => {
    const headers = { 'Content-Type': 'application/octet-stream' }
    return (await (await fetch(`${stage.address}/api/files`, { method: 'POST', headers, body })).json()).hash
  }
  const ana = (name: string, input: object = {}) => perform(stage.address, 'ana', name, { review, ...input })
  beforeAll(async () => {
    stage = await setStage()
    review = (
      await perform(stage.address, 'terminal', 'review.start', {
        title: 'Mutual aid',
        language: 'en',
        name: 'Ana',
      })
    ).review
    await ana('people.add', { name: 'Luis', roles: ['reviewer'] })
    const { current } = await ana('protocol.read')
    await ana('protocol.write', { protocol: { ...current, coders: 2 }, changed: 'two coders', why: '' })
    const ris = ['Quispe, Rosa', 'Silva, Alice']
      .map((author) => `TY  - JOUR\nAU  - ${author}\nPY  - 2014\nTI  - Help by ${author}\nER  - \n`)
      .join('')
    await ana('import.add', { file: await upload(ris), name: 'a.ris', source: 'PubMed' })
    for (const round of ['title-abstract', 'full-text'])
      for (const person of ['ana', 'luis'])
        for (const record of ['r1', 'r2'])
          await perform(stage.address, person, 'screening.decide', {
            review,
            round,
            record,
            verdict: 'include',
          })
    await ana('full-text.attach', {
      report: 'r1',
      file: await upload(new Uint8Array(paper)),
      name: 'trust.pdf',
    })
    study = (await ana('codebook.read')).studies[0].id
  })
  afterAll(() => stage.close())

  const openPage = async (width: number, more: { colorScheme?: 'dark'; bypassCSP?: boolean } = {}) => {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale: 'en',
      acceptDownloads: true,
      ...more,
    })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    return { page, faults }
  }
  const at = (view: string) => `${stage.address}/review/${review}/coding${view && `?view=${view}`}`
  const select = async (page: Page, words: string) => {
    const box = await page.locator('.reading-text span', { hasText: words }).first().boundingBox()
    if (!box) throw new Error(`no "${words}"`)
    await page.mouse.move(box.x + 1, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
  }
  const field = (page: Page) => page.getByRole('combobox', { name: 'Code (type, Enter)' })
  const stored = async () =>
    (await ana('codebook.read')).codings.map((one: { code: string; passage: string }) => [
      one.code,
      one.passage,
    ])

  it('goes from a selection to a code and on, with several codes, repeating and taking back, by keys alone', async () => {
    const { page, faults } = await openPage(1440)
    // The words of a file do not change: however much is coded, they are asked for once.
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/full-text.read')) asked += 1
    })
    await page.goto(at(''))
    await page.locator('.reading-text span', { hasText: 'People who share' }).waitFor()

    await select(page, 'People who share')
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type('Trust')
    await page.keyboard.press('Shift+Enter')
    await page.getByRole('region', { name: 'Code this passage' }).getByText('Coded: Trust').waitFor()
    await page.keyboard.type('Shared trouble')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '2 coded passages' }).waitFor()
    await expect.poll(() => field(page).count()).toBe(0)
    await expect.poll(() => page.locator('.reading-mark-bar').count()).toBe(2)

    // Without a pointer: a sentence, one more, a code by some of its letters.
    await page.keyboard.press('m')
    await page.getByRole('region', { name: 'Code this passage' }).waitFor()
    await page.keyboard.press('w')
    await page.keyboard.press('c')
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type('sh tr')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '3 coded passages' }).waitFor()
    await page.keyboard.press('m')
    await page.getByRole('region', { name: 'Code this passage' }).waitFor()
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: '4 coded passages' }).waitFor()
    const codes = (await stored()).map(([code]: [string]) => code)
    expect(codes).toEqual(['trust', 'shared-trouble', 'shared-trouble', 'shared-trouble'])

    await page.keyboard.press('z')
    await page.getByRole('heading', { name: '3 coded passages' }).waitFor()
    await page.getByText('Taken back.').waitFor()
    await page.keyboard.press('n')
    await page.locator('.reading-mark[data-kind="open"]').first().waitFor()

    // A note on the passage that is shown, and taken back; then changed where its passages are read.
    const notes = async () => (await ana('codebook.read')).codings.map(({ note }: { note: string }) => note)
    await page.keyboard.press('t')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    expect(await violations(page)).toEqual([])
    await page.keyboard.type('More about this in the discussion')
    await page.keyboard.press('Control+Enter')
    await page.locator('.coding-noted').getByText('More about this in the discussion').waitFor()
    await page.locator('button.coding-note:focus', { hasText: 'Change the note' }).waitFor()
    expect((await notes()).filter(Boolean)).toEqual(['More about this in the discussion'])
    await page
      .locator('.ui-toast', { hasText: 'Saved.' })
      .getByRole('button', { name: 'Undo' })
      .press('Enter')
    await expect.poll(async () => (await notes()).filter(Boolean)).toEqual([])
    await page.keyboard.press('t')
    await page.keyboard.type('thrown away')
    await page.keyboard.press('Escape')
    await page.locator('button.coding-note:focus', { hasText: 'Add a note' }).waitFor()
    expect(asked).toBe(1)
    await page.goto(at('passages'))
    await page.getByRole('button', { name: 'Add a note' }).last().press('Enter')
    await page.keyboard.type('Strange')
    await page.keyboard.press('Control+Enter')
    await page.locator('.coding-noted').getByText('Strange').waitFor()
    expect(await notes()).toContain('Strange')
    await page.getByLabel('Words in the passage').fill('strange')
    await page.getByText('1 coded passage in 1 study').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  }, 60_000)

  it('takes typed passages where there is no file', async () => {
    const { page, faults } = await openPage(360)
    await page.goto(`${at('')}?study=r2`)
    await page.getByLabel('Passage, as the study says it').fill('We trusted each other.')
    await page.getByLabel('Where (page, table)').fill('p. 7')
    await field(page).fill('tru')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '1 coded passage' }).waitFor()
    expect(await stored()).toContainEqual(['trust', 'We trusted each other.'])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('keeps the codebook: describes, moves, merges and brings back, with undo', async () => {
    const { page, faults } = await openPage(1440)
    await page.goto(`${at('passages')}`)
    await page.getByLabel('Words in the passage').fill('TRUSTED each')
    await page.getByText('1 coded passage in 1 study').waitFor()
    await expect.poll(() => page.locator('.coding-list li').count()).toBe(1)
    await page.goto(at('codebook'))
    // Found among others by some letters; most mentioned first.
    const listed = () => page.locator('.coding-row').allInnerTexts()
    await expect.poll(async () => (await listed()).length).toBe(2)
    await page.getByRole('button', { name: /Order$/ }).click()
    await page.getByRole('option', { name: 'most mentioned first' }).click()
    // Both are mentioned twice: then by name, while the tree has them as they were made.
    await expect.poll(async () => (await listed())[0]).toContain('Shared trouble')
    await page.getByLabel('Find a code, or name a new one').fill('troub')
    await expect.poll(async () => (await listed()).length).toBe(1)
    await page.getByRole('button', { name: 'Shared trouble' }).click()
    await page.getByLabel('Find a code, or name a new one').fill('')
    await page.getByRole('button', { name: /Order$/ }).click()
    await page.getByRole('option', { name: 'as they belong together' }).click()
    await page.getByLabel('Use it when').first().fill('Several have it')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.').waitFor()
    await page.getByRole('heading', { name: 'Shared trouble' }).click()
    await page.keyboard.press(']')
    await page.getByText('Shared trouble now belongs to Trust.').waitFor()
    const of = async (id: string) =>
      (await ana('codebook.read')).codes.find(({ code }: { code: string }) => code === id)
    expect(await of('shared-trouble')).toMatchObject({ include: 'Several have it', parent: 'trust' })

    const target = page.getByRole('combobox', { name: 'Merge into' })
    await target.click()
    await page.keyboard.type('Tru')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => target.inputValue()).toBe('Trust')
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('Merged: what was coded counts for the other.').waitFor()
    expect((await ana('codebook.read')).codings.every(({ code }: { code: string }) => code === 'trust')).toBe(
      true,
    )
    await page.getByText('Retired or merged (1)').click()
    await page.getByRole('button', { name: 'Bring back: Shared trouble' }).click()
    await expect.poll(async () => (await of('shared-trouble')) !== undefined).toBe(true)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('writes REFI-QDA, and shows what a codebook would change before it is taken over', async () => {
    const { page, faults } = await openPage(1440)
    await page.goto(at('codebook'))
    const saved = async (name: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      return readFileSync(await (await download).path())
    }
    const codebook = strFromU8(await saved('Codebook (.qdc)'))
    expect(codebook).toContain('urn:QDA-XML:codebook:1.0')
    const project = unzipSync(await saved('Project with texts (.qdpx)'))
    expect(strFromU8(project['project.qde'] ?? new Uint8Array())).toContain('<PlainTextSelection ')
    expect(Object.keys(project).filter((name) => name.startsWith('sources/'))).toHaveLength(2)

    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files' }).click()
    const changed = codebook
      .replace('name="Trust"', 'name="Confidence"')
      .replace(
        '</Codes>',
        '<Code guid="11111111-2222-5333-8444-555555555555" name="Hope" isCodable="true"/></Codes>',
      )
    await (await chooser).setFiles([
      { name: 'theirs.qdc', mimeType: 'application/xml', buffer: Buffer.from(changed) },
    ])
    await page.getByText('1 new code · 1 code would change · 1 code is the same').waitFor()
    await page.getByText('Trust → Confidence').waitFor()
    expect((await ana('codebook.read')).codes).toHaveLength(2)
    await page.getByRole('button', { name: 'Take it over' }).click()
    await page.getByRole('button', { name: 'Hope' }).waitFor()
    expect((await ana('codebook.read')).codes.map(({ name }: { name: string }) => name)).toEqual([
      'Confidence',
      'Shared trouble',
      'Hope',
    ])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('tells which codes go together, and how two coders agree once both have finished', async () => {
    const { page, faults } = await openPage(1440)
    await page.goto(at('together'))
    await page.getByRole('link', { name: 'Confidence and Shared trouble: 1' }).click()
    await page.getByText('also coded “Shared trouble”').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'These 1 (CSV)' }).click()
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Confidence,Quispe 2014,')
    await page.goto(at('agreement'))
    await page.getByText('Agreement shows when two people have finished').waitFor()
    for (const person of ['ana', 'luis'])
      await perform(stage.address, person, 'coding.finish', { review, study })
    await page.getByRole('heading', { name: 'Ana and Luis' }).waitFor()
    await page.getByRole('heading', { name: /passages? coded differently/ }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each([1440, 360])('has nothing for axe to say and fits %i px', async (width) => {
    const { page, faults } = await openPage(width, {
      bypassCSP: true,
      ...(width === 360 && { colorScheme: 'dark' }),
    })
    for (const view of ['', 'codebook&code=trust', 'passages', 'together', 'agreement']) {
      await page.goto(at(view))
      await page.getByRole('tabpanel').waitFor()
      await page.waitForFunction(() => document.querySelector('.ui-waiting') === null)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      faults.push(
        ...(await violations(page)).map((one) => `${view}: ${one}`),
        ...(wide > 0 ? [`${view}: wide`] : []),
      )
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})
