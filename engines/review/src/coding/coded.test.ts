import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { codesOf, codingsOf, countedCode } from './coded.ts'

const anchor = (start: number, end: number) => ({
  fileHash: 'f'.repeat(64),
  page: 1,
  quote: 'x',
  prefix: '',
  suffix: '',
  position: { start, end },
})
const code = (id: string): Step => ({ type: 'code-created', payload: { code: id, name: id, definition: '' } })
const coded = (id: string, of: string, by = 'ana', place: [number, number] | null = null): Step => ({
  type: 'coding-recorded',
  by,
  payload: {
    coding: id,
    code: of,
    study: 's1',
    passage: 'x',
    where: '',
    note: '',
    ...(place && { anchor: anchor(...place) }),
  },
})
const merged = (of: string, into: string | null): Step => ({
  type: 'codes-merged',
  payload: { code: of, into, why: '' },
})
const counts = (steps: readonly Step[]) =>
  codingsOf(stateAfter(steps)).map((one) => `${one.coding} ${one.code}`)

describe('the codebook', () => {
  const begin = [code('trust'), code('faith'), coded('c1', 'trust'), coded('c2', 'faith')]
  it('lets what was coded with a merged code count for the other, and undoes it', () => {
    expect(counts([...begin, merged('faith', 'trust')])).toEqual(['c1 trust', 'c2 trust'])
    expect(codesOf(stateAfter([...begin, merged('faith', 'trust')])).map((one) => one.code)).toEqual([
      'trust',
    ])
    expect(counts([...begin, merged('faith', 'trust'), merged('faith', null)])).toEqual([
      'c1 trust',
      'c2 faith',
    ])
  })
  it('splits by moving codings, and gives them back', () => {
    const split: Step[] = [
      ...begin,
      code('hope'),
      { type: 'codings-moved', payload: { codings: ['c1'], code: 'hope' } },
    ]
    expect(counts(split)).toEqual(['c1 hope', 'c2 faith'])
    expect(counts([...split, { type: 'codings-moved', payload: { codings: ['c1'], code: null } }])).toEqual([
      'c1 trust',
      'c2 faith',
    ])
  })
  it('keeps the last note on a coding, with the person and time of the coding', () => {
    const noted = (note: string): Step => ({ type: 'coding-noted', payload: { coding: 'c1', note } })
    const [first] = codingsOf(stateAfter(begin))
    const notes = (steps: readonly Step[]) => codingsOf(stateAfter([...begin, ...steps]))
    expect(notes([noted('odd'), noted('very odd')])[0]).toEqual({ ...first, note: 'very odd' })
    expect(notes([noted('odd'), noted('')])[0]).toEqual(first)
  })
  it('leaves out a retired code with its codings until it comes back', () => {
    const retired = (isRetired: boolean): Step => ({
      type: 'code-retired',
      payload: { code: 'faith', isRetired, why: '' },
    })
    expect(counts([...begin, retired(true)])).toEqual(['c1 trust'])
    expect(counts([...begin, retired(true), retired(false)])).toEqual(['c1 trust', 'c2 faith'])
  })
  it('loses no coding to any merges, also in a circle', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 }), (merges) => {
        const ids = ['a', 'b', 'c', 'd', 'e']
        const state = stateAfter([
          ...ids.map(code),
          ...ids.map((id) => coded(`of-${id}`, id)),
          ...merges.map(([from, into]) => merged(ids[from] ?? 'a', ids[into] ?? 'a')),
        ])
        expect(codingsOf(state)).toHaveLength(ids.length)
        for (const id of ids) expect(ids).toContain(countedCode(state, id))
      }),
    ))
})

describe('two coders', () => {
  const protocol = { ...defaultProtocol('Mutual aid', 'en'), coders: 2 }
  const done = (by: string): Step => ({
    type: 'coding-finished',
    by,
    payload: { study: 's1', isFinished: true },
  })
  const begin: Step[] = [
    { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
    {
      type: 'full-text-attached',
      payload: {
        record: 'r1',
        hash: 'f'.repeat(64),
        name: 'a.txt',
        bytes: 100,
        kind: 'text',
        pages: 1,
        characters: 100,
        certainty: null,
      },
    },
    code('trust'),
    coded('c1', 'trust', 'ana', [0, 40]),
    coded('c2', 'trust', 'luis', [20, 50]),
  ]
  it('see their own codings only until both have finished, and nothing is concluded from them', () => {
    const state = stateAfter([...begin, done('ana')])
    expect(codingsOf(state, 'ana').map(({ coding }) => coding)).toEqual(['c1'])
    expect(codingsOf(state)).toEqual([])
    expect(codingsOf(stateAfter([...begin, done('ana'), done('luis')]), 'zoe')).toHaveLength(2)
  })
  it('mention once what they marked alike, and each of their own passages', () => {
    const both = [...begin, coded('c3', 'trust', 'ana', [60, 70]), done('ana'), done('luis')]
    expect(codingsOf(stateAfter(both)).map(({ coding }) => coding)).toEqual(['c1', 'c3'])
    const named = [
      ...begin.slice(0, 3),
      coded('n1', 'trust'),
      coded('n2', 'trust', 'luis'),
      coded('n3', 'trust'),
    ]
    const typed = codingsOf(stateAfter([...named, done('ana'), done('luis')]))
    expect(typed.map(({ coding }) => coding)).toEqual(['n1', 'n3'])
  })
})
