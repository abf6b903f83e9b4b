import { emptyReference, type Reference } from '@ayni/references'
import { describe, expect, it } from 'vitest'
import { shownReference } from './shown-reference.ts'

const copy = (id: string, part: Partial<Reference>) => ({
  id,
  import: id,
  source: id,
  kind: 'database' as const,
  reference: { ...emptyReference(), ...part },
})

describe('the reference that is shown of several copies', () => {
  it('has the best of each, and the keywords and addresses of all', () => {
    const shown = shownReference([
      copy('r9', { title: 'TRUST IN GROUPS', keywords: ['trust'], urls: ['a'], accession: 'x1' }),
      copy('r20', {
        title: 'Trust in groups',
        abstract: 'Members meet.',
        year: 2020,
        date: '2020-05',
        keywords: ['trust', 'groups'],
      }),
    ])
    expect(shown).toMatchObject({
      title: 'Trust in groups',
      abstract: 'Members meet.',
      year: 2020,
      date: '2020-05',
      keywords: ['trust', 'groups'],
      urls: ['a'],
      accession: 'x1',
    })
  })
  it('is that of the only copy, as it is', () => {
    const one = copy('r1', { title: 'Trust' })
    expect(shownReference([one])).toBe(one.reference)
  })
})
