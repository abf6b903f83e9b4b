import { describe, expect, it } from 'vitest'
import { emptyReference, type Reference } from '../reference.ts'
import { citationStyles, formatCitations } from './format-citations.ts'

const person = (family: string, given: string) => ({
  kind: 'person' as const,
  family,
  given,
  particle: '',
  suffix: '',
})
// The article whose figures are our reference values for stopping; its entry as the journal's page gives it.
const article: Reference = {
  ...emptyReference(),
  type: 'article',
  title: 'Statistical stopping criteria for automated screening in systematic reviews',
  authors: [person('Callaghan', 'Max W.'), person('Müller-Hansen', 'Finn')],
  year: 2020,
  date: '2020',
  journal: 'Systematic Reviews',
  volume: '9',
  issue: '1',
  pages: '273',
  doi: '10.1186/s13643-020-01521-4',
}
const book: Reference = {
  ...emptyReference(),
  type: 'book',
  title: 'Un libro cualquiera',
  authors: [person('Ávila', 'Ana')],
  publisher: 'Editorial',
}

describe('formatCitations(references, { style, language, format })', () => {
  it('follows APA, 7th edition', () => {
    const { value } = formatCitations([article], { style: 'apa', language: 'en', format: 'text' })
    expect(value).toEqual([
      {
        index: 0,
        citation:
          'Callaghan, M. W., & Müller-Hansen, F. (2020). Statistical stopping criteria for automated screening in systematic reviews. Systematic Reviews, 9(1), 273. https://doi.org/10.1186/s13643-020-01521-4',
      },
    ])
  })

  it('sorts as the style asks, and says which reference is which', () => {
    const { value } = formatCitations([article, book], { style: 'apa', language: 'es', format: 'html' })
    expect(value.map(({ index }) => index)).toEqual([1, 0])
    expect(value[0]?.citation).toContain('<i>Un libro cualquiera</i>')
    expect(value[0]?.citation).toContain('s.\u00a0f.')
    expect(value[1]?.citation).toContain('Callaghan, M. W., &#38; Müller-Hansen, F.')
  })

  it('writes in three languages and in every style that comes along', () => {
    for (const style of citationStyles)
      for (const language of ['en', 'es', 'pt'] as const) {
        const { value, problems } = formatCitations([article, book], { style, language, format: 'text' })
        expect(problems).toEqual([])
        expect(value).toHaveLength(2)
      }
    const undated = formatCitations([book], { style: 'apa', language: 'pt', format: 'text' })
    expect(undated.value[0]?.citation).toContain('(s.d.)')
  }, 60_000)

  it('takes a style of the user, and says what is wrong with one', () => {
    const csl =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" suffix="!"/></layout></bibliography></style>'
    expect(
      formatCitations([book], { style: { csl }, language: 'en', format: 'text' }).value[0]?.citation,
    ).toBe('Un libro cualquiera!')
    expect(formatCitations([book], { style: { csl: 'no' }, language: 'en', format: 'text' })).toEqual({
      value: [],
      problems: ['The text is not a style of the Citation Style Language.'],
    })
  })
})
