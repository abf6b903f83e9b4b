import { emptyReference, parseAuthors, type Reference } from '@ayni/references'
import { describe, expect, it } from 'vitest'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { findDuplicates } from './find-duplicates.ts'
import { groupDuplicates } from './group-duplicates.ts'
import { markDifferences } from './mark-differences.ts'

const record = (id: string, fields: Partial<Reference> & { by?: string }): DeduplicationRecord => ({
  ...emptyReference(),
  type: 'article',
  ...fields,
  authors: parseAuthors(fields.by ?? ''),
  id,
})

const zoneOf = (a: Partial<Reference> & { by?: string }, b: Partial<Reference> & { by?: string }) =>
  findDuplicates([record('a', a), record('b', b)]).links[0]?.zone ?? 'different'

const article = {
  title: 'Mediating effects of emotional support in mutual aid groups',
  by: 'Ngai, S.; Cheung, C.; Mo, J.',
  year: 2021,
  journal: 'International Journal of Environmental Research and Public Health',
  volume: '18',
  issue: '22',
  pages: '12110-12125',
}

describe('two records', () => {
  it('are one report where a database shortened everything it could', () =>
    expect(
      zoneOf(article, {
        ...article,
        by: 'Ngai S',
        journal: 'Int J Environ Res Public Health',
        pages: '12110-25',
        issue: '',
      }),
    ).toBe('certain'))
  it('are two where only the part differs', () =>
    expect(
      zoneOf(
        { ...article, title: `${article.title}: part I` },
        { ...article, title: `${article.title}: part II`, pages: '300-9' },
      ),
    ).not.toBe('certain'))
  it('are two where one corrects the other', () =>
    expect(zoneOf(article, { ...article, title: `Erratum: ${article.title}`, pages: '1' })).not.toBe(
      'certain',
    ))
  it('are two where an editorial has the same title every year', () =>
    expect(
      zoneOf(
        { title: 'Editorial', by: 'Silva, A', year: 2010, journal: 'Salud', volume: '3', pages: '1' },
        { title: 'Editorial', by: 'Silva, A', year: 2011, journal: 'Salud', volume: '4', pages: '1' },
      ),
    ).not.toBe('certain'))
  it('are not linked where they have nothing but empty fields', () =>
    expect(zoneOf({}, {})).toBe('different'))
  it('are a question where one is the preprint of the other', () =>
    expect(
      zoneOf(article, { ...article, type: 'preprint', journal: 'medRxiv', volume: '', issue: '', pages: '' }),
    ).not.toBe('certain'))
})

describe('groups', () => {
  const certain = (a: string, b: string) => ({ a, b, zone: 'certain' as const, certainty: 0.99 })
  it('follow certain links and leave doubtful ones', () =>
    expect(
      groupDuplicates(['1', '2', '3'], [certain('1', '2'), { ...certain('2', '3'), zone: 'doubtful' }], []),
    ).toEqual([['1', '2'], ['3']].map((g) => expect.arrayContaining(g))))
  it('keep apart what people judged different, whatever the way between', () => {
    const groups = groupDuplicates(
      ['1', '2', '3'],
      [certain('1', '2'), certain('2', '3')],
      [{ a: '1', b: '3', same: false }],
    )
    expect(groups.some((group) => group.includes('1') && group.includes('3'))).toBe(false)
  })
  it('join what people judged the same', () =>
    expect(groupDuplicates(['1', '2'], [], [{ a: '1', b: '2', same: true }])).toHaveLength(1))
})

describe('differences', () => {
  it('are marked word by word', () => {
    const [title] = markDifferences(
      { ...emptyReference(), title: 'Trust in groups' },
      { ...emptyReference(), title: 'Trust within groups' },
    )
    expect(title?.a).toEqual([
      { text: 'Trust ', same: true },
      { text: 'in', same: false },
      { text: ' groups', same: true },
    ])
  })
})
