import { describe, expect, it } from 'vitest'
import { emptyState } from '../state.ts'
import { findClaims } from './find-claims.ts'
import { sentencesOf } from './manuscript-text.ts'
import { readMarkdownManuscript } from './read-markdown-manuscript.ts'
import { readWordManuscript } from './read-word-manuscript.ts'

const figures = (text: string) =>
  findClaims(readMarkdownManuscript(text), emptyState()).claims.map(({ of }) => of)

describe('figures in a manuscript', () => {
  it.each([
    ['We screened 1,204 records.', { kind: 'flow', count: 'screened', printed: 1204 }],
    ['Se incluyeron 37 estudios de un total de 2.064.', { kind: 'flow', count: 'included', printed: 37 }],
    ['Foram incluídos doze estudos.', { kind: 'flow', count: 'included', printed: 12 }],
    [
      'Of these, 27 of 37 (73%) agreed.',
      { kind: 'percentage', part: 27, whole: 37, printed: 73, decimals: 0 },
    ],
    [
      'En una muestra de 50 registros, kappa fue 0,81 (IC 95 %: 0,64-0,98).',
      { kind: 'kappa', n: 50, printed: 0.81, interval: [0.64, 0.98], decimals: 2, round: null },
    ],
  ])('%s', (text, of) => {
    expect(figures(text)).toContainEqual(of)
  })

  it('are not years, nor in the list of references', () => {
    expect(figures('Studies from 1990 to 2021 were included.')).toEqual([])
    expect(figures('# References\n\nWe included 37 studies.')).toEqual([])
  })
})

it('sentences do not end in a number, after an initial or in et al.', () => {
  expect(sentencesOf('Kappa was 0.86. Yip et al. (2002) and J. Moos agree.')).toHaveLength(2)
})

it('Word cuts words into runs, and what was deleted is not read', () => {
  const xml =
    '<w:p><w:r><w:t>We incl</w:t></w:r><w:r><w:t>uded 3</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:r><w:t>7 studies.</w:t></w:r></w:p>'
  expect(findClaims(readWordManuscript(xml), emptyState()).claims.map(({ of }) => of)).toEqual([
    { kind: 'flow', count: 'included', printed: 37 },
  ])
})
