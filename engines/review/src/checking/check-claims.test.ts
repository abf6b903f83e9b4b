import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { checkOf, decided, imported, type Step, stateAfter, studied } from '../tiny-review.fixture.ts'
import { checkClaims } from './check-claims.ts'
import type { Claimed } from './claim.ts'

const protocol: Step = {
  type: 'protocol-written',
  payload: { protocol: defaultProtocol('Tiny', 'en'), changed: '', why: '' },
}

/** Three records: one included by title and abstract and then in full text, two excluded. */
const screened: Step[] = [
  protocol,
  imported('PubMed', 'database', 1, 3),
  ...['ana', 'luis'].flatMap((by) => [
    decided(by, 'r1', 'title-abstract', 'include'),
    decided(by, 'r2', 'title-abstract', 'exclude'),
    decided(by, 'r3', 'title-abstract', 'exclude'),
  ]),
]

const studies = studied([
  {
    study: 'Rossi 2014',
    codes: ['trust/honesty', 'trust/engagement', 'coping/skills'],
    outcomes: ['hope', 'skills'],
  },
  { study: 'Kelly 2019', codes: ['trust/honesty'], outcomes: ['hope'] },
  { study: 'Yip 2002', outcomes: ['skills'] },
])

describe('a number of the flow', () => {
  it.each<[Claimed, Step[], string, unknown]>([
    [{ kind: 'flow', count: 'identified', printed: 2064 }, [protocol], 'cannot-be-recomputed', null],
    [{ kind: 'flow', count: 'identified', printed: 3 }, screened, 'follows', 3],
    [{ kind: 'flow', count: 'excludedTitleAbstract', printed: 1 }, screened, 'does-not-follow', 2],
    [{ kind: 'flow', count: 'duplicates', printed: 0 }, screened, 'cannot-be-recomputed', null],
    // r1 still waits for its full text.
    [{ kind: 'flow', count: 'included', printed: 1 }, screened, 'cannot-be-recomputed', null],
    [
      { kind: 'flow', count: 'included', printed: 1 },
      [
        ...screened,
        decided('ana', 'r1', 'full-text', 'include'),
        decided('luis', 'r1', 'full-text', 'include'),
      ],
      'follows',
      1,
    ],
    [{ kind: 'flow', count: 'included', printed: 2 }, studies, 'does-not-follow', 3],
  ])('%j', (of, steps, verdict, recomputed) => {
    expect(checkOf(of, steps)).toMatchObject({ verdict, recomputed })
  })

  it('says what the studies are known by', () => {
    expect(checkOf({ kind: 'flow', count: 'included', printed: 2 }, studies).reason).toBe(
      'The review names 3 different studies, not 2: 2 with components and outcomes and 1 with outcomes only.',
    )
  })
})

describe('documents from a source', () => {
  const of: Claimed = { kind: 'source-records', source: 'PubMed', printed: 4 }
  const search = (hits: number | null): Step => ({
    type: 'search-logged',
    payload: {
      search: 's1',
      source: 'PubMed',
      kind: 'database',
      query: '',
      date: '2022-05-31',
      hits,
      note: '',
    },
  })

  it.each<[string, Step[], string, number | null]>([
    ['nothing held', [], 'cannot-be-recomputed', null],
    ['hits not shown', [search(null)], 'cannot-be-recomputed', null],
    ['hits logged', [search(4)], 'follows', 4],
    ['records imported', [search(4), imported('PubMed', 'database', 1, 3)], 'does-not-follow', 3],
    ['references of a publication', [imported('PubMed', 'as-published', 1, 4)], 'cannot-be-recomputed', null],
  ])('%s', (_, steps, verdict, recomputed) => {
    expect(checkOf(of, steps)).toMatchObject({ verdict, recomputed })
  })
})

describe('an acceptance rule', () => {
  const of: Claimed = { kind: 'acceptance-rule', raters: 4, threshold: 0.7 }
  const { items } = defaultProtocol('Tiny', 'en').instrument
  const appraised = (by: string, study: string, positive: number): Step => ({
    type: 'appraisal-recorded',
    payload: {
      study,
      answers: items.map((item, index) => ({ item: item.id, answer: index < positive ? 'yes' : 'no' })),
      note: '',
    },
    by,
  })
  const four = ['ana', 'luis', 'sol', 'juan']

  it('cannot be applied without answers, and says so', () => {
    expect(checkOf(of, [protocol, ...studies])).toMatchObject({
      verdict: 'cannot-be-recomputed',
      recomputed: null,
      reason:
        'The rule is stated (4 raters, 70 % of the items), but the review holds no rater’s answers, so nobody can tell which studies pass it.',
    })
  })

  it('does not follow where the protocol has another', () => {
    expect(checkOf({ ...of, threshold: 0.8 }, [protocol])).toMatchObject({
      verdict: 'does-not-follow',
      recomputed: { raters: 4, threshold: 0.7 },
    })
  })

  it('is applied to the answers held', () => {
    const some = [protocol, ...studies, ...four.map((by) => appraised(by, 'Rossi 2014', 7))]
    expect(checkOf(of, some)).toMatchObject({
      verdict: 'cannot-be-recomputed',
      recomputed: { accepted: 1, notAccepted: 0, pending: 2 },
    })
    const all = [
      ...some,
      ...four.flatMap((by) => [appraised(by, 'Kelly 2019', 6), appraised(by, 'Yip 2002', 10)]),
    ]
    expect(checkOf(of, all)).toMatchObject({
      verdict: 'follows',
      recomputed: { accepted: 2, notAccepted: 1, pending: 0 },
    })
  })
})

