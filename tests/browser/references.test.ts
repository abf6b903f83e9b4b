import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

type Fields = { title: string; authors?: string[]; year?: number; journal?: string; more?: string }
const entry = ({
  title,
  authors = ['Ruiz, Ana', 'Paz, Luis'],
  year = 2020,
  journal = 'Salud',
  more = '',
}: Fields) =>
  `TY  - JOUR\n${authors.map((name) => `AU  - ${name}\n`).join('')}PY  - ${year}\nTI  - ${title}\nJO  - ${journal}\n${more}ER  - \n`
const trust = 'How trust grows in mutual aid groups of rural families'
const hope = 'Hope among members of peer support groups: a qualitative study'
const skill = 'Learning from each other in circles of carers: two years of practice'
const doi = 'DO  - 10.1/a\n'

/** Two databases that share one certain pair and have three doubtful ones, and a table nobody knows. */
const files = {
  'search_scopus.ris': [
    entry({ title: trust, more: doi }),
    entry({ title: hope, more: 'AB  - A long abstract.\n' }),
    entry({ title: skill }),
    entry({ title: 'Trust' }),
  ].join(''),
  'search_LILACS.ris': `a stray line\n${[
    entry({ title: trust.toUpperCase(), more: doi }),
    entry({ title: hope, year: 2021, journal: '' }),
    entry({ title: skill, authors: ['Gómez, Pía'] }),
    entry({ title: 'Trust', authors: [] }),
  ].join('')}`,
  'liste.csv': 'Was;Wer;Wann\nVertrauen in Gruppen;Ana Ruiz;2019\nHoffnung;Luis Paz;2021\n',
}

