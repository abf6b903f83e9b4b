import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const size = 60
const entry = (n: number) =>
  `TY  - JOUR\nAU  - Autor${n}, Ana\nPY  - ${1990 + (n % 30)}\nTI  - Report ${n} on the ${['trusting', 'hopes', 'skills', 'voices', 'works', 'cares'][n % 6]} of town ${n * 7919}\nAB  - Members of group ${n} meet with therapists and help each other in the communities of town ${n}.\nJO  - Salud\nID  - key${n}\nER  - \n`

describe.skipIf(executable === null)('screening', () => {
  let stage: Stage
  let review = ''
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage.close())
  beforeEach(async () => {
    const { address } = stage
    const started = await perform(address, 'terminal', 'review.start', {
      title: 'Mutual aid',
      language: 'en',
      name: 'Ana',
    })
    review = started.review
    const body = Array.from({ length: size }, (_, index) => entry(index + 1)).join('')
    const headers = { 'Content-Type': 'application/octet-stream' }
    const { hash } = await (await fetch(`${address}/api/files`, { method: 'POST', headers, body })).json()
    await perform(address, 'ana', 'import.add', { review, file: hash, name: 'a.ris', source: 'PubMed' })
    await perform(address, 'ana', 'screening.choose-words', {
      review,
      inclusion: ['community'],
      exclusion: ['therapist'],
      ignored: [],
    })
  })

  async function open(options: object = {}, preferences: object = { order: 'import' }): Promise<Page> {
    const context = await stage.browser.newContext({ locale: 'en', bypassCSP: true, ...options })
    await context.addInitScript(
      ([id, liking]) => {
        localStorage.setItem(`ayni.person.${id}`, 'ana')
        if (!localStorage.getItem('ayni.screening.ana'))
          localStorage.setItem('ayni.screening.ana', liking ?? '')
      },
      [review, JSON.stringify(preferences)],
    )
    const page = await context.newPage()
    await page.goto(`${stage.address}/review/${review}/screening`)
    await heading(page, 1)
      .or(page.getByRole('heading', { name: /^Report/ }))
      .waitFor()
    return page
  }
  const heading = (page: Page, n: number) =>
    page.getByRole('heading', { name: new RegExp(`^Report ${n} on`) })
  const facts = async () => {
    const history = await perform(stage.address, 'ana', 'history', { review, limit: 500 })
    const count = (type: string) =>
      history.facts.filter((fact: { type: string }) => fact.type === type).length
    return { recorded: count('decision-recorded'), withdrawn: count('decision-withdrawn') }
  }
  const onServer = async () =>
    (await perform(stage.address, 'ana', 'screening.next', { review, round: 'title-abstract' })).progress.mine

  it('goes on without network, and sends each decision once when it is back', async () => {
    const page = await open()
    for (const key of ['e', 'i', 'e']) await page.keyboard.press(key)
    await expect.poll(onServer).toBe(3)
    await page.context().setOffline(true)
    for (const key of ['e', 'e', 'i', 'u', 'e', 'i', 'e']) await page.keyboard.press(key)
    await heading(page, 11).waitFor()
    await page.keyboard.press('z')
    await heading(page, 10).waitFor()
    await page.getByText(/Ayni does not answer. 8 decisions are kept/).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await onServer()).toBe(3)
    await page.context().setOffline(false)
    await expect.poll(onServer).toBe(9)
    await expect.poll(facts).toEqual({ recorded: 10, withdrawn: 1 })
    await page.getByText(/Ayni does not answer/).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('begins with the likeliest, and says in dialogs how the order comes about and whether one may stop', async () => {
    const { current } = await perform(stage.address, 'ana', 'protocol.read', { review })
    const question = { ...current.question, concept: 'voices' }
    await perform(stage.address, 'ana', 'protocol.write', {
      review,
      protocol: { ...current, question },
      changed: 'concept',
      why: 'it is known now',
    })
    const page = await open({}, {})
    // The very first record, not only those after it.
    await page.getByRole('heading', { name: /^Report \d+ on/ }).waitFor()
    await expect
      .poll(() => page.getByRole('heading', { name: /^Report \d+ on/ }).textContent())
      .toContain('voices')
    for (const name of ['May I stop?', 'Words', 'Order, text & keys']) {
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.context().close()
  })

  it('keeps decisions over a reload while they cannot be sent, and does not ask for them again', async () => {
    const page = await open()
    await page.route('**/api/call/screening.decide', (route) => route.abort('internetdisconnected'))
    for (const key of ['e', 'i', 'e', 'e']) await page.keyboard.press(key)
    await heading(page, 5).waitFor()
    await page.reload()
    await heading(page, 5).waitFor()
    await page.getByText(/4 decisions are kept/).waitFor()
    expect(await onServer()).toBe(0)
    // The tab goes away altogether, and another comes.
    const later = await page.context().newPage()
    await page.close()
    await later.goto(`${stage.address}/review/${review}/protocol`)
    await later.goto(`${stage.address}/review/${review}/screening`)
    await heading(later, 5).waitFor()
    await expect.poll(onServer).toBe(4)
    expect(await facts()).toEqual({ recorded: 4, withdrawn: 0 })
    await later.context().close()
  })

  it('counts a decision once whose answer was lost on the way', async () => {
    const page = await open()
    let lost = 0
    await page.route('**/api/call/screening.decide', async (route) => {
      if (lost >= 2) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort('connectionreset')
    })
    for (const key of ['i', 'e']) await page.keyboard.press(key)
    await expect.poll(onServer, { timeout: 10_000 }).toBe(2)
    await expect
      .poll(
        () =>
          page.evaluate(
            () => Object.keys(localStorage).filter((key) => key.startsWith('ayni.outbox')).length,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(0)
    expect(lost).toBe(2)
    expect(await facts()).toEqual({ recorded: 2, withdrawn: 0 })
    await page.context().close()
  })

  it('takes keys of one’s own, shows words for and against, and keeps notes and labels', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } })
    expect(
      await page
        .locator('mark')
        .evaluateAll((all) => all.map((one) => [one.dataset['kind'], one.textContent])),
    ).toEqual([
      ['exclusion', 'therapists'],
      ['inclusion', 'communities'],
    ])
    await page.keyboard.press('h')
    await expect.poll(() => page.locator('mark').count()).toBe(0)

    await page.getByRole('button', { name: 'Order, text & keys' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Include: I. Change' }).press('Enter')
    await page.keyboard.press('m')
    await page.getByRole('button', { name: 'Include: M. Change' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    await heading(page, 1).waitFor()

    await page.keyboard.press('t')
    await page.keyboard.type('ask Sol')
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'ask Sol' }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.keyboard.type('perhaps')
    await page.getByRole('button', { name: 'Include' }).click()
    await heading(page, 2).waitFor()
    await expect.poll(onServer).toBe(1)
    const read = await perform(stage.address, 'ana', 'record.read', { review, record: 'r1' })
    expect(read.rounds[0].decisions).toMatchObject([{ verdict: 'include', note: 'perhaps' }])
    await page.context().close()
  })

  it('takes a finger: right, left, up from the bar, and back', async () => {
    const page = await open({
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
      locale: 'pt',
    })
    const session = await page.context().newCDPSession(page)
    const swipe = async (...points: [number, number][]) => {
      for (const [index, [x, y]] of points.entries())
        await session.send('Input.dispatchTouchEvent', {
          type: index === 0 ? 'touchStart' : 'touchMove',
          touchPoints: [{ x, y }],
        })
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await swipe([60, 360], [120, 362], [200, 363], [280, 363])
    await heading(page, 2).waitFor()
    await swipe([300, 360], [220, 361], [140, 362], [60, 362])
    await heading(page, 3).waitFor()
    const bar = await page.locator('.screening-acts').boundingBox()
    const y = (bar?.y ?? 0) + 12
    await swipe([60, y], [60, y - 50], [60, y - 100], [60, y - 150])
    await heading(page, 4).waitFor()
    await page.getByRole('button', { name: 'Desfazer' }).tap()
    await heading(page, 3).waitFor()
    await expect.poll(onServer).toBe(2)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