describe('components', () => {
  it.each<[Claimed, string, unknown]>([
    // Trust: three codings in two studies; a text may mean either.
    [{ kind: 'component-frequency', component: 'trust', printed: 3 }, 'follows', 3],
    [{ kind: 'component-frequency', component: 'trust', printed: 2 }, 'follows', 2],
    [{ kind: 'component-frequency', component: 'trust', printed: 4 }, 'does-not-follow', 3],
    [{ kind: 'component-frequency', component: 'humour', printed: 4 }, 'cannot-be-recomputed', null],
    [{ kind: 'least-component', printed: 'Coping' }, 'follows', 'Coping'],
    [{ kind: 'least-component', printed: 'coping (es)' }, 'follows', 'coping (es)'],
    [{ kind: 'least-component', printed: 'Trust' }, 'does-not-follow', 'coping'],
    [{ kind: 'least-component', printed: 'Humour' }, 'does-not-follow', 'coping'],
  ])('%j', (of, verdict, recomputed) => {
    expect(checkOf(of, studies)).toMatchObject({ verdict, recomputed })
  })

  it('names components in the language asked for', () => {
    const of: Claimed = { kind: 'component-frequency', component: 'trust', printed: 4 }
    expect(checkOf(of, studies, 'es').reason).toBe(
      '«trust (es)» se nombra 3 veces, en 2 estudios; 4 no es ni lo uno ni lo otro.',
    )
  })

  it('has nothing to say before anything is coded', () => {
    expect(checkOf({ kind: 'least-component', printed: 'Trust' }, [])).toMatchObject({
      verdict: 'cannot-be-recomputed',
    })
  })
})

describe('studies', () => {
  it.each<[Claimed, string, unknown]>([
    [{ kind: 'studies-with-most-components', printed: ['Rossi 2014'] }, 'follows', ['Rossi 2014']],
    [{ kind: 'studies-with-most-components', printed: ['Kelly 2019'] }, 'does-not-follow', ['Rossi 2014']],
    // The two that have any: a list of the first two is right, too.
    [
      { kind: 'studies-with-most-components', printed: ['kelly 2019', 'Rossi 2014'] },
      'follows',
      ['Rossi 2014', 'Kelly 2019'],
    ],
    [{ kind: 'studies-with-most-components', printed: ['Nobody 1999'] }, 'does-not-follow', ['Rossi 2014']],
    [{ kind: 'studies-with-most-outcomes', printed: ['Rossi 2014'] }, 'follows', ['Rossi 2014']],
    // Yip has as many as Kelly, so a list with only one of them is none of the first two.
    [
      { kind: 'studies-with-most-outcomes', printed: ['Rossi 2014', 'Kelly 2019'] },
      'does-not-follow',
      ['Rossi 2014'],
    ],
    [
      { kind: 'studies-with-outcomes', count: 1, printed: ['Yip 2002', 'Kelly 2019'] },
      'follows',
      ['Kelly 2019', 'Yip 2002'],
    ],
    [{ kind: 'studies-with-outcomes', count: 2, printed: ['Yip 2002'] }, 'does-not-follow', ['Rossi 2014']],
    [{ kind: 'studies-with-outcomes', count: 4, printed: ['Yip 2002'] }, 'does-not-follow', []],
  ])('%j', (of, verdict, recomputed) => {
    expect(checkOf(of, studies)).toMatchObject({ verdict, recomputed })
  })

  it('counts codes where that is what the text counted', () => {
    const rows = studied([
      { study: 'One 2001', codes: ['trust/a', 'trust/b', 'trust/c'] },
      { study: 'Two 2002', codes: ['trust/a', 'coping/d'] },
    ])
    const check = checkOf({ kind: 'studies-with-most-components', printed: ['One 2001'] }, rows)
    expect(check.verdict).toBe('follows')
  })

  it('lists printed and expected studies with their counts', () => {
    const check = checkOf({ kind: 'studies-with-outcomes', count: 4, printed: ['Yip 2002'] }, studies)
    expect(check.printed).toBe('Yip 2002')
    expect(check.reason).toBe(
      'No study has 4 outcomes, the most in one study being 2; those named have fewer: Yip 2002 (1).',
    )
    expect(check.details).toEqual({
      kind: 'studies',
      counted: 'outcomes',
      studies: [{ id: 'Yip 2002', label: 'Yip 2002', count: 1, printed: true, expected: false }],
    })
  })

  it('has nothing to compare in an empty review', () => {
    expect(checkOf({ kind: 'studies-with-most-outcomes', printed: ['Yip 2002'] }, []).verdict).toBe(
      'cannot-be-recomputed',
    )
  })
})

