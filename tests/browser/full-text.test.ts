import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { anchorOf } from '@ayni/review'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const paper = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/full-texts/${name}`, import.meta.url)))

const reports = [
  [
    'Quispe, Rosa',
    2014,
    'Trust and reciprocity in mutual aid groups: an interview study',
    '10.5555/ayni.trust.2014',
  ],
  ['Núñez, Ana', 2009, 'Grupos de ayuda mutua en la ciudad: ¿qué los sostiene?', ''],
  [
    'Silva, Alice',
    2019,
    'Rodas de conversa e saberes práticos em grupos de ajuda mútua',
    '10.5555/ayni.rodas.2019',
  ],
  ['Katz, Alfred', 1981, 'Self-help and mutual aid: an emerging social movement?', ''],
] as const

describe.skipIf(executable === null)('full texts', () => {
  let stage: Stage
  let review = ''
  beforeAll(async () => {
    stage = await setStage()
    const { address } = stage
    review = (
      await perform(address, 'terminal', 'review.start', { title: 'Mutual aid', language: 'en', name: 'Ana' })
    ).review
    await perform(address, 'ana', 'people.add', { review, name: 'Luis', roles: ['reviewer'] })
    const ris = reports
      .map(
        ([author, year, title, doi]) =>
          `TY  - JOUR\nAU  - ${author}\nPY  - ${year}\nTI  - ${title}\n${doi && `DO  - ${doi}\n`}ER  - \n`,
      )
      .join('')
    await perform(address, 'ana', 'import.add', {
      review,
      file: await upload(address, ris),
      name: 'a.ris',
      source: 'PubMed',
    })
    for (const person of ['ana', 'luis'])
      for (const record of ['r1', 'r2', 'r3', 'r4'])
        await perform(address, person, 'screening.decide', {
          review,
          round: 'title-abstract',
          record,
          verdict: 'include',
        })
  })
  afterAll(() => stage.close())

  /** A page of Ana's, with the addresses of others that it asked for. */
  const openPage = async (width: number, more: { locale?: string; bypassCSP?: boolean } = {}) => {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale: more.locale ?? 'en',
      // Only axe needs it; the reader must do with the policy that is served.
      bypassCSP: more.bypassCSP ?? false,
    })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.address) && !/^(blob|data):/.test(request.url()))
        faults.push(`asked ${request.url()}`)
    })
    return { page, faults }
  }

  it('find their reports when dropped in bulk, are read, and decided upon with a reason', async () => {
    const { page, faults } = await openPage(1440)
    await page.goto(`${stage.address}/review/${review}/full-text`)
    await page.getByRole('table').waitFor()
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(scripts.filter((name) => /pdf/i.test(name))).toEqual([])

    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files' }).first().click()
    await (await chooser).setFiles([
      { name: 'download.pdf', mimeType: 'application/pdf', buffer: paper('trust.pdf') },
      { name: 'download (1).pdf', mimeType: 'application/pdf', buffer: paper('saberes.pdf') },
      { name: 'page.html', mimeType: 'text/html', buffer: paper('rodas.html') },
      {
        name: 'Katz 1981.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Self-help.\n\nA page typed by hand.'),
      },
      { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    ])
    await page.getByText('3 files attached · 1 to look at · 1 could not be read').waitFor()
    await page.getByText('broken.pdf cannot be opened as a PDF').waitFor()
    await page.getByRole('button', { name: 'Undo: page.html' }).click()
    await page.getByText('2 files attached · 2 to look at').waitFor()
    await page.getByRole('button', { name: 'It is Silva 2019' }).click()
    await page.getByRole('button', { name: 'It is Katz 1981' }).click()
    await page.getByText('4 files attached · 1 could not be read').waitFor()

    await page.getByRole('button', { name: 'Read and decide: Quispe 2014' }).click()
    await page.locator('.reading-text span', { hasText: 'People who share' }).waitFor()
    await page.keyboard.press('f')
    await page.keyboard.type('loneliness')
    await page.getByText('1 of 3').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('3 of 3').waitFor()
    await page.locator('.reading-mark[data-kind="current"]').first().waitFor()
    // Without a pointer: the sentence at the match, one more, and let go.
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT')
    await page.keyboard.press('m')
    await page.getByText('Nobody had been asked about loneliness', { exact: false }).last().waitFor()
    const held = page.locator('.full-text-held q')
    await expect
      .poll(() => held.textContent())
      .toBe('Nobody had been asked about loneliness; the word came from them.')
    await page.keyboard.press('w')
    await expect.poll(() => held.textContent()).toMatch(/the word came from them\. Two members reported/)
    await page.keyboard.press('Escape')
    await expect.poll(() => held.count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
    await page.keyboard.press('o')
    await page.getByRole('button', { name: /^Discussion/ }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Go to page' }).inputValue()).toBe('2')
    await page.keyboard.press('d')
    await expect.poll(() => page.locator('.reading-pages[data-spread]').count()).toBe(1)
    await page.keyboard.press('d')

    await select(page, 'Trust appears to be made', 'everybody keeps a promise')
    await page.getByRole('button', { name: 'Quote it in the note' }).waitFor()
    await page.keyboard.press('q')
    const note = page.getByRole('textbox', { name: 'Note' })
    await expect.poll(() => note.inputValue()).toMatch(/^“Trust appears to be made.*” \(p\. 2\)$/)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('e')
    await page.getByText('Which criterion excludes it?').waitFor()
    await page.keyboard.press('2')
    // The next report follows, in its own kind of file.
    await page.getByRole('heading', { name: /^Núñez/ }).waitFor()
    const { reports } = await perform(stage.address, 'ana', 'full-text.list', { review })
    expect(reports[0].mine).toMatchObject({ verdict: 'exclude', reasons: [expect.any(String)] })
    expect(reports[0].mine.note).toContain('(p. 2)')
    expect(reports.map(({ files }: { files: { kind: string }[] }) => files[0]?.kind)).toEqual([
      'pdf',
      'pdf',
      'html',
      'text',
    ])
    expect(faults).toEqual([])
  })

  it('show a coded passage in its place, also when another version of the file took its place', async () => {
    const { address } = stage
    const as = (name: string, input: object) => perform(address, 'ana', name, { review, ...input })
    const { reports } = await as('full-text.list', {})
    const pdf = reports[1].files[0].hash
    const read = await as('full-text.read', { file: pdf })
    const start = read.pages[0].indexOf('El turno para hablar')
    const end = read.pages[0].indexOf(' de los tres grupos')
    const anchor = anchorOf(read, { page: 1, start, end })
    expect(anchor.quote).toBe('El turno para hablar fue la primera regla')
    const { study } = await as('study.register', { label: 'Núñez 2009', records: ['r2'] })
    const { code } = await as('code.create', { name: 'Turn to speak' })
    const coded = await as('coding.record', { code, study, passage: anchor.quote, where: 'p. 1', anchor })

    const { page, faults } = await openPage(1440, { bypassCSP: true })
    await page.goto(`${address}/review/${review}/full-text?passage=${coded.coding}`)
    await page.getByRole('heading', { name: 'Turn to speak · Núñez 2009' }).waitFor()
    await page.locator('.reading-page .reading-mark[data-kind="open"]').first().waitFor()
    faults.push(...(await violations(page)))

    const html = await upload(address, paper('saberes.html').toString('utf8'))
    await as('full-text.attach', { report: 'r2', file: html, name: 'saberes.html' })
    await as('full-text.detach', { report: 'r2', file: pdf })
    await page.reload()
    const mark = page.locator('.reading-sheet .reading-mark[data-kind="open"]').first()
    await mark.waitFor()
    const box = await mark.boundingBox()
    const line = await page.getByText('El turno para hablar fue la primera regla de los').boundingBox()
    // The passage begins its paragraph.
    expect(Math.abs((box?.x ?? 0) - (line?.x ?? 0))).toBeLessThan(3)
    expect(Math.abs((box?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(12)
    expect(faults).toEqual([])
  })

  it.each([
    { width: 1440, locale: 'en' },
    { width: 360, locale: 'pt' },
  ])('are read at $width px; axe finds nothing, nothing sticks out', async ({ width, locale }) => {
    const { page, faults } = await openPage(width, { locale, bypassCSP: true })
    for (const report of ['', 'r1', 'r3', 'r4']) {
      await page.goto(`${stage.address}/review/${review}/full-text${report && `?report=${report}`}`)
      await page
        .locator(report === '' ? 'table' : '.reading-page canvas, .reading-sheet p')
        .first()
        .waitFor()
      if (report !== '') await page.keyboard.press('o')
      faults.push(...(await violations(page)).map((one) => `${report}: ${one}`))
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 0) faults.push(`${report}: ${wide} px too wide`)
    }
    expect(faults).toEqual([])
  })
})

async function upload(address: string, text: string): Promise<string> {
  const response = await fetch(`${address}/api/files`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: text,
  })
  return (await response.json()).hash
}

/** Drags from the line that holds one text to the line that holds another. */
async function select(page: Page, from: string, to: string): Promise<void> {
  const first = page.locator('.reading-text span', { hasText: from }).first()
  await first.scrollIntoViewIfNeeded()
  const start = await first.boundingBox()
  const end = await page.locator('.reading-text span', { hasText: to }).first().boundingBox()
  if (!start || !end) throw new Error(`select requires both lines on the screen; got "${from}" and "${to}"`)
  await page.mouse.move(start.x + 1, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + end.width - 2, end.y + end.height / 2, { steps: 6 })
  await page.mouse.up()
}
