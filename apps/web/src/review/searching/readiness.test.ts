import { describe, expect, it } from 'vitest'
import type { Incoming } from './incoming.ts'
import { another, originId, originOptions, withSearch } from './origins.ts'
import { readinessOf } from './readiness.ts'

const told: NonNullable<Incoming['told']> = {
  format: 'ris',
  encoding: 'utf-8',
  records: 3,
  titles: ['One'],
  problems: [],
  problemCount: 0,
  lost: 0,
  table: null,
  source: '',
  bytes: 10,
  same: null,
}
const scopus = { source: 'Scopus', kind: 'database' as const, search: null }
const file = (part: Partial<Incoming> = {}): Incoming => ({
  id: 1,
  review: 'r',
  name: 'a.ris',
  size: 10,
  stage: 'looked',
  share: 0,
  hash: 'h1',
  told,
  columns: null,
  origin: scopus,
  isMarked: false,
  made: null,
  error: null,
  ...part,
})
const table = { columns: [{ name: 'Was', use: null }], rows: [['Trust']], isKnown: false }
const kindOf = (one: Incoming, others: Incoming[] = []) => readinessOf(one, [...others, one], []).kind

describe('what a file asks before it can be imported', () => {
  it('is nothing when it was read and its source is known', () => expect(kindOf(file())).toBe('ready'))
  it('is where it comes from', () => expect(kindOf(file({ origin: null }))).toBe('origin'))
  it('is what its columns hold, until somebody said so', () => {
    const unknown = file({ told: { ...told, format: null, records: 0, table }, origin: null })
    expect(kindOf(unknown)).toBe('columns')
    expect(kindOf({ ...unknown, told: { ...told, table }, columns: ['title'], origin: scopus })).toBe('ready')
  })
  it('is not asked of what cannot be read, nor of the same file twice', () => {
    expect(kindOf(file({ told: { ...told, format: null, records: 0 } }))).toBe('unreadable')
    expect(kindOf(file({ id: 2, name: 'b.ris' }), [file()])).toBe('known')
    expect(kindOf(file({ id: 2, hash: 'h2' }), [file()])).toBe('ready')
  })
})

describe('where a file may come from', () => {
  const search = {
    ...{ search: 's1', source: 'Scopus', kind: 'database' as const, query: 'peer', date: '2022-05-31' },
    ...{ hits: null, note: '', person: 'ana', at: '2022-06-01T00:00:00.000Z', seq: 1 },
  }
  it('offers logged searches, then sources without one, each once, then something new', () => {
    const { options, origins } = originOptions({ searches: [search], imports: [] }, [scopus, scopus, null], {
      day: (iso) => iso,
      noLog: 'none',
      another: 'new',
    })
    expect(options.map(({ id }) => id)).toEqual(['search s1', 'source database Scopus', another])
    expect(origins.get('search s1')).toEqual({ ...scopus, search: 's1' })
  })
  it('takes a guessed source for its latest logged search', () => {
    const later = { ...search, search: 's2', date: '2023-01-01' }
    expect(withSearch({ ...scopus, source: 'scopus' }, [search, later])).toMatchObject({ search: 's2' })
    expect(withSearch({ ...scopus, source: 'Embase' }, [search])).toEqual({ ...scopus, source: 'Embase' })
    expect(originId({ ...scopus, search: 's2' })).toBe('search s2')
  })
})
