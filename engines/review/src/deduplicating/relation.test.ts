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
const linkOf = (a: Fields, b: Fields) => findDuplicates([record('a', a), record('b', b)]).links[0]

const article: Fields = {
  title: 'Peer support for young people with long-term conditions',
  by: 'Ngai, Steven; Cheung, Chau; Mo, Jianhong',
  year: 2021,
  journal: 'Health and Social Care in the Community',
  volume: '18',
  issue: '22',
  pages: '1211-1225',
}

describe('reports of one piece of work are related, and not linked unasked', () => {
  const cases: [string, string | null, Fields][] = [
    [
      'a preprint, by its server',
      'preprint-and-article',
      { ...article, journal: 'medRxiv', volume: '', issue: '', pages: '' },
    ],
    [
      'a preprint, by its DOI',
      'preprint-and-article',
      {
        ...article,
        journal: '',
        volume: '',
        issue: '',
        pages: '',
        year: 2020,
        doi: '10.1101/2020.05.05.20091234',
      },
    ],
    [
      'a preprint, by its type',
      'preprint-and-article',
      { ...article, type: 'preprint', journal: '', volume: '', issue: '', pages: '' },
    ],
    [
      'an abstract in a supplement',
      'abstract-and-article',
      {
        ...article,
        year: 2020,
        journal: 'European Journal of Public Health',
        volume: '30',
        issue: 'Suppl 5',
        pages: 'S12',
      },
    ],
    [
      'a paper at a conference',
      'abstract-and-article',
      {
        ...article,
        type: 'conference',
        journal: 'European Public Health Conference',
        volume: '',
        issue: '',
        pages: '12',
        year: 2020,
      },
    ],
    ['an erratum', 'erratum-and-article', { ...article, title: `Erratum: ${article.title}`, pages: '300' }],
    [
      'a correction',
      'erratum-and-article',
      { ...article, title: `Correction to: ${article.title}`, pages: '300' },
    ],
    [
      'an erratum by the place of what it corrects',
      'erratum-and-article',
      { ...article, title: `${article.title} (vol 18, pg 1211, 2021)`, pages: '1300-1300', issue: '24' },
    ],
    [
      'a reply',
      'reply-and-article',
      { ...article, title: `Reply to: ${article.title}`, by: 'Smith, A.', pages: '1300' },
    ],
    [
      'a comment',
      'reply-and-article',
      { ...article, title: `Comment on "${article.title}"`, by: 'Smith, A.', pages: '1300' },
    ],
    [
      'a registration',
      'registration-and-article',
      {
        ...article,
        type: 'trial-registration',
        journal: 'ClinicalTrials.gov',
        volume: '',
        issue: '',
        pages: '',
      },
    ],
  ]
  it.each(cases)('%s: %s', (_, relation, other) => {
    const link = linkOf(article, other)
    expect(link?.relation).toBe(relation)
    expect(link?.zone).toBe('doubtful')
  })
  it('an erratum that a database gave the DOI of its article', () => {
    const doi = '10.1000/182'
    const link = linkOf({ ...article, doi }, { ...article, doi, title: `Erratum: ${article.title}` })
    expect(link).toMatchObject({ relation: 'erratum-and-article', zone: 'doubtful' })
  })
  it('parts of a series', () => {
    const link = linkOf(
      { ...article, title: `${article.title}. Part I` },
      { ...article, title: `${article.title}. Part II`, pages: '1226-1240' },
    )
    expect(link).toMatchObject({ relation: 'parts-of-series', zone: 'doubtful' })
  })
  it('one work at two meetings', () => {
    const abstract = { ...article, issue: 'Suppl 1', pages: 'S52' }
    const other = { ...abstract, journal: 'Haematologica', volume: '94', issue: 'Suppl 2', pages: '239-240' }
    expect(linkOf(abstract, other)).toMatchObject({ relation: 'presented-twice', zone: 'doubtful' })
  })
  it('a column of each month is no series of parts', () =>
    expect(
      linkOf(
        { ...article, title: 'Gateways to trials of peer support' },
        {
          ...article,
          title: 'Gateways to trials of peer support: May 2003',
          pages: '1226-1240',
          issue: '23',
        },
      )?.relation ?? null,
    ).toBeNull())
  it('a single page and a longer article in one volume are a question', () =>
    expect(
      linkOf({ ...article, issue: '', pages: '52-52' }, { ...article, issue: '', pages: '120-131' })?.zone,
    ).toBe('doubtful'))
  it('a thesis and its article are a question', () =>
    expect(
      linkOf(article, { ...article, type: 'thesis', journal: '', volume: '', issue: '', pages: '' })?.zone,
    ).not.toBe('certain'))
  it('are one report where the DOI is one, whatever the kinds', () => {
    const doi = '10.1000/182'
    const link = linkOf({ ...article, doi }, { ...article, doi, type: 'conference', pages: '' })
    expect(link).toMatchObject({ relation: null, zone: 'certain' })
  })
})
