import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readersPage } from '@ayni/review'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readersPageScript } from '../../project/operations/src/publishing/readers-page-script.ts'
import { gardensReview } from '../gardens-review.fixture.ts'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const paper = `# Results

We included 47 studies. Supportive interaction was found 12 times. Of these, 27 of 47 (57%) had both.

A kappa would stand here. We screened 90 records.
`

describe.skipIf(executable === null)('the manuscript', () => {
  let stage: Stage
  let review = ''
  let page: Page
  beforeAll(async () => {
    stage = await setStage()
    review = (await perform(stage.address, 'terminal', 'example.open', {})).review
    await perform(stage.address, 'terminal', 'people.add', { review, name: 'Ana', roles: ['lead'] })
    page = await stage.browser.newPage({ locale: 'en' })
    await page.goto(stage.address)
    await page.evaluate((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
  }, 60_000)
  afterAll(() => stage?.close())

  it('is read: each figure with a verdict, kept or set aside and taken up again', async () => {
    await page.goto(`${stage.address}/review/${review}/checking`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'paper.md', mimeType: 'text/markdown', buffer: Buffer.from(paper) })
    const card = (text: string) => page.getByRole('article', { name: new RegExp(text) })
    await card('We included 47 studies').getByText('Follows', { exact: true }).waitFor()
    await expect.poll(() => card('27 of 47').getByText('Follows', { exact: true }).count()).toBe(1)
    const frequency = card('Supportive interaction was found 12')
    await expect.poll(() => frequency.getByText('Does not follow').count()).toBe(1)
    await frequency.getByText('Show the working').click()
    const saved = async (name: RegExp) => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const file = await download
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
    }
    const table = await saved(/as a table \(CSV\)/)
    expect(table.name).toBe('paper-check.csv')
    // What does not follow stands first.
    expect(table.text.split('\r\n')[1]).toMatch(
      /^does not follow,Supportive interaction was found 12 times\./,
    )
    const sent = await saved(/to send \(HTML\)/)
    expect(sent.name).toBe('paper-check.html')
    expect(sent.text).toContain('We included 47 studies.')
    await card('We included 47').getByRole('button', { name: 'Keep as a claim' }).click()
    await card('We included 47').getByText('Kept as a claim').first().waitFor()
    await frequency.getByRole('button', { name: 'Set aside' }).click()
    await page.getByText('1 set aside').click()
    expect(await violations(page)).toEqual([])
    await frequency.getByRole('button', { name: 'Take up again' }).click()
    await frequency.getByRole('button', { name: 'Set aside' }).waitFor()
    await page.getByRole('button', { name: /^Keep the \d+ shown$/ }).click()
    await frequency.getByText('Kept as a claim').first().waitFor()
    expect(await page.getByRole('button', { name: 'Keep as a claim' }).count()).toBe(0)
  }, 30_000)

  it('has its checklist, whose places are kept', async () => {
    await page.goto(`${stage.address}/review/${review}/reporting`)
    await page.getByText(/items have neither answer nor place/).click()
    const place = page.getByLabel(/Page or section: Limits/)
    await place.fill('p. 12')
    await place.blur()
    await expect
      .poll(async () => {
        const { items } = await perform(stage.address, 'ana', 'checklist.read', { review })
        return items.find(({ item }: { item: string }) => item === 'limitations').where
      })
      .toBe('p. 12')
    expect(await violations(page)).toEqual([])
  }, 30_000)

  it('takes the style of a journal from a .csl file', async () => {
    await page.goto(`${stage.address}/review/${review}/reporting`)
    await page.getByText('Your own style (.csl)').click()
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Our journal</title><id>http://example.org/o</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout><text variable="title"/></layout></bibliography></style>`
    const drop = page.locator('details').filter({ hasText: 'Your own style' }).locator('input[type=file]')
    await drop.setInputFiles({ name: 'no.csl', mimeType: 'text/xml', buffer: Buffer.from('<a/>') })
    await page.getByText(/no <style> element/).waitFor()
    await drop.setInputFiles({ name: 'our.csl', mimeType: 'text/xml', buffer: Buffer.from(csl) })
    await page.getByRole('link', { name: 'Report to work on (Word)' }).waitFor()
    await expect
      .poll(() => page.getByRole('link', { name: 'Report to work on (Word)' }).getAttribute('href'))
      .toContain('report-own-our-journal.docx')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Take this style away' }).click()
    await expect
      .poll(() => page.getByRole('link', { name: 'Report to work on (Word)' }).getAttribute('href'))
      .toContain('report-apa.docx')
  }, 30_000)

  it('comes with a page for readers that opens from a disk', async () => {
    const response = await fetch(
      `${stage.address}/api/reviews/${review}/download/readers-page.zip?language=en`,
    )
    const entries = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const folder = mkdtempSync(join(tmpdir(), 'ayni-readers-'))
    const file = join(folder, 'index.html')
    writeFileSync(file, strFromU8(entries['index.html'] ?? new Uint8Array()))
    const reader = await stage.browser.newPage({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    const asked: string[] = []
    reader.on('request', (request) => asked.push(request.url()))
    await reader.goto(pathToFileURL(file).href)
    await reader.getByText('47 of 47 studies shown').waitFor()
    await reader.getByText('Absent 0; Moderately present 1–2; Present ≥ 3').waitFor()
    await reader.getByLabel('From year').fill('2015')
    expect(await reader.getByText(/of 47 studies shown/).textContent()).not.toBe('47 of 47 studies shown')
    await reader.getByRole('button', { name: /Active agency × Life skills/ }).click()
    await expect
      .poll(() => reader.getByRole('heading', { level: 2, name: /Active agency × Life skills/ }).count())
      .toBe(1)
    expect(await violations(reader)).toEqual([])
    await reader.getByRole('button', { name: 'Español' }).click()
    await expect.poll(() => reader.getByRole('heading', { name: 'Componentes y resultados' }).count()).toBe(1)
    await expect
      .poll(() => reader.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360)
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  }, 30_000)

  it('and lets readers filter by what was charted, and says of what a finding speaks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ayni-readers-'))
    const file = join(folder, 'index.html')
    writeFileSync(file, readersPage(gardensReview(), 'en', readersPageScript))
    const reader = await stage.browser.newPage({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    await reader.goto(pathToFileURL(file).href)
    await reader.getByText('34 of 34 studies shown').waitFor()
    await reader.getByLabel('Country').selectOption({ label: 'Brazil' })
    await reader.getByText('6 of 34 studies shown').waitFor()
    await reader.getByLabel('Design').selectOption({ label: 'Observational' })
    await reader.getByText('5 of 34 studies shown').waitFor()
    await reader.getByRole('button', { name: /Contact with nature × Wellbeing/ }).click()
    await reader.getByText('Wellbeing: improves').first().waitFor()
    // The names of rows stay in sight while the map is moved aside.
    const name = reader.getByRole('rowheader', { name: 'Contact with nature' })
    await reader.locator('.wide').evaluate((element) => element.scrollTo({ left: 200 }))
    expect((await name.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await reader.getByRole('button', { name: 'Clear filters' }).click()
    await reader.getByText('34 of 34 studies shown').waitFor()
    expect(await violations(reader)).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  }, 30_000)

  it('and its review go into a bundle, from which another is restored; what is none says so', async () => {
    const response = await fetch(`${stage.address}/api/reviews/${review}/download/bundle.zip?person=terminal`)
    expect(response.status).toBe(200)
    const buffer = Buffer.from(await response.arrayBuffer())
    await page.goto(stage.address)
    await page.getByText('Restore a bundle').first().click()
    const drop = page.locator('details').filter({ hasText: 'Restore a bundle' }).locator('input[type=file]')
    await drop.setInputFiles({
      name: 'no.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK no zip'),
    })
    await page.getByText('no.zip is not a bundle').waitFor()
    await drop.setInputFiles({ name: 'bundle.zip', mimeType: 'application/zip', buffer })
    await expect.poll(() => page.url()).toMatch(/\/review\/[\w-]+\/protocol$/)
    const restored = /review\/([\w-]+)\//.exec(page.url())?.[1] ?? ''
    expect(restored).not.toBe(review)
    const maps = [review, restored].map(async (id) =>
      (await fetch(`${stage.address}/api/reviews/${id}/download/map.json?person=terminal`)).text(),
    )
    const [before, after] = await Promise.all(maps)
    expect(after).toBe(before)
  }, 30_000)
})
