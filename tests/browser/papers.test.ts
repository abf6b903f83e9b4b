import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: readFileSync(fileURLToPath(new URL(`../fixtures/full-texts/${name}`, import.meta.url))),
})

const references = [
  ['Quispe, Rosa', 2014, 'Trust and reciprocity in mutual aid groups: an interview study'],
  ['Núñez, Ana', 2009, 'Grupos de ayuda mutua en la ciudad: ¿qué los sostiene?'],
  ['Silva, Alice', 2019, 'Rodas de conversa e saberes práticos em grupos de ajuda mútua'],
]

/** The concept that each paper holds, and what it says of the outcome, by words that stand in one line of it. */
const said = {
  'Quispe 2014': {
    concept: 'Promises kept',
    words: 'began with something small',
    result: 'members who gave help. Nobody had',
  },
  'Núñez 2009': { concept: 'Confidence', words: 'La confianza vino', result: 'su ánimo había' },
  'Silva 2019': { concept: 'Rotating lead', words: 'A condução rotativa', result: 'A participação em' },
} as const

describe.skipIf(executable === null)('three papers', () => {
  let stage: Stage
  let review = ''
  let page: Page
  const ana = (name: string, input: object = {}) => perform(stage.address, 'ana', name, { review, ...input })
  const go = (step: string) => page.goto(`${stage.address}/review/${review}/${step}`)

  beforeAll(async () => {
    stage = await setStage()
    const started = { title: 'Mutual aid', language: 'en', name: 'Ana' }
    review = (await perform(stage.address, 'terminal', 'review.start', started)).review
    const { current } = await ana('protocol.read')
    const alone = { ...current.screening, reviewersPerRecord: 1 }
    await ana('protocol.write', {
      protocol: { ...current, screening: alone, fullText: alone, coders: 1 },
      changed: 'one reviewer',
      why: 'a test',
    })
    const ris = references.map(([author, year, title]) =>
      [`TY  - JOUR`, `AU  - ${author}`, `PY  - ${year}`, `TI  - ${title}`, 'ER  - ', ''].join('\n'),
    )
    const headers = { 'Content-Type': 'application/octet-stream' }
    const kept = await fetch(`${stage.address}/api/files`, { method: 'POST', headers, body: ris.join('') })
    await ana('import.add', { file: (await kept.json()).hash, name: 'three.ris', source: 'PubMed' })
    const context = await stage.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en',
      bypassCSP: true,
    })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
  }, 60_000)
  afterAll(() => stage?.close())

  /** Marks the line, or stretch of a line, of the open paper that has these words. */
  const select = async (words: string) => {
    const line = page.locator('.reading-text span', { hasText: words }).first()
    await line.scrollIntoViewIfNeeded()
    const box = await line.boundingBox()
    if (!box) throw new Error(`no "${words}"`)
    await page.mouse.move(box.x + 1, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
  }
  const choose = async (label: string, option: string) => {
    await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
    await page.getByRole('option', { name: option }).click()
  }

  it('go from a folder of files to a cell of the map, and from the cell back to the words in the paper', async () => {
    // Screened on the title, at full text with the paper open.
    await go('screening')
    const judged = async () => {
      const { rounds } = await ana('team.progress')
      return rounds.find(({ round }: { round: string }) => round === 'title-abstract').people[0].mine
    }
    for (const at of references.keys()) {
      await page.getByRole('button', { name: /^Include/ }).waitFor()
      await page.keyboard.press('i')
      await expect.poll(judged).toBe(at + 1)
    }
    await go('full-text')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files' }).first().click()
    await (await chooser).setFiles(['trust.pdf', 'saberes.pdf', 'rodas.pdf'].map(paper))
    await page.getByText('3 files attached').waitFor()
    await page.getByRole('button', { name: 'Read and decide', exact: true }).click()
    for (const [label] of Object.entries(said)) {
      await page.getByRole('heading', { name: label }).waitFor()
      await page.locator('.reading-text span').first().waitFor()
      await page.keyboard.press('i')
    }
    await expect
      .poll(async () => (await ana('codebook.read')).studies.map(({ label }: { label: string }) => label))
      .toEqual(Object.keys(said))

    // Coded: a passage of each, with a concept of its own.
    for (const [label, { concept, words }] of Object.entries(said)) {
      const { studies } = await ana('codebook.read')
      const { id } = studies.find((study: { label: string }) => study.label === label)
      await go(`coding?study=${encodeURIComponent(id)}`)
      await page.locator('.reading-text span', { hasText: words }).first().waitFor()
      await select(words)
      await page.getByRole('combobox', { name: 'Code (type, Enter)' }).fill(concept)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '1 coded passage' }).waitFor()
    }

    // Gathered into a component; the outcome is defined.
    await go('coding?view=components')
    await page.getByLabel('Name of the component').fill('Trust')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('heading', { name: 'Trust' }).waitFor()
    await go('coding?view=codebook')
    for (const { concept } of Object.values(said)) {
      await page.getByRole('button', { name: concept }).first().click()
      await page.getByRole('heading', { name: concept, level: 2 }).waitFor()
      await choose('Component', 'Trust')
      await expect
        .poll(
          async () =>
            (await ana('codebook.read')).codes.find(({ name }: { name: string }) => name === concept)
              .component,
        )
        .toBe('trust')
    }
    await go('finding')
    await page.getByRole('tab', { name: /^Outcomes/ }).click()
    await page.getByLabel('Name of the outcome').fill('Wellbeing')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect.poll(async () => (await ana('codebook.read')).outcomes.length).toBe(1)

    // Found: what each says of the outcome, with its words.
    for (const [label, { result }] of Object.entries(said)) {
      const { studies } = await ana('codebook.read')
      const { id } = studies.find((study: { label: string }) => study.label === label)
      await go(`finding?study=${encodeURIComponent(id)}`)
      await page.locator('.reading-text span', { hasText: result }).first().waitFor()
      await select(result)
      await choose('Outcome', 'Wellbeing')
      await page.getByText('Improves', { exact: true }).click()
      await page.getByRole('button', { name: 'Record the finding' }).click()
      await page.getByText('1 finding of this study').waitFor()
    }

    // On the map: the cell, what stands behind it, and the words in their place.
    await go('mapping?view=directions')
    const cell = page.locator('.mapping-drawing [data-mark]').first()
    await expect.poll(() => cell.getAttribute('aria-label')).toMatch(/^Trust × Wellbeing: 3 studies, Present/)
    await cell.focus()
    await page.keyboard.press('Enter')
    const behind = page.getByRole('dialog')
    for (const label of Object.keys(said)) await behind.getByRole('heading', { name: label }).waitFor()
    expect(await violations(page)).toEqual([])
    const study = behind.locator('.mapping-studies > li').filter({ hasText: 'Núñez 2009' })
    await study.locator('.mapping-passages > li').filter({ hasText: 'Confidence' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'Confidence · Núñez 2009' }).waitFor()
    const mark = page.locator('.reading-page .reading-mark[data-kind="open"]').first()
    await mark.waitFor()
    const [box, line] = [
      await mark.boundingBox(),
      await page.locator('.reading-text span', { hasText: said['Núñez 2009'].words }).first().boundingBox(),
    ]
    // The mark lies on the line, and the line is on the screen.
    expect(Math.abs((box?.y ?? 0) - (line?.y ?? 999))).toBeLessThan(8)
    expect(line?.y).toBeGreaterThan(0)
    expect(line?.y).toBeLessThan(900)
  }, 90_000)
})
