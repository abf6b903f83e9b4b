import { tableRows } from '@ayni/references/reading'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { tableToCsv } from '../reporting/table-csv.ts'
import { tableToXlsx } from '../reporting/table-xlsx.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { answersIn } from './cell-values.ts'
import { planFill } from './fill-from-table.ts'
import type { ChartingField } from './form.ts'
import { ownChartsTable } from './own-charts-table.ts'

const fields: ChartingField[] = [
  { id: 'aim', name: { en: 'Aim' }, hint: {}, kind: 'text', choices: [] },
  { id: 'study', name: { en: 'Study' }, hint: {}, kind: 'long-text', choices: [] },
  { id: 'size', name: { en: 'Participants' }, hint: {}, kind: 'number', choices: [] },
  { id: 'open', name: { en: 'Open' }, hint: {}, kind: 'yes-no-unclear', choices: [] },
  {
    id: 'arms',
    name: { en: 'Arms' },
    hint: {},
    kind: 'many-of',
    choices: [
      { id: 'a', name: { en: 'Group; weekly' } },
      { id: 'b', name: { en: 'a' } },
      { id: 'c', name: { en: 'Visit' } },
    ],
  },
]
const studies = [
  { id: 's1', label: 'Ngai 2021', title: 'Mutual aid and hope', dois: ['10.1000/x'] },
  { id: 's2', label: 'Ruiz 2009', title: 'Grupos de ayuda mutua', dois: [] },
]
const protocol = { ...defaultProtocol('Mutual aid', 'en'), form: { id: 'f', name: {}, fields } }

const line = fc
  .string({ unit: fc.constantFrom(...`abcñ ,;"'=+-@\t\n<&_|1`) })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const values = fc.record(
  {
    aim: line.map((text) => [text]),
    study: line.map((text) => [text]),
    size: fc.integer().map((size) => [String(size)]),
    open: fc.constantFrom('yes', 'no', 'unclear').map((one) => [one]),
    arms: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  },
  { requiredKeys: [] },
)

describe('a table of charts', () => {
  it('comes back as it went out, as CSV and as a workbook', () =>
    fc.assert(
      fc.property(fc.tuple(values, values), fc.constantFrom(tableToCsv, tableToXlsx), (charted, write) => {
        const steps: Step[] = [
          { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
          ...studies.flatMap(({ id, label }, at): Step[] => [
            { type: 'study-registered', payload: { study: id, label, records: [] } },
            {
              type: 'chart-filled',
              payload: {
                study: id,
                values: Object.entries(charted[at] ?? {}).map(([field, value]) => ({ field, value })),
                isFinished: false,
              },
            },
          ]),
        ]
        const file = write(ownChartsTable(stateAfter(steps), 'ana', 'en', answersIn.en))
        const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
        const plan = planFill(fields, studies, tableRows(bytes), 'en', answersIn.en)
        expect(plan.problems).toEqual([])
        const read = Object.fromEntries(
          plan.charts.map(({ study, values }) => [
            study,
            Object.fromEntries(values.map(({ field, value }) => [field, value])),
          ]),
        )
        for (const [at, { id }] of studies.entries()) expect(read[id] ?? {}).toEqual({ ...charted[at] })
      }),
      { numRuns: 300 },
    ))

  it('is matched by DOI, title, label; what only begins alike is likely, what fits two or none is left', () => {
    const text =
      'Reference\tParticipants\nhttps://doi.org/10.1000/X\t12\nGRUPOS de ayuda mutua.\tmany\nngai 2021\t\nMutual aid\t7\nElsewhere\t3\n'
    const plan = planFill(fields, studies, tableRows(new TextEncoder().encode(text)), 'en', answersIn.en)
    expect(plan.columns.map(({ use }) => use)).toEqual([{ for: 'study' }, { for: 'field', field: 'size' }])
    expect(plan.rows.map(({ line, study, by }) => [line, study, by])).toEqual([
      [2, 's1', 'doi'],
      [3, 's2', 'title'],
      [4, 's1', 'label'],
      [5, 's1', 'likely'],
      [6, null, null],
    ])
    expect(plan.problems).toEqual([{ line: 3, column: 'Participants', field: 'size', value: 'many' }])
    expect(plan.charts).toEqual([{ study: 's1', values: [{ field: 'size', value: ['7'] }] }])
  })

  it('follows what a person said of columns and rows', () => {
    const rows = tableRows(new TextEncoder().encode('Who,n\nElsewhere,3\nNgai 2021,4\n'))
    const columns = [{ for: 'study' }, { for: 'field', field: 'size' }] as const
    const plan = planFill(fields, studies, rows, 'en', answersIn.en, {
      columns,
      studies: { 2: 's2', 3: null },
    })
    expect(plan.charts).toEqual([{ study: 's2', values: [{ field: 'size', value: ['3'] }] }])
    expect(plan.rows.map(({ by }) => by)).toEqual(['person', null])
  })
})
