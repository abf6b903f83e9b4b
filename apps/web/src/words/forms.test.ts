import { describe, expect, it } from 'vitest'
import { wordsEn } from './en.ts'
import { wordsEs } from './es.ts'
import { formsOf } from './forms.ts'
import { wordsPt } from './pt.ts'

describe('formsOf', () => {
  it('writes numbers as each language does', () => {
    expect(formsOf('en').number(5340)).toBe('5,340')
    expect(formsOf('pt').number(5340)).toBe('5.340')
    expect(formsOf('es').decimal(0.7)).toBe('0.70')
    expect(formsOf('pt').decimal(0.7)).toBe('0,70')
  })
  it('chooses the plural and puts the number in', () => {
    const texts = { one: '# registro', other: '# registros' }
    expect(formsOf('es').plural(1, texts)).toBe('1 registro')
    expect(formsOf('es').plural(0, texts)).toBe('0 registros')
    // Portuguese counts nothing as one.
    expect(formsOf('pt').plural(0, texts)).toBe('0 registro')
    expect(formsOf('es').plural(2_000_000, texts)).toBe('2,000,000 registros')
  })
  it('keeps a day the same in every time zone', () => {
    expect(formsOf('en').day('2022-05-31')).toBe('May 31, 2022')
  })
  it('tells how long ago, and how long still', () => {
    const now = Date.parse('2026-03-01T12:00:00Z')
    expect(formsOf('en').ago('2026-03-01T10:00:00Z', now)).toBe('2 hours ago')
    expect(formsOf('es').ago('2026-02-28T12:00:00Z', now)).toBe('ayer')
    expect(formsOf('en').span(95)).toBe('2 min')
    expect(formsOf('en').bytes(1_234_567)).toBe('1.2 MB')
  })
})

describe('words', () => {
  it.each([
    ['es', wordsEs],
    ['pt', wordsPt],
  ] as const)('in %s leave no text empty and none in English by oversight', (_, words) => {
    const english = new Map(texts(wordsEn))
    const same = texts(words).filter(
      ([place, text]) => text === '' || (text.length > 24 && text === english.get(place)),
    )
    expect(same).toEqual([])
  })
})

/** All texts that are no functions, by their place. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${place}.${key}`))
}
