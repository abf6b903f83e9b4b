import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExample } from '../example.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { listReviews } from '../reviews.ts'
import { readMap, readMapCounts } from './synthesis.ts'

let world: Awaited<ReturnType<typeof openFolder>>
beforeAll(async () => {
  world = await openFolder()
})
afterAll(() => world.close())

it('counts for a screen what it names for others, filtered alike', async () => {
  const context = world.as('example')
  const { review } = await openExample.perform(context, {})
  for (const filter of [{}, { from: 2005 }, { quality: ['accepted' as const] }]) {
    const named = await readMap.perform(context, { review, ...filter })
    const counted = await readMapCounts.perform(context, { review, ...filter })
    expect(named.cells.map(({ studies }) => studies.length)).toEqual(counted.cells.map(({ count }) => count))
    const { studies: _, components, outcomes, cells, ...around } = named
    expect(counted).toEqual({
      ...around,
      components: components.map(({ studyIds: _, ...one }) => one),
      outcomes: outcomes.map(({ studyIds: _, ...one }) => one),
      cells: cells.map(({ studies: _, directions: __, ...one }) => one),
    })
  }
})

it('names components and outcomes for a screen in its language', async () => {
  const context = world.as('example')
  const { reviews } = await listReviews.perform(context, {})
  const review = reviews[0]?.id ?? ''
  const names = async (language: 'en' | 'pt') => {
    const { components, outcomes } = await readMapCounts.perform(context, { review, language })
    return [components[0]?.name, outcomes.at(-1)?.name]
  }
  expect(await names('en')).toEqual(['Active agency', 'Hope'])
  expect(await names('pt')).toEqual(['Agência ativa', 'Esperança'])
})
