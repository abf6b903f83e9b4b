import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { anchorOf } from '@ayni/review'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

describe.skipIf(executable === null)('charting', () => {
  let stage: Stage
  let review = ''
  const ask = (person: string, name: string, input: object = {}) =>
    perform(stage.address, person, name, { review, ...input })
  beforeAll(async () => {
    stage = await setStage()
    const start = { title: 'Mutual aid', language: 'en', name: 'Ana' }
    review = (await perform(stage.address, 'terminal', 'review.start', start)).review
    await ask('ana', 'people.add', { name: 'Luis', roles: ['reviewer'] })
    const { current } = await ask('ana', 'protocol.read')
    await ask('ana', 'protocol.write', { protocol: { ...current, charters: 2 }, changed: 'two', why: '' })
    for (const label of ['Quispe 2014', 'Silva 2016'])
      await ask('ana', 'study.register', { label, records: [] })
  })
  afterAll(() => stage.close())

  const openPage = async (address: string, width = 1440) => {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale: 'en',
      bypassCSP: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    const page = await context.newPage()
    await page.goto(`${stage.address}/review/${review}/charting${address}`)
    await page.getByRole('heading', { level: 1, name: 'Charting' }).waitFor()
    return { page, close: () => context.close() }
  }
  const mine = async (study: string) =>
    (await ask('ana', 'chart.list')).studies.find(({ id }: { id: string }) => id === study)?.mine?.values ??
    {}
  const shot = async (page: Page, name: string) => {
    const folder = process.env['SHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('edits a table like a spreadsheet, with what does not fit named, and undoes', async () => {
    const { page, close } = await openPage('?view=table')
    await page.locator('[data-place="0 1"]').click()
    await page.keyboard.type('2014')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await mine('quispe-2014')).year).toEqual(['2014'])
    await page.keyboard.type('soon')
    await page.keyboard.press('Enter')
    await page.getByText('does not fit the field').first().waitFor()
    expect((await mine('silva-2016')).year).toBeUndefined()
    await page.locator('[data-place="0 1"]').click()
    await page.evaluate(() => navigator.clipboard.writeText('2015\tPE\n2016\tCO'))
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await mine('silva-2016')).year).toEqual(['2016'])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await mine('quispe-2014')).year).toEqual(['2014'])
    expect((await mine('silva-2016')).year).toBeUndefined()
    await shot(page, 'table')
    expect(await violations(page)).toEqual([])

    // Sorted and searched, a cell still belongs to its study, and what is done is undone where it was done.
    const studies = () => page.locator('.charting-grid tbody th').allTextContents()
    await page.getByRole('columnheader', { name: 'Study' }).click()
    await page.getByRole('columnheader', { name: 'Study' }).click()
    await expect.poll(studies).toEqual(['Silva 2016', 'Quispe 2014'])
    await page.locator('[data-place="0 1"]').click()
    await page.keyboard.type('2016')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await mine('silva-2016')).year).toEqual(['2016'])
    await page.getByRole('textbox', { name: 'Find in the table' }).fill('quispe 2014')
    await page.getByText('1 of 2 studies').waitFor()
    await expect.poll(studies).toEqual(['Quispe 2014'])
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(async () => (await mine('silva-2016')).year).toBeUndefined()
    await page.getByRole('textbox', { name: 'Find in the table' }).fill('')
    await page.getByRole('combobox', { name: 'Sorted by' }).fill('Year')
    await page.getByRole('option', { name: /^Year/ }).click()
    await expect.poll(studies).toEqual(['Quispe 2014', 'Silva 2016'])
    // The list of studies was not asked again while the table stood; it is when one goes back to it.
    await page.getByRole('tab', { name: 'Studies 2' }).click()
    await expect.poll(() => page.getByRole('table').textContent()).toContain('Draft')
    await close()
  }, 60_000)

  it('fills from a table, the doubtful row by hand, and puts it back', async () => {
    const { page, close } = await openPage('?view=table')
    await page.locator('input[type=file]').setInputFiles({
      name: 'charts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Study,Theme,Year,Other\nQuispe 2014,Grief,2014,x\nsilva,Alcohol,long ago,y\n'),
    })
    await page.getByText('2 new values in 2 studies; 1 cell does not fit.').waitFor()
    await page.getByText('Row 3, Year: “long ago”').waitFor()
    await shot(page, 'filling')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Fill in', exact: true }).click()
    await expect.poll(async () => (await mine('quispe-2014')).theme).toEqual(['Grief'])
    expect((await mine('silva-2016')).theme).toEqual(['Alcohol'])
    // What was filled in is a draft; all are finished at once, and that is taken back too.
    const isFinished = async () =>
      (await ask('ana', 'chart.list')).studies.map(
        (one: { mine: { isFinished: boolean } | null }) => one.mine?.isFinished ?? null,
      )
    await page.getByRole('button', { name: /^Finish your (draft|2 drafts)$/ }).click()
    await expect.poll(isFinished).toContain(true)
    await page.locator('.ui-toast', { hasText: 'finished.' }).locator('.ui-toast-undo').click()
    await expect.poll(isFinished).not.toContain(true)
    await page.locator('.ui-toast', { hasText: 'filled in' }).locator('.ui-toast-undo').click()
    await expect.poll(async () => (await mine('quispe-2014')).theme).toBeUndefined()
    expect((await mine('quispe-2014')).year).toEqual(['2014'])
    await close()
  }, 60_000)

  it('moves a field to any place at once, and folds what one is not working on, by keys', async () => {
    const { page, close } = await openPage('?view=form')
    const { fields } = (await ask('ana', 'protocol.read')).current.form
    const names: string[] = fields.map(({ name }: { name: { en: string } }) => name.en)
    const [first = '', second = ''] = names
    const last = names.at(-1) ?? ''
    const heads = () => page.locator('ol > li .ui-button[aria-expanded]:not([aria-haspopup])').allInnerTexts()
    await page.getByRole('button', { name: 'Fold all fields' }).press('Enter')
    await expect.poll(() => page.locator('.charting-definition').count()).toBe(0)
    await shot(page, 'form-folded')
    expect(await violations(page)).toEqual([])
    const menu = page.getByRole('button', { name: `Move ${first} to another place` })
    await menu.press('Enter')
    await page.getByRole('menu').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await heads()).at(-1)).toBe(`${names.length}. ${first}`)
    expect((await heads())[0]).toBe(`1. ${second}`)
    await expect.poll(() => menu.evaluate((one) => one === document.activeElement)).toBe(true)
    // Back by pointer, and one field unfolded alone.
    await menu.click()
    await page.getByRole('menuitem', { name: '(the top of the form)' }).click()
    await expect.poll(async () => (await heads())[0]).toBe(`1. ${first}`)
    await expect.poll(async () => (await heads()).at(-1)).toBe(`${names.length}. ${last}`)
    await page.getByRole('button', { name: `1. ${first}`, exact: true }).click()
    await expect.poll(() => page.locator('.charting-definition').count()).toBe(1)
    await close()
  }, 60_000)

  it('builds a form whose inserted choice takes no other’s place', async () => {
    const { page, close } = await openPage('?view=form')
    const before = (await ask('ana', 'protocol.read')).current.form.fields[0]
    const first = page.locator('.charting-definition').first()
    await first.getByRole('button', { name: 'Add a choice' }).click()
    await first.getByLabel(`Choice ${before.choices.length + 1}`).fill('Poster')
    await shot(page, 'form')
    expect(await violations(page)).toEqual([])
    await first.getByRole('button', { name: 'Move Poster up' }).click()
    await page.getByRole('button', { name: 'Save the form' }).click()
    const read = async () => (await ask('ana', 'protocol.read')).current.form.fields[0].choices
    await expect.poll(async () => (await read()).length).toBe(before.choices.length + 1)
    const after: { id: string }[] = await read()
    expect(after.filter(({ id }) => id !== `choice-${before.choices.length + 1}`)).toEqual(before.choices)
    await close()
  }, 60_000)

  it('keeps a form that is not saved, and puts back fields of earlier versions', async () => {
    const { page, close } = await openPage('?view=form')
    const names = async () =>
      (await ask('ana', 'protocol.read')).current.form.fields.map(
        ({ name }: { name: { en: string } }) => name.en,
      )
    const [first = '', second = ''] = await names()
    await page.getByLabel('Name of the field').first().fill('Kind of paper')
    await page.getByText('This form is not saved yet.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Name of the field').first().inputValue()).toBe('Kind of paper')
    await page.getByRole('button', { name: 'Back to the saved form' }).click()
    await expect.poll(() => page.getByLabel('Name of the field').first().inputValue()).toBe(first)
    // Removed by mistake, back at once; removed and saved, back from the earlier version.
    await page.getByRole('button', { name: `Remove ${second}`, exact: true }).click()
    await page.locator('.ui-toast-undo').last().click()
    await expect.poll(() => page.getByLabel('Name of the field').nth(1).inputValue()).toBe(second)
    await page.getByRole('button', { name: `Remove ${second}`, exact: true }).click()
    await page.getByRole('button', { name: 'Save the form' }).click()
    await expect.poll(names).not.toContain(second)
    // What was announced of the button that is gone does not count.
    await page.reload()
    await page.getByText('One field of earlier versions').click()
    await page.getByText(/^Versions of the form/).click()
    await page.getByText(`Removed: ${second}`).waitFor()
    await shot(page, 'form-versions')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: `Put back ${second}` }).click()
    await page.getByRole('button', { name: 'Save the form' }).click()
    await expect.poll(async () => (await names()).at(-1)).toBe(second)
    await close()
  }, 90_000)

  it('is charted alone, then settled side by side; also on a telephone', async () => {
    const chart = (person: string, theme: string) =>
      ask(person, 'chart.fill', { study: 'silva-2016', values: [{ field: 'theme', value: [theme] }] })
    await chart('luis', 'Alcohol')
    const { page, close } = await openPage('?study=silva-2016', 360)
    await page.getByLabel('Theme', { exact: true }).fill('Drinking')
    await shot(page, 'desk-360')
    expect(await violations(page)).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Finish' }).click()
    // On to the study that was begun; the one that is done waits to be settled.
    await page.getByRole('heading', { level: 2, name: 'Quispe 2014' }).waitFor()
    await page.getByRole('button', { name: 'All studies' }).click()
    await shot(page, 'studies-360')
    await page.getByText('To settle (1)').waitFor()
    await page.getByRole('button', { name: 'Settle the next study' }).click()
    // What was announced of the button that is gone does not count.
    await page.reload()
    const theme = page.getByRole('region', { name: 'Theme' })
    await theme.getByText('Alcohol').waitFor()
    await shot(page, 'settling-360')
    expect(await violations(page)).toEqual([])
    await theme.getByLabel('Why (optional)').fill('Her word is narrower')
    await page.getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('2')
    await theme.getByText('Settled: Alcohol').waitFor()
    await theme.getByText('Her word is narrower').waitFor()
    expect((await mine('silva-2016')).theme).toEqual(['Drinking'])
    await close()
  }, 60_000)

  it('goes from study to study: Enter in a line finishes nothing, Ctrl and Enter does and opens the next', async () => {
    const { page, close } = await openPage('?study=quispe-2014')
    await page.getByRole('heading', { level: 2, name: 'Quispe 2014' }).waitFor()
    await page.getByLabel('Theme', { exact: true }).fill('Grief')
    await page.keyboard.press('Enter')
    await page.getByText('Kept as a draft.').waitFor()
    const own = async (study: string) =>
      (await ask('ana', 'chart.list')).studies.find(({ id }: { id: string }) => id === study)?.mine
    expect((await own('quispe-2014')).isFinished).toBe(false)
    // What does not fit is named and keeps the chart from being finished.
    await page.getByLabel('Year', { exact: true }).fill('soon')
    await page.getByText('Something does not fit in: Year.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByLabel('Year', { exact: true }).fill('2014')
    expect((await own('quispe-2014')).isFinished).toBe(false)
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await own('quispe-2014')).isFinished).toBe(true)
    // Nobody else has finished it, so it can be taken back.
    await page.locator('.ui-toast-undo').last().click()
    await expect.poll(async () => (await own('quispe-2014')).isFinished).toBe(false)
    expect((await own('quispe-2014')).values.year).toEqual(['2014'])
    // A change to a finished chart is kept when one goes away.
    await page.goto(`${stage.address}/review/${review}/charting?study=silva-2016`)
    await page.getByLabel('Theme', { exact: true }).fill('Drinking at home')
    await page.getByRole('button', { name: 'All studies' }).click()
    await expect.poll(async () => (await own('silva-2016')).values.theme).toEqual(['Drinking at home'])
    expect((await own('silva-2016')).isFinished).toBe(true)
    await close()
  }, 60_000)

  it('settles beside the full text, with the passage that each linked', async () => {
    const headers = { 'Content-Type': 'application/octet-stream' }
    const upload = async (body: BodyInit) =>
      (await (await fetch(`${stage.address}/api/files`, { method: 'POST', headers, body })).json()).hash
    const ris = 'TY  - JOUR\nAU  - Quispe, Rosa\nPY  - 2015\nTI  - Trust and reciprocity\nER  - \n'
    await ask('ana', 'import.add', { file: await upload(ris), name: 'one.ris', source: 'PubMed' })
    const { records } = await ask('ana', 'record.list')
    const [{ report }] = records
    const paper = readFileSync(fileURLToPath(new URL('../fixtures/full-texts/trust.pdf', import.meta.url)))
    const file = await upload(new Uint8Array(paper))
    await ask('ana', 'full-text.attach', { report, file, name: 'trust.pdf' })
    const { study } = await ask('ana', 'study.register', { label: 'Quispe 2015', records: [report] })
    const text = await ask('ana', 'full-text.read', { file })
    const linked = (words: string) => {
      const page = text.pages.findIndex((one: string) => one.includes(words))
      const start = text.pages[page].indexOf(words)
      return anchorOf(text, { page: page + 1, start, end: start + words.length })
    }
    const entries = { ana: 'something small', luis: 'members who gave help' }
    for (const [person, words] of Object.entries(entries))
      await ask(person, 'chart.fill', {
        study,
        values: [
          { field: 'theme', value: [`Theme of ${person}`], anchor: linked(words) },
          { field: 'year', value: ['2015'] },
        ],
      })
    const { page, close } = await openPage(`?study=${study}&act=settle`)
    const theme = page.getByRole('region', { name: 'Theme' })
    await theme.getByText('“members who gave help”').or(theme.getByText('members who gave help')).waitFor()
    await theme
      .getByRole('button', { name: /^Passage on page/ })
      .last()
      .click()
    const mark = page.locator('.reading-page .reading-mark[data-kind="open"]').first()
    await mark.waitFor()
    await shot(page, 'settling-reader')
    await expect.poll(async () => (await mark.boundingBox())?.y).toBeLessThan(900)
    expect(await page.getByRole('region', { name: 'Year' }).count()).toBe(0)
    await page.getByText('Also show the fields on which all agree').click()
    await page.getByRole('region', { name: 'Year' }).waitFor()
    await shot(page, 'settling-beside')
    expect(await violations(page)).toEqual([])
    await page.getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('1')
    await theme.getByText('Settled: Theme of ana').waitFor()
    // What each entered stays.
    const [, , third] = (await ask('luis', 'chart.list')).studies
    expect(third.mine.values.theme).toEqual(['Theme of luis'])
    expect(third.final.theme).toEqual({ value: ['Theme of ana'], by: 'settled' })
    await close()
  }, 60_000)

  it('repeats a group of fields, in the form, on the desk and in the table', async () => {
    const { page, close } = await openPage('?view=form')
    await page.getByRole('button', { name: 'Add a field' }).click()
    const added = page.locator('.charting-definition').last()
    await added.getByLabel('Name of the field').fill('Arms')
    await added.getByRole('button', { name: /Kind$/ }).click()
    await page.getByRole('option', { name: 'Group that repeats' }).click()
    for (const [at, name] of ['Arm', 'Size'].entries()) {
      await added.getByRole('button', { name: 'Add a part' }).click()
      await added.getByLabel(`Part ${at + 1}`).fill(name)
    }
    await added.getByRole('button', { name: /Kind$/ }).last().click()
    await page.getByRole('option', { name: 'Number', exact: true }).click()
    await shot(page, 'group-form')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save the form' }).click()
    const fields = async () => (await ask('ana', 'protocol.read')).current.form.fields
    await expect.poll(async () => (await fields()).at(-1).parts?.length).toBe(2)
    const { id } = (await fields()).at(-1)

    await page.goto(`${stage.address}/review/${review}/charting?study=quispe-2014`)
    for (const [at, [arm, n]] of [
      ['Mutual aid', '12'],
      ['Waiting list', '14'],
    ].entries()) {
      await page.getByRole('button', { name: 'Add: Arms' }).click()
      const own = page.getByRole('group', { name: `Arms ${at + 1}` })
      await own.getByLabel('Arm').pressSequentially(arm ?? '')
      await own.getByLabel('Size').fill(n ?? '')
    }
    await shot(page, 'group-desk')
    expect(await violations(page)).toEqual([])
    const first = '{"part-1":"Mutual aid","part-2":"12"}'
    await expect
      .poll(async () => (await mine('quispe-2014'))[id])
      .toEqual([first, '{"part-1":"Waiting list","part-2":"14"}'])
    await page.getByRole('button', { name: 'Remove 2' }).click()
    await expect.poll(async () => (await mine('quispe-2014'))[id]).toEqual([first])

    // In the table a line is a repetition.
    await page.goto(`${stage.address}/review/${review}/charting?view=table`)
    await page.locator('[data-place="0 0"]').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const cell = page.getByRole('textbox', { name: 'Quispe 2014, Arms' })
    await expect.poll(() => cell.inputValue()).toBe('Arm: Mutual aid; Size: 12')
    await page.keyboard.press('End')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type('Arm: Control; Size: 9')
    await shot(page, 'group-table')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await mine('quispe-2014'))[id])
      .toEqual([first, '{"part-1":"Control","part-2":"9"}'])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await mine('silva-2016'))[id]).toHaveLength(2)
    await close()
  }, 90_000)

  it('keeps what is required of a finished chart', async () => {
    const { current } = await ask('ana', 'protocol.read')
    const [theme, ...others] = current.form.fields
    const form = { ...current.form, fields: [{ ...theme, isRequired: true }, ...others] }
    await ask('ana', 'protocol.write', { protocol: { ...current, form }, changed: 'required', why: '' })
    await ask('ana', 'chart.fill', {
      study: 'quispe-2014',
      values: [{ field: theme.id, value: [theme.choices[0]?.id ?? 'Grief'] }],
    })
    const { page, close } = await openPage('?view=table')
    const place = page.locator('[data-place="0 0"]')
    await place.click()
    const before = await place.textContent()
    await page.keyboard.press('Delete')
    await page.getByText(/required are empty/).waitFor()
    await expect.poll(() => place.textContent()).toBe(before)
    await close()
  }, 60_000)
})
