import { expect, it } from 'vitest'
import { registerStudy } from '../charting/chart.ts'
import { defineComponent, readCodebook } from '../coding/codebook.ts'
import { readHistory } from '../history.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { startReview } from '../reviews.ts'
import { defineOutcome, recordFinding, withdrawFinding } from './findings.ts'

it('records a finding anew by its id: the last counts, what it said before stays in the history', async () => {
  const { as, close } = await openFolder()
  const { review } = await startReview.perform(as(terminal), { title: 'Aid', language: 'en', name: 'Ana' })
  const { study } = await registerStudy.perform(as('ana'), { review, label: 'Ruiz 2012', records: [] })
  const { component } = await defineComponent.perform(as('ana'), {
    review,
    name: { en: 'Trust' },
    definition: {},
  })
  const { outcome } = await defineOutcome.perform(as('ana'), { review, name: { en: 'Mood' }, definition: {} })
  const said = { review, study, outcome, passage: 'Mood rose.', where: 'p. 3' }
  const { finding } = await recordFinding.perform(as('ana'), { ...said, direction: 'worsens' })
  expect(
    await recordFinding.perform(as('ana'), { ...said, finding, component, direction: 'improves' }),
  ).toEqual({
    finding,
  })
  expect((await readCodebook.perform(as('ana'), { review })).findings).toMatchObject([
    { finding, component, direction: 'improves', passage: 'Mood rose.' },
  ])
  const { facts } = await readHistory.perform(as('ana'), { review, limit: 50 })
  expect(facts.filter(({ type }) => type === 'finding-recorded')).toHaveLength(2)
  expect(JSON.stringify(facts)).toContain('worsens')
  await withdrawFinding.perform(as('ana'), { review, finding })
  await expect(recordFinding.perform(as('ana'), { ...said, finding })).rejects.toThrow(
    `no finding "${finding}"`,
  )
  await expect(recordFinding.perform(as('ana'), { ...said, outcome: 'joy' })).rejects.toThrow('"joy"')
  await close()
})