describe('tables of the publication', () => {
  const table: Step = {
    type: 'table-stated',
    payload: {
      table: 'table-1',
      title: { en: 'Themes' },
      where: 'Table 1',
      columns: ['Theme', 'Papers', 'Country'],
      rows: [
        ['Stroke', '3', 'USA (2); Chile'],
        ['Anxiety', '4', 'UK (2); Peru'],
      ],
    },
  }

  it.each<[Claimed, string, number | null]>([
    [{ kind: 'table-cell', table: 'table-1', row: 'stroke', column: 'papers', printed: 3 }, 'follows', 3],
    [
      { kind: 'table-cell', table: 'table-1', row: 'Stroke', column: 'Papers', printed: 4 },
      'does-not-follow',
      3,
    ],
    [
      { kind: 'table-cell', table: 'table-1', row: 'Stroke', column: 'Country', printed: 3 },
      'cannot-be-recomputed',
      null,
    ],
    [
      { kind: 'table-cell', table: 'table-2', row: 'Stroke', column: 'Papers', printed: 3 },
      'cannot-be-recomputed',
      null,
    ],
    [{ kind: 'table-total', table: 'table-1', column: 'Papers', printed: 7 }, 'follows', 7],
    [{ kind: 'table-total', table: 'table-1', column: 'Papers', printed: 8 }, 'does-not-follow', 7],
    [{ kind: 'table-total', table: 'table-1', column: 'Theme', printed: 8 }, 'cannot-be-recomputed', null],
    [
      { kind: 'table-row-consistency', table: 'table-1', column: 'Papers', list: 'Country', printed: 7 },
      'does-not-follow',
      6,
    ],
  ])('%j', (of, verdict, recomputed) => {
    expect(checkOf(of, [table])).toMatchObject({ verdict, recomputed })
  })

  it('says where a row disagrees with itself', () => {
    const of: Claimed = { kind: 'table-cell', table: 'table-1', row: 'Anxiety', column: 'Papers', printed: 4 }
    expect(checkOf(of, [table]).reason).toBe(
      'Table 1 has 4 for “Anxiety” as well, although the entries beside it under “Country” add up to 3.',
    )
  })
})

describe('the levels of the map', () => {
  const cell = (component: string, outcome: string, level: string) => ({ component, outcome, level })
  // trust × hope 2, trust × skills 1, coping × hope 1, coping × skills 1
  const check = (trustHope: string, trustSkills: string, copingHope = trustSkills) =>
    checkOf(
      {
        kind: 'map-levels',
        printed: [
          cell('trust', 'hope', trustHope),
          cell('trust', 'skills', trustSkills),
          cell('coping', 'hope', copingHope),
        ],
      },
      [protocol, ...studies],
    )

  it('follows where the protocol’s rule gives them', () => {
    expect(check('moderately-present', 'moderately-present').verdict).toBe('follows')
  })

  it('names the thresholds that would give them', () => {
    const { verdict, reason, details } = check('present', 'moderately-present')
    expect(verdict).toBe('does-not-follow')
    expect(details).toMatchObject({ differing: 1, thresholds: [1, 2], fewestDiffering: 0, clashes: [] })
    expect(reason).toContain('began at 1 and 2 studies')
  })

  it('names the cells that no thresholds can part', () => {
    const { verdict, reason, details } = check('absent', 'present')
    expect(verdict).toBe('does-not-follow')
    expect(details).toMatchObject({
      thresholds: null,
      differing: 3,
      fewestDiffering: 2,
      clashes: [{ lower: { component: 'trust', count: 2 }, higher: { component: 'trust', count: 1 } }],
    })
    expect(reason).toContain('trust × hope has 2 studies and is “absent”')
  })

  it('sees that a cell without studies has only one level', () => {
    const alone = studied([
      { study: 'One 2001', codes: ['trust/a'], outcomes: ['hope'] },
      { study: 'Two 2002', codes: ['coping/b'] },
    ])
    const result = checkOf(
      {
        kind: 'map-levels',
        printed: [cell('trust', 'hope', 'present'), cell('coping', 'hope', 'moderately-present')],
      },
      alone,
    )
    expect(result).toMatchObject({ verdict: 'does-not-follow', details: { thresholds: null, clashes: [] } })
  })

  it('does not guess about names the review lacks or a map without studies', () => {
    expect(check('strong', 'absent').verdict).toBe('cannot-be-recomputed')
    expect(checkOf({ kind: 'map-levels', printed: [cell('trust', 'hope', 'present')] }, [])).toMatchObject({
      verdict: 'cannot-be-recomputed',
      recomputed: null,
    })
  })
})

it('gives every claim in the order stated, and none once it is taken back', () => {
  const claim = (id: string): Step => ({
    type: 'claim-stated',
    payload: { claim: id, statement: id, where: '', of: { kind: 'flow', count: 'screened', printed: 1 } },
  })
  const state = stateAfter([claim('b'), claim('a'), { type: 'claim-withdrawn', payload: { claim: 'b' } }])
  expect(checkClaims(state, 'pt').map(({ id }) => id)).toEqual(['a'])
})
