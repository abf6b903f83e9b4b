import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, perform, type Stage, setStage, violations } from './chromium.fixture.ts'

const steps = [
  'protocol',
  'searching',
  'deduplicating',
  'piloting',
  'screening',
  'resolving',
  'progress',
  'full-text',
  'appraising',
  'charting',
  'coding',
  'finding',
  'mapping',
  'checking',
  'reporting',
  'records',
  'people',
  'history',
]
const looks = [
  { width: 1440, colorScheme: 'light', locale: 'en' },
  { width: 768, colorScheme: 'dark', locale: 'es' },
  { width: 360, colorScheme: 'light', locale: 'pt' },
] as const

describe.skipIf(executable === null)('every screen of the example', () => {
  let stage: Stage
  let review = ''
  beforeAll(async () => {
    stage = await setStage()
    review = (await perform(stage.address, 'terminal', 'example.open', {})).review
  })
  afterAll(() => stage.close())

  it.each(looks)(
    'at $width px, $colorScheme, in $locale: axe finds nothing, nothing sticks out',
    async (look) => {
      const context = await stage.browser.newContext({
        viewport: { width: look.width, height: 900 },
        colorScheme: look.colorScheme,
        locale: look.locale,
        bypassCSP: true,
      })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      for (const step of ['', ...steps.map((name) => `review/${review}/${name}`)]) {
        await page.goto(`${stage.address}/${step}`)
        await page
          .locator('h1')
          .waitFor()
          .catch(() => expect.fail(`no heading on ${step}`))
        await page.waitForFunction(() => document.querySelector('.ui-waiting') === null)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        const found = await violations(page)
        faults.push(
          ...found.map((one) => `${step}: ${one}`),
          ...(wide > 0 ? [`${step}: ${wide} px too wide`] : []),
        )
        await expect.poll(() => page.locator('html').getAttribute('lang')).toContain(look.locale)
      }
      expect(faults).toEqual([])
      await context.close()
    },
  )
})