describe.skipIf(executable === null)('references and duplicates', () => {
  let stage: Stage
  let review = ''
  let page: Page
  const ask = (name: string, input: object = {}) => perform(stage.address, 'ana', name, { review, ...input })
  const undo = (said: string) =>
    page.getByRole('alertdialog').filter({ hasText: said }).getByRole('button', { name: 'Undo' }).click()
  const go = (step: string) => page.goto(`${stage.address}/review/${review}/${step}`)
  beforeAll(async () => {
    stage = await setStage()
    const made = await perform(stage.address, 'terminal', 'review.start', {
      title: 'Mutual aid',
      language: 'en',
      name: 'Ana',
    })
    review = made.review
    const context = await stage.browser.newContext({ locale: 'en', bypassCSP: true })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    page = await context.newPage()
  })
  afterAll(() => stage.close())

  it('takes many files at once, asks what it cannot know, imports them and takes one back', async () => {
    await go('searching')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files' }).first().click()
    const payloads = Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    }))
    const [first] = payloads
    if (!first) throw new Error('there are files')
    await (await chooser).setFiles([...payloads, { ...first, name: 'again.ris' }])
    await page.getByText('The same file as search_scopus.ris in this list').waitFor()

    // Sources are guessed; the unknown table asks about its columns, and then where it comes from.
    await page.getByRole('button', { name: 'Import 2 files (8 records)' }).waitFor()
    await page.getByRole('button', { name: 'Say what its columns hold' }).click()
    const dialog = page.getByRole('dialog')
    for (const [column, use] of [
      ['Was', 'Title'],
      ['Wer', 'Authors'],
      ['Wann', 'Year'],
    ]) {
      await dialog.getByRole('button', { name: new RegExp(`${column}$`) }).click()
      await page.getByRole('option', { name: use ?? '', exact: true }).click()
    }
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Read it so' }).click()
    await page
      .locator('[data-stage="origin"]')
      .getByRole('button', { name: /Came from/ })
      .click()
    await page.getByRole('option', { name: 'Another search or source …' }).click()
    await dialog.getByRole('textbox', { name: /^Source/ }).fill('A colleague')
    await dialog.getByRole('textbox', { name: /^Search string/ }).fill('a letter')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Import 3 files (10 records)' }).click()
    await page.getByText('10 records imported from 3 files.').waitFor()
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: 'Undo the import of liste.csv' }).click()
    await expect.poll(() => ask('flow')).toMatchObject({ identified: 8 })
    await page.getByRole('button', { name: 'Import 1 file (2 records)' }).click()
    await expect
      .poll(() => ask('flow'))
      .toMatchObject({ identified: 10, bySource: { Scopus: 4, LILACS: 4, 'A colleague': 2 } })

    // What could not be read is shown with its line.
    await page
      .getByRole('row', { name: /search_LILACS/ })
      .getByRole('button', { name: '1 problem' })
      .click()
    await dialog.getByText('a stray line').waitFor()
    await page.keyboard.press('Escape')
    const row = page.getByRole('row', { name: /search_LILACS/ })
    await row.getByRole('button', { name: 'Withdraw' }).click()
    await row.getByRole('button', { name: 'Put back' }).click()
    await expect.poll(() => ask('flow')).toMatchObject({ identified: 10 })
  })

  it('judges the doubtful pairs by keyboard, undoes, accepts many at once and undoes that', async () => {
    await go('deduplicating')
    await page.getByRole('button', { name: 'Find duplicates' }).click()
    await page.getByText('3 pairs left').waitFor()
    expect(await violations(page)).toEqual([])
    const judged = () => ask('duplicates.pairs', { which: 'judged' })
    await page.keyboard.press('s')
    await page.keyboard.press('d')
    await page.getByText('1 pair left').waitFor()
    await expect.poll(async () => (await judged()).total).toBe(2)
    await page.keyboard.press('z')
    await page.getByText('2 pairs left').waitFor()
    await expect.poll(async () => (await judged()).total).toBe(1)
    await page.keyboard.press('l')
    await page.getByText('1 pair set aside for later').waitFor()
    await page.getByRole('button', { name: 'Show them again' }).click()

    const least = page.getByRole('textbox', { name: /^At least this certain/ })
    await least.fill('15')
    await least.press('Tab')
    await page.getByRole('button', { name: 'Accept 2 pairs' }).click()
    await page.getByText('2 pairs accepted.').waitFor()
    await expect.poll(async () => (await judged()).total).toBe(3)
    await undo('2 pairs accepted.')
    await expect.poll(async () => (await judged()).total).toBe(1)
  })

  it('shows a group with the copy each field came from, and takes a copy out of it', async () => {
    await go('deduplicating?pairs=groups')
    await page.getByRole('searchbox', { name: /Find in title/ }).fill('trust grows')
    await page.getByText('1 group, 1 duplicate').waitFor()
    await page.getByRole('button', { name: /How trust grows/ }).click()
    await page.getByRole('columnheader', { name: 'Copy 2: LILACS' }).waitFor()
    expect(await violations(page)).toEqual([])
    const before = await ask('flow')
    await page.getByRole('button', { name: 'Take it out: Copy 2: LILACS' }).click()
    await expect.poll(() => ask('flow')).toMatchObject({ duplicates: before.duplicates - 1 })
    await undo('It is a report of its own now.')
    await expect.poll(() => ask('flow')).toMatchObject({ duplicates: before.duplicates })
  })

  it('shows what each source contributed, in the numbers of the flow diagram', async () => {
    await go('searching?view=sources')
    const flow = await ask('flow')
    const table = page.getByRole('table')
    await table.waitFor()
    const cells = await table.locator('tfoot td').allInnerTexts()
    expect(cells.slice(0, 3).map(Number)).toEqual([
      flow.identified,
      flow.duplicates,
      flow.identified - flow.duplicates,
    ])
    await page.waitForFunction(() => {
      const image = document.querySelector('.searching-figure img')
      return image instanceof HTMLImageElement && image.naturalWidth > 500
    })
    expect(await violations(page)).toEqual([])
  })
})
