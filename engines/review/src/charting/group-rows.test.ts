import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersIn, cellText, cellValue } from './cell-values.ts'
import { clipboardRows, clipboardText } from './clipboard-table.ts'
import type { ChartingField } from './form.ts'
import { readGroupRow, writeGroupRow } from './group-rows.ts'

const arms: Pick<ChartingField, 'kind' | 'choices' | 'parts'> = {
  kind: 'group',
  choices: [],
  parts: [
    { id: 'arm', name: { en: 'Arm', es: 'Brazo' }, kind: 'text', choices: [] },
    { id: 'n', name: { en: 'Size', es: 'Tamaño' }, kind: 'number', choices: [] },
    {
      id: 'how',
      name: { en: 'Meetings' },
      kind: 'one-of',
      choices: [
        { id: 'face', name: { en: 'Face to face' } },
        { id: 'net', name: { en: 'On line' } },
      ],
    },
    { id: 'ok', name: { en: 'Complete' }, kind: 'yes-no-unclear', choices: [] },
  ],
}
const answers = answersIn.en

describe('a repeated group', () => {
  const value = [
    writeGroupRow({ n: '12', arm: 'Mutual aid', how: 'face', ok: 'yes' }),
    writeGroupRow({ arm: 'Control', n: '' }),
  ]
  const text = 'Arm: Mutual aid; Size: 12; Meetings: Face to face; Complete: Yes\nArm: Control'

  it('is a line for each repetition in a cell, and is read again', () => {
    expect(cellText(arms, value, 'en', answers)).toBe(text)
    expect(cellValue(arms, text, 'en', answers)).toEqual(value)
    expect(cellValue(arms, 'Brazo: Control\n\nTamaño: 3;', 'es', answersIn.es)).toEqual([
      '{"arm":"Control"}',
      '{"n":"3"}',
    ])
  })

  it('is refused where a part is not of the group, or does not take what is written', () => {
    for (const wrong of ['Leg: Control', 'Arm', 'Size: many', 'Meetings: by letter', '{"a"'])
      expect(cellValue(arms, wrong, 'en', answers)).toBeNull()
    expect(cellValue(arms, '', 'en', answers)).toEqual([])
  })

  it('is the same again whatever was entered', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record(
            {
              arm: fc.oneof(fc.string(), fc.constantFrom('a; Size: 3', 'Arm: x', '{', 'x: y; z', ' b ')),
              n: fc.integer().map(String),
              how: fc.constantFrom('face', 'net'),
              ok: fc.constantFrom('yes', 'no', 'unclear'),
            },
            { requiredKeys: [] },
          ),
        ),
        (rows) => {
          const stored = rows.map(writeGroupRow).filter((row) => row !== '')
          for (const row of stored) expect(writeGroupRow(readGroupRow(row))).toBe(row)
          expect(cellValue(arms, cellText(arms, stored, 'en', answers), 'en', answers)).toEqual(stored)
        },
      ),
    ))
})

describe('the clipboard', () => {
  it('keeps line breaks, tabs and quotes within cells', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }).map((rows) => {
          const width = Math.max(...rows.map(({ length }) => length))
          return rows.map((row) => [
            ...row.map((cell) => cell.replace(/\r/g, '')),
            ...Array.from({ length: width - row.length }, () => 'x'),
          ])
        }),
        (rows) => {
          expect(clipboardRows(clipboardText(rows))).toEqual(rows)
        },
      ),
      { numRuns: 2_000 },
    ))
  it('keeps an empty cell at the end of a column', () =>
    expect(clipboardRows(clipboardText([[' '], ['']]))).toEqual([[' '], ['']]))
  it('reads what spreadsheets write', () =>
    expect(clipboardRows('a\t"b\r\nc"\r\nd\t"e ""f"""\r\n')).toEqual([
      ['a', 'b\nc'],
      ['d', 'e "f"'],
    ]))
})
