import { expect, it } from 'vitest'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { addPerson } from '../people/people.ts'
import { startReview } from '../reviews.ts'
import { fillChart, listCharts, listOwnCharts, registerStudy } from './chart.ts'

it('gives everybody their own charts as the list does, and of others nothing even when charts are open', async () => {
  const { as, close } = await openFolder()
  const { review } = await startReview.perform(as(terminal), { title: 'Aid', language: 'en', name: 'Ana' })
  const { person: luis } = await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })
  const { study } = await registerStudy.perform(as('ana'), { review, label: 'Study 1', records: [] })
  await registerStudy.perform(as('ana'), { review, label: 'Study 2', records: [] })
  for (const [person, year] of [
    ['ana', '2009'],
    [luis, '2010'],
  ] as const) {
    const values = [{ field: 'year', value: [year] }]
    await fillChart.perform(as(person), { review, study, values, isFinished: true })
  }
  for (const person of ['ana', luis]) {
    const all = await listCharts.perform(as(person), { review })
    const own = await listOwnCharts.perform(as(person), { review })
    expect(own.form).toEqual(all.form)
    expect(own.studies).toEqual(all.studies.map(({ id, label, title, mine }) => ({ id, label, title, mine })))
  }
  expect(JSON.stringify(await listOwnCharts.perform(as('ana'), { review }))).not.toContain('2010')
  await close()
})
