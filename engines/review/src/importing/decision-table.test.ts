import { describe, expect, it } from 'vitest'
import { readDecisionTable } from './decision-table.ts'

const table = (...rows: string[]) => {
  const [columns = [], ...rest] = rows.map((row) => row.split(','))
  return readDecisionTable({ columns, rows: rest })
}

describe('a table of decisions', () => {
  it('has a row per decision, in three languages', () => {
    const { value, problems } = table(
      'Registro,Revisor,Etapa,Veredicto,Motivo',
      'r1,Ana,Título/Resumen,Incluido,',
      'r1,João,texto completo,excluído,no es grupo; otra población',
      'r2,Ana,piloto 2,dudoso,',
    )
    expect(problems).toEqual([])
    expect(value).toMatchObject([
      { record: 'r1', reviewer: 'Ana', round: 'title-abstract', verdict: 'include', reasons: [] },
      { round: 'full-text', verdict: 'exclude', reasons: ['no es grupo', 'otra población'] },
      { round: 'pilot-2', verdict: 'unsure' },
    ])
  })

  it('or a row per record and a column per reviewer, empty where they gave none', () => {
    const { value } = table('id,rater_1,rater_2,exclusion_reason', '7,1,0,Teórico', '8,0,,')
    expect(
      value.map(({ record, reviewer, verdict, reasons }) => [record, reviewer, verdict, reasons]),
    ).toEqual([
      ['7', 'rater_1', 'include', []],
      ['7', 'rater_2', 'exclude', ['Teórico']],
      ['8', 'rater_1', 'exclude', []],
    ])
  })

  it('or the notes of a Rayyan export', () => {
    const { value } = readDecisionTable({
      columns: ['key', 'title', 'notes'],
      rows: [
        [
          'rayyan-1',
          'T',
          'RAYYAN-INCLUSION: {"Ana"=>"Excluded", "Luis"=>"Maybe"} | RAYYAN-EXCLUSION-REASONS: wrong outcome,not a group',
        ],
      ],
    })
    expect(value).toMatchObject([
      { record: 'rayyan-1', reviewer: 'Ana', verdict: 'exclude', reasons: ['wrong outcome', 'not a group'] },
      { reviewer: 'Luis', verdict: 'unsure', reasons: [] },
    ])
  })

  it('settles a conflict where the reviewer is the consensus', () =>
    expect(table('record,reviewer,verdict', 'r1,Consenso,include').value).toMatchObject([
      { resolution: true },
    ]))

  it('says which column it lacks, and which rows it cannot use', () => {
    expect(table('record,who,verdict', 'r1,Ana,in').problems).toMatchObject([
      { code: 'missing-column', message: expect.stringContaining('reviewer') },
    ])
    const { value, problems } = table(
      'record,reviewer,stage,verdict',
      'r1,Ana,somewhere,in',
      ',Ana,,in',
      'r1,Ana,,perhaps not',
      'r1,Ana,,in',
    )
    expect(value).toHaveLength(1)
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unknown-stage'],
      [3, 'no-record'],
      [4, 'unknown-verdict'],
    ])
  })
})
