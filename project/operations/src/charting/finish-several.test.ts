import { expect, it } from 'vitest'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { addPerson } from '../people/people.ts'
import { readProtocol, writeProtocol } from '../protocol/write-protocol.ts'
import { startReview } from '../reviews.ts'
import { fillChart, listCharts, registerStudy } from './chart.ts'
import { finishSeveral } from './fill-table.ts'

it('finishes the drafts that lack nothing, names what the others lack, and can be taken back', async () => {
  const { as, close } = await openFolder()
  const { review } = await startReview.perform(as(terminal), { title: 'Aid', language: 'en', name: 'Ana' })
  await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })
  const { current } = await readProtocol.perform(as('ana'), { review })
  if (!current) throw new Error('a review begins with a protocol')
  await writeProtocol.perform(as('ana'), {
    review,
    protocol: { ...current, charters: 2 },
    changed: '',
    why: '',
  })
  const studies: string[] = []
  for (const [at, year] of ['2009', 'soon', null].entries()) {
    const { study } = await registerStudy.perform(as('ana'), { review, label: `Study ${at}`, records: [] })
    studies.push(study)
    if (year !== null)
      await fillChart.perform(as('ana'), {
        review,
        study,
        values: [{ field: 'year', value: [year] }],
        isFinished: false,
      })
  }
  const [first = '', second = ''] = studies
  const finish = (person: string, isFinished = true) =>
    finishSeveral.perform(as(person), { review, studies, isFinished })
  expect(await finish('ana')).toEqual({
    finished: [first],
    left: [{ study: second, lack: '"soon" does not fit the field "year".' }],
    open: 0,
  })
  const mine = async () =>
    (await listCharts.perform(as('ana'), { review })).studies.map((one) => one.mine?.isFinished ?? null)
  expect(await mine()).toEqual([true, false, null])
  expect(await finish('ana', false)).toEqual({ finished: [first], left: [], open: 0 })
  expect(await mine()).toEqual([false, false, null])
  // Nobody finishes another's chart.
  expect(await finish('luis')).toEqual({ finished: [], left: [], open: 0 })
  await close()
})
