import { describe, expect, it } from 'vitest'
import { guessSource } from './guess-source.ts'

const entries = (...values: string[]) => values.map((value) => ({ raw: [{ tag: 'DB', value }] }))

describe('the source of a file', () => {
  it('is what most entries say', () => {
    expect(guessSource('x.ris', 'ris', entries('Scopus', 'Scopus', 'Embase'))).toBe('Scopus')
    expect(guessSource('x.ris', 'ris', entries('APA PsycInfo'))).toBe('APA PsycInfo')
  })
  it('is not what a minority says', () =>
    expect(guessSource('x.ris', 'ris', [...entries('Scopus'), { raw: [] }, { raw: [] }])).toBe(''))
  it('is told by formats that only one source writes, and by the name', () => {
    expect(guessSource('set.txt', 'nbib', [])).toBe('PubMed')
    expect(guessSource('savedrecs.txt', 'wos', [])).toBe('Web of Science')
    expect(guessSource('2023-05_LILACS_es.ris', 'ris', [])).toBe('LILACS')
    expect(guessSource('search_PsycINFO-1.csv', 'csv', [])).toBe('APA PsycInfo')
  })
  it('does not see a name inside a word', () => {
    expect(guessSource('generic.ris', 'ris', [])).toBe('')
    expect(guessSource('pharmacmeeting.ris', 'ris', [])).toBe('')
  })
})
