import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const views = [
  'Directions',
  'Gaps',
  'Network',
  'Years',
  'Countries',
  'Together',
  'Frequencies',
  'Sensitivity',
  'Studies',
]

describe.skipIf(executable === null)('synthesis', () => {
  let stage: Stage
  let review = ''
  let page: Page
  const ask = (name: string, input: object = {}) => perform(stage.address, 'ana', name, { review, ...input })
  const go = async (query = '') => {
    await page.goto(`${stage.address}/review/${review}/mapping${query}`)
    await page.locator('.mapping-drawing svg, .mapping-table, .review-map').first().waitFor()
  }
  const open = async (look: object) => {
    const context = await stage.browser.newContext({ locale: 'en', bypassCSP: true, ...look })
    await context.addInitScript((id) => localStorage.setItem(`ayni.person.${id}`, 'ana'), review)
    page = await context.newPage()
  }

  beforeAll(async () => {
    stage = await setStage()
    const made = await perform(stage.address, 'terminal', 'review.start', {
      title: 'Mutual aid',
      language: 'en',
      name: 'Ana',
    })
    review = made.review
    const studies: string[] = []
    for (const [label, country, design, year] of [
      ['Ruiz 2012', 'PE', 'qualitative', '2012'],
      ['Paz 2015', 'BR', 'experimental', '2015'],
      ['Gil 2019', 'PE', 'experimental', '2019'],
    ]) {
      const { study } = await ask('study.register', { label, records: [] })
      studies.push(study)
      await ask('chart.fill', {
        study,
        values: [
          { field: 'country', value: [country] },
          { field: 'design', value: [design] },
          { field: 'year', value: [year] },
        ],
      })
    }
    const { component } = await ask('component.define', { name: { en: 'Trust' }, definition: {} })
    await ask('component.define', { name: { en: 'Hope' }, definition: {} })
    const { outcome } = await ask('outcome.define', { name: { en: 'Mood' }, definition: {} })
    for (const [at, direction] of (['improves', 'worsens', 'improves'] as const).entries())
      await ask('finding.record', {
        study: studies[at],
        component,
        outcome,
        direction,
        passage: `Mood ${direction} in study ${at}.`,
        where: 'p. 3',
      })
    await open({})
  })
  afterAll(() => stage.close())

  const labelInFocus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

  it('opens the studies and passages behind a mark, by key as by pointer', async () => {
    await go('?view=directions')
    const mark = page.locator('.mapping-drawing [data-mark]').first()
    await expect
      .poll(() => mark.getAttribute('aria-label'))
      .toBe('Trust × Mood: 3 studies, Present, improves 2, worsens 1, contradictory')
    await mark.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(labelInFocus).toMatch(/^Hope × Mood/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('Mood worsens in study 1.').waitFor()
    await expect.poll(() => page.getByRole('dialog').getByRole('heading', { level: 3 }).count()).toBe(3)
    await page.keyboard.press('Escape')
    // The browser gives the focus back a frame after the dialog has gone.
    await expect.poll(labelInFocus).toMatch(/^Trust × Mood/)
    await go('?view=countries')
    await page.getByRole('button', { name: 'Peru: 2 studies' }).click()
    await page.getByRole('dialog').getByText('Ruiz 2012').waitFor()
    await page.keyboard.press('Escape')
  })

  it('makes the cells of the map one stop of Tab, between which arrows move', async () => {
    await go()
    const cells = page.locator('.review-map button')
    await expect.poll(() => cells.count()).toBe(2)
    await cells.first().focus()
    await page.keyboard.press('ArrowDown')
    const wordsInFocus = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(wordsInFocus).toBe('0 Absent')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.review-map') ?? null))
      .toBe(null)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('No study has both.').waitFor()
    await page.keyboard.press('Escape')
  })

  it('goes from tab to tab by arrows, Home and End, and from there into the view', async () => {
    await go()
    const chosen = () => page.getByRole('tab', { selected: true }).textContent()
    const inFocus = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.getByRole('tab', { name: 'Levels' }).focus()
    for (const [key, name] of [
      ['ArrowRight', 'Directions'],
      ['ArrowLeft', 'Levels'],
      ['ArrowLeft', 'Studies'],
      ['Home', 'Levels'],
      ['End', 'Studies'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(chosen).toBe(name)
      expect(await inFocus()).toBe(name)
    }
    await page.getByRole('tabpanel', { name: 'Studies' }).locator('.mapping-drawing svg').waitFor()
    await page.keyboard.press('Tab')
    const isInside = () => page.evaluate(() => document.activeElement?.closest('[role=tabpanel]') !== null)
    expect(await isInside()).toBe(true)
  })

  it('counts anew in the cell that has the focus when somebody else records a finding', async () => {
    await go()
    const cell = page.locator('.review-map button').nth(1)
    await cell.focus()
    const [study, component, outcome] = await ask('map').then(({ studies, components, outcomes }) => [
      studies[0].id,
      components[1].id,
      outcomes[0].id,
    ])
    const { finding } = await ask('finding.record', {
      ...{ study, component, outcome },
      ...{ direction: 'improves', passage: '', where: '' },
    })
    await expect.poll(() => cell.textContent()).toBe('1 Moderately present')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1 Moderately present')
    await ask('finding.withdraw', { finding })
    await expect.poll(() => cell.textContent()).toBe('0 Absent')
  })

  it('filters everything at once, keeps the filter in the address and takes it back by a chip', async () => {
    await go('?f.design=experimental&view=directions')
    await page.getByText('2 of 3 studies').waitFor()
    await page.getByRole('button', { name: /^Trust × Mood: 2 studies, Moderately present/ }).waitFor()
    await page.getByRole('tab', { name: 'Years' }).click()
    await expect.poll(() => page.locator('[data-mark^="year=2012"]').count()).toBe(0)
    expect(page.url()).toContain('f.design=experimental')
    await page.getByRole('button', { name: 'Remove: Design: Experimental' }).click()
    await page.getByText('3 of 3 studies').waitFor()
    await page.locator('[data-mark^="year=2012"]').waitFor()
    expect(page.url()).not.toContain('f.design')
    expect(page.url()).toContain('view=years')
  })

  it('gives every figure as a table, and both to take away', async () => {
    await go('?view=gaps&as=table')
    await expect.poll(() => page.getByRole('row', { name: /^Hope Mood yes 0 Absent/ }).count()).toBe(1)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Figure (SVG)' }).click()
    expect((await download).suggestedFilename()).toBe(`${review}-gaps.svg`)
    const file = await fetch(`${stage.address}/api/reviews/${review}/download/synthesis-network.csv`, {
      headers: { 'Ayni-Person': 'ana' },
    })
    expect(await file.text()).toContain('Trust,Mood,3')
  })

  it.each([
    { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
    { viewport: { width: 360, height: 800 }, colorScheme: 'light' },
  ])(
    'stands at $viewport.width px in $colorScheme: axe finds nothing, nothing sticks out',
    async (look) => {
      await page.context().close()
      await open(look)
      const faults: string[] = []
      await go()
      for (const view of views) {
        await page.getByRole('tab', { name: view, exact: true }).click()
        await page.getByRole('tabpanel', { name: view }).locator('.mapping-drawing svg').waitFor()
        await expect.poll(() => page.locator('[data-tile]:empty').count()).toBe(0)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        faults.push(...(await violations(page)).map((one) => `${view}: ${one}`))
        if (wide > 0) faults.push(`${view}: ${wide} px too wide`)
      }
      expect(faults).toEqual([])
    },
    60_000,
  )
})
