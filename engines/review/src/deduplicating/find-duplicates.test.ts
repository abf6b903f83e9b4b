import { emptyReference, parseAuthors, type Reference } from '@ayni/references'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { findDuplicates } from './find-duplicates.ts'
import { groupDuplicates } from './group-duplicates.ts'

const record = (id: string, { by = '', ...fields }: Partial<Reference> & { by?: string }) => ({
  ...emptyReference(),
  type: 'article' as const,
  ...fields,
  authors: parseAuthors(by),
  id,
})

const titles = [
  'Sleep of nurses after night shifts in rural clinics',
  'Sleep of nurses after night shifts in urban clinics',
  'Walking groups for older adults with diabetes',
  'Walking groups for older adults with diabetes: a pilot trial',
  'Editorial',
  '',
]
const authors = ['Silva, A.; Gómez, B.; Mo, J.', 'Silva A', 'Chen, Li; Wu, Xi; Li, Na; Xu, Bo', '']

/** Records that often share a field, so that they are near each other. */
const anyRecords: fc.Arbitrary<DeduplicationRecord[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom(...titles),
      by: fc.constantFrom(...authors),
      year: fc.constantFrom(2020, 2021, null),
      journal: fc.constantFrom('Salud Colectiva', 'Salud Colect', 'Sleep', ''),
      volume: fc.constantFrom('3', '4', ''),
      pages: fc.constantFrom('1-9', '101-12', '101-112', '55', ''),
      doi: fc.constantFrom('10.1000/1', '10.1000/2', '', ''),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) => all.map((fields, i) => record(`r${String(i).padStart(2, '0')}`, fields)))

const groupsOf = (records: readonly DeduplicationRecord[], ids = records.map(({ id }) => id)) =>
  groupDuplicates(ids.toSorted(), findDuplicates(records).links, [])

describe('whatever the records', () => {
  it('their order changes nothing', () =>
    fc.assert(
      fc.property(
        anyRecords.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(findDuplicates(shuffled)).toEqual(findDuplicates(all))
        },
      ),
      { numRuns: 100 },
    ))
  it('a copy more splits no group', () =>
    fc.assert(
      fc.property(anyRecords, fc.nat(), (all, which) => {
        const copied = all[which % all.length]
        if (!copied) return
        const before = groupsOf(all)
        const after = groupsOf([...all, { ...copied, id: 'zz' }])
        for (const group of before)
          expect(after.some((larger) => group.every((id) => larger.includes(id)))).toBe(true)
      }),
      { numRuns: 100 },
    ))
  it('certainties are probabilities, and links name two different records in order', () =>
    fc.assert(
      fc.property(anyRecords, (all) => {
        for (const { a, b, certainty } of findDuplicates(all).links) {
          expect(a < b).toBe(true)
          expect(certainty).toBeGreaterThanOrEqual(0)
          expect(certainty).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 100 },
    ))
  it('a judgement of two different ones holds', () =>
    fc.assert(
      fc.property(anyRecords, (all) => {
        const known = [{ a: 'r00', b: 'r01', same: false }]
        const groups = groupDuplicates(
          all.map(({ id }) => id),
          findDuplicates(all, { known }).links,
          known,
        )
        expect(groups.some((group) => group.includes('r00') && group.includes('r01'))).toBe(false)
      }),
      { numRuns: 100 },
    ))
})

describe('records with empty fields', () => {
  const bare = (count: number, fields: Partial<Reference> & { by?: string }) =>
    Array.from({ length: count }, (_, i) => record(`r${i}`, fields))
  it('never form groups where nothing is given', () =>
    expect(findDuplicates(bare(300, {})).links).toEqual([]))
  it('never form groups by year, journal or author alone', () => {
    for (const fields of [
      { year: 2020 },
      { journal: 'Salud' },
      { by: 'Silva, A.' },
      { year: 2020, journal: 'Salud' },
    ])
      expect(findDuplicates(bare(100, fields)).links.filter(({ zone }) => zone === 'certain')).toEqual([])
  })
  it('do not tie two reports together', () => {
    const one = { title: 'Sleep of nurses', by: 'Silva, A.; Gómez, B.; Mo, J.', journal: 'Sleep' }
    const groups = groupsOf([
      record('a', { ...one, year: 2010, volume: '3', issue: '1', pages: '1-9' }),
      record('b', { ...one }),
      record('c', { ...one, year: 2015, volume: '8', issue: '2', pages: '201-9' }),
    ])
    expect(groups.some((group) => group.includes('a') && group.includes('c'))).toBe(false)
  })
})

describe('the search', () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    record(`r${i}`, {
      title: `${['Sleep', 'Diet', 'Work', 'Pain'][i % 4]} study ${i >> 1} of nurse${i >> 1} and clinic${i >> 1}`,
      year: 2020,
      by: `Silva${i >> 1}, A.`,
    }),
  )
  it('tells how far it is, from 0 to 1', () => {
    const seen: number[] = []
    findDuplicates(many, { onProgress: (fraction) => seen.push(fraction) })
    expect(seen.length).toBeGreaterThan(3)
    expect(seen).toEqual(seen.toSorted((x, y) => x - y))
    expect(seen.at(-1)).toBe(1)
  })
  it('ends where its listener throws', () => {
    let calls = 0
    const stop = () => {
      calls += 1
      if (calls === 2) throw new Error('enough')
    }
    expect(() => findDuplicates(many, { onProgress: stop })).toThrow('enough')
    expect(calls).toBe(2)
  })
  it('refuses two records of one id', () =>
    expect(() => findDuplicates([record('a', {}), record('a', {})])).toThrow('got a twice'))
})

describe('a new import', () => {
  const article = {
    title: 'Sleep of nurses after night shifts in rural clinics',
    by: 'Silva, A.; Gómez, B.; Mo, J.',
    year: 2020,
    journal: 'Sleep',
    volume: '3',
    pages: '1-9',
  }
  const old = [
    record('a', article),
    record('b', { ...article, pages: '' }),
    record('c', { title: titles[2] ?? '' }),
  ]
  const added = record('d', { ...article, title: article.title.toUpperCase() })
  it('is compared with what is there, and only that', () => {
    const { links } = findDuplicates([...old, added], { compareOnly: new Set(['d']) })
    expect(links.length).toBeGreaterThan(0)
    expect(links.every(({ a, b }) => a === 'd' || b === 'd')).toBe(true)
  })
  it('joins the groups that a search through everything finds', () => {
    const first = findDuplicates(old).links
    const then = findDuplicates([...old, added], { compareOnly: new Set(['d']) }).links
    const ids = ['a', 'b', 'c', 'd']
    expect(groupDuplicates(ids, [...first, ...then], [])).toEqual(groupsOf([...old, added]))
  })
  it('leaves judgements as they are', () => {
    const known = [{ a: 'a', b: 'd', same: false }]
    const { links } = findDuplicates([...old, added], { compareOnly: new Set(['d']), known })
    expect(links.some(({ a, b }) => a === 'a' && b === 'd')).toBe(false)
    const groups = groupDuplicates(['a', 'b', 'c', 'd'], links, known)
    expect(groups.some((group) => group.includes('a') && group.includes('d'))).toBe(false)
  })
})
