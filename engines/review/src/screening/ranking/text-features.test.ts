import { describe, expect, it } from 'vitest'
import { textFeatures } from './text-features.ts'

const text = (title: string, abstract = '') => ({
  title,
  abstract,
  keywords: '',
  authors: '',
  journal: '',
  year: null,
})

describe('textFeatures(texts, question)', () => {
  const { matrix, nameOf } = textFeatures(
    [
      text('Sleeping babies', 'Babies sleep. Babies sleep well.'),
      text('Sleeping babies', 'Sleep'),
      text('Of knees'),
    ],
    'babies',
  )
  const row = (index: number) =>
    Array.from({ length: (matrix.starts[index + 1] ?? 0) - (matrix.starts[index] ?? 0) }, (_, i) => {
      const k = (matrix.starts[index] ?? 0) + i
      return [nameOf(matrix.columns[k] ?? 0), matrix.values[k] ?? 0] as const
    })

  it('gives words of the title once more, and pairs; drops what stands in one text only', () => {
    const names = row(0).flatMap(([name]) => name ?? [])
    // As stems and as words: each, each in the title, the pair; "sleep" is a stem of its own only as a word.
    expect(names.filter((name) => name === 'Sleeping babies'.toLowerCase())).toHaveLength(2)
    expect(names.filter((name) => name === 'babies')).toHaveLength(4)
    expect(names).not.toContain('well')
    expect(row(2).filter(([name]) => name !== null)).toEqual([])
  })

  it('weighs by 1 + ln tf and the rarity of the term, to length 1 with the stems at 60 %', () => {
    const [first] = [row(0)]
    const words = first.filter(([name]) => name !== null)
    expect(words.reduce((sum, [, value]) => sum + value ** 2, 0)).toBeCloseTo(1, 5)
    // Stems come first: sleep (tf 3, df 2), its title (1, 2), babi (3, 3), its title (1, 2), the pair (1, 2); n = 4 with the question.
    const rarity = (df: number) => Math.sqrt(Math.log(5 / (1 + df)) + 1)
    const tf = (count: number) => 1 + Math.log(count)
    const raw = [tf(3) * rarity(2), rarity(2), tf(3) * rarity(3), rarity(2), rarity(2)]
    const length = Math.hypot(...raw)
    expect(words.slice(0, 5).map(([, value]) => value)).toEqual(
      raw.map((value) => expect.closeTo((Math.sqrt(0.6) * value) / length, 5)),
    )
  })

  it('ends each row with abstract or none, its length and the year', () => {
    expect(
      row(0)
        .slice(-3)
        .map(([name]) => name),
    ).toEqual([null, null, null])
    expect(
      row(3)
        .slice(-3)
        .map(([, value]) => value),
    ).toEqual([0, 0, 0])
  })
})
