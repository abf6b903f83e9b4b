import { emptyReference, parseAuthors, type Reference } from '@ayni/references'
import { describe, expect, it } from 'vitest'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { findDuplicates } from './find-duplicates.ts'

type Fields = Partial<Reference> & { by?: string }

const record = (id: string, { by = '', ...fields }: Fields): DeduplicationRecord => ({
  ...emptyReference(),
  type: 'article',
  ...fields,
  authors: parseAuthors(by),
  id,
})
const zoneOf = (a: Fields, b: Fields) =>
  findDuplicates([record('a', a), record('b', b)]).links[0]?.zone ?? 'different'

const title = 'Mediating effects of emotional support in mutual aid groups of young people'
const portuguese = 'Efeitos mediadores do apoio emocional em grupos de ajuda mútua de jovens'
const spanish = 'Efectos mediadores del apoyo emocional en los grupos de ayuda mutua de jóvenes'
const article: Fields = {
  title,
  by: 'García-Pérez, Steven S.; Cheung, Chau K.; Mo, Jianhong',
  year: 2021,
  journal: 'International Journal of Environmental Research and Public Health',
  volume: '18',
  issue: '22',
  pages: '12110-12125',
}

describe('one report, however databases write it', () => {
  const cases: [string, Fields][] = [
    ['first names first', { by: 'Steven S. García-Pérez; Chau K. Cheung; Jianhong Mo' }],
    ['names in the wrong fields', { by: 'Steven S., García-Pérez; Chau K., Cheung; Jianhong, Mo' }],
    ['the first author alone', { by: 'García-Pérez SS; et al.' }],
    ['accents lost with their letters', { by: 'Garca-Prez, Steven S.; Cheung, Chau K.; Mo, Jianhong' }],
    ['accents as question marks', { by: 'Garc?a-P?rez, Steven S.; Cheung, Chau K.; Mo, Jianhong' }],
    ['no authors', { by: '' }],
    ['journal and pages shortened', { journal: 'Int. J. Environ. Res. Public Health', pages: '12110-25' }],
    ['volume and issue exchanged', { volume: '22', issue: '18' }],
    ['volume, issue and page moved up', { volume: '', issue: '18', pages: '22' }],
    ['no place', { volume: '', issue: '', pages: '' }],
    ['no year', { year: null }],
    ['the year of the online version', { year: 2020 }],
    ['capitals and a full stop', { title: `${title.toUpperCase()}.` }],
    ['tags', { title: title.replace('emotional', '<i>emotional</i>').replace('aid', '<sup>aid</sup>') }],
    ['dashes', { title: title.replace('mutual aid', 'mutual–aid'), pages: '12110–12125' }],
    ['words run together', { title: title.replace('mutual aid', 'mutualaid') }],
    ['words in another order', { title: `In ${title.split(' in ')[1]}: ${title.split(' in ')[0]}` }],
    ['slips of the pen', { title: title.replace('emotional', 'emotonal').replace('young', 'yuong') }],
    ['a title cut off', { title: title.slice(0, 52) }],
    ['a subtitle more', { title: `${title}: a randomised trial in Hong Kong` }],
    ['a title in brackets', { title: `[${title}].` }],
    ['a note on the language', { title: `${title} [Spanish]` }],
    ['two languages by a stroke', { title: `${portuguese} / ${title}`, pages: '' }],
    ['two languages by brackets', { title: `${portuguese} [${title}]`, pages: '' }],
    ['a Portuguese title', { title: portuguese }],
    ['a Spanish title', { title: spanish }],
  ]
  it.each(cases)('%s', (_, other) => expect(zoneOf(article, { ...article, ...other })).toBe('certain'))
  it('a title and an abstract in another language', () =>
    expect(
      zoneOf(
        {
          ...article,
          abstract:
            'This study examined how emotional support shapes mutual aid in groups of young people living with conditions of long duration in two cities over one year of weekly meetings.',
        },
        {
          ...article,
          title: portuguese,
          abstract:
            'Este estudo examinou como o apoio emocional molda a ajuda mútua em grupos de jovens que vivem com condições de longa duração em duas cidades durante um ano de encontros semanais.',
        },
      ),
    ).toBe('certain'))
  it('a conference paper that another database calls an article', () => {
    const paper = { ...article, journal: 'Proceedings of the Conference on Sleep', volume: '', issue: '' }
    expect(zoneOf({ ...paper, type: 'conference', pages: '' }, paper)).toBe('certain')
  })
  it('a DOI as an address, in capitals, and other years', () =>
    expect(
      zoneOf(
        { ...article, doi: '10.3390/ijerph182212110', pages: '', year: 2020 },
        { ...article, doi: 'https://doi.org/10.3390/IJERPH182212110', pages: '', volume: '' },
      ),
    ).toBe('certain'))
  it('versions of one Cochrane review', () =>
    expect(
      zoneOf(
        { ...article, doi: '10.1002/14651858.cd002273.pub2', pages: 'CD002273' },
        { ...article, doi: '10.1002/14651858.cd002273.pub3', pages: 'CD002273' },
      ),
    ).toBe('certain'))
  it('a meeting named behind the journal, or alone', () => {
    const meeting = '23rd Congress of the International Society on Sleep'
    const fields = { ...article, volume: '9', issue: '', pages: '' }
    expect(
      zoneOf(
        { ...fields, journal: `Journal of Sleep.Conference: ${meeting}` },
        { ...fields, journal: meeting },
      ),
    ).toBe('certain')
  })
  it('Greek letters by sign or name', () =>
    expect(
      zoneOf(
        { ...article, title: 'Effects of TNF-α and β-blockers on sleep in older adults' },
        { ...article, title: 'Effects of TNF-alpha and beta-blockers on sleep in older adults' },
      ),
    ).toBe('certain'))
})

describe('two reports that look alike', () => {
  const heading = (title: string, fields: Fields = {}): Fields => ({
    title,
    by: 'Silva, A.',
    year: 2010,
    journal: 'Salud Colectiva',
    volume: '3',
    issue: '1',
    pages: '1-3',
    ...fields,
  })
  const cases: [string, Fields, Fields][] = [
    [
      'editorials of two years',
      heading('Editorial'),
      heading('Editorial', { year: 2011, volume: '4', pages: '1-2' }),
    ],
    ['editorials of two issues on page 1', heading('Editorial'), heading('Editorial', { issue: '2' })],
    [
      'introductions by two people',
      heading('Introduction'),
      heading('Introduction', { by: 'Gómez, B.', pages: '1-3' }),
    ],
    [
      'replies without a place',
      { title: 'Reply', by: 'Silva, A.', year: 2010 },
      { title: 'Reply', by: 'Silva, A.', year: 2010 },
    ],
    ['abstracts with nothing else', { title: 'Abstracts' }, { title: 'Abstracts' }],
    [
      'reports of two years',
      { ...article, title: 'Annual report of the working group on sleep 2010', year: 2010, volume: '1' },
      { ...article, title: 'Annual report of the working group on sleep 2011', year: 2011, volume: '2' },
    ],
    [
      'two articles of one team',
      { ...article, title: 'Weight loss after two years of follow-up in rural clinics' },
      { ...article, title: 'Blood pressure of nurses during night shifts', pages: '1-9', issue: '3' },
    ],
    ['nothing at all', {}, {}],
    ['authors and nothing else', { by: article.by ?? '' }, { by: article.by ?? '' }],
    ['a year and a journal', { year: 2020, journal: 'Salud' }, { year: 2020, journal: 'Salud' }],
  ]
  it.each(cases)('%s', (_, a, b) => expect(zoneOf(a, b)).not.toBe('certain'))
})
