import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, cellValue } from './cell-values.ts'

const answers = { yes: 'Sí', no: 'No', unclear: 'No está claro' }
const choices = [
  { id: 'rct', name: { en: 'Trial', es: 'Ensayo' } },
  { id: 'cohort', name: { en: 'Cohort', es: 'Cohorte' } },
  { id: 'guide', name: { es: 'Guía' } },
]

describe('cells of the table of charts', () => {
  it('read what they show', () =>
    fc.assert(
      fc.property(
        fc.subarray(choices.map(({ id }) => id)),
        fc.constantFrom('en' as const, 'es' as const),
        (ids, language) => {
          const field = { kind: 'many-of' as const, choices }
          expect(cellValue(field, cellText(field, ids, language, answers), language, answers)).toEqual(ids)
        },
      ),
    ))
  it('take a choice by any of its names or its id', () => {
    const field = { kind: 'one-of' as const, choices }
    for (const written of ['trial', 'Ensayo', ' rct '])
      expect(cellValue(field, written, 'es', answers)).toEqual(['rct'])
    expect(cellValue(field, 'Poem', 'es', answers)).toBeNull()
    expect(cellValue({ kind: 'yes-no-unclear', choices: [] }, 'sí', 'es', answers)).toEqual(['yes'])
  })
  it('take numbers and days only where these are asked for', () => {
    const cell = (kind: 'number' | 'date', text: string) =>
      cellValue({ kind, choices: [] }, text, 'en', answers)
    expect(cell('number', '1,240.5')).toEqual(['1,240.5'])
    expect(cell('number', 'many')).toBeNull()
    expect(cell('date', '2021-05-31')).toEqual(['2021-05-31'])
    expect(cell('date', 'May')).toBeNull()
  })
  it('keep text as it is, and nothing for nothing', () => {
    expect(cellValue({ kind: 'text', choices: [] }, ' a; b ', 'en', answers)).toEqual(['a; b'])
    expect(cellValue({ kind: 'text', choices: [] }, '  ', 'en', answers)).toEqual([])
  })
})
