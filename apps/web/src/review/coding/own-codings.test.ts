import { describe, expect, it } from 'vitest'
import { inTextOrder, recentCodes } from './own-codings.ts'

const made = (coding: string, code: string, person: string, seq: number, start: number | null) => ({
  coding,
  code,
  person,
  seq,
  at: '',
  study: 's1',
  passage: '',
  where: '',
  note: '',
  ...(start !== null && {
    anchor: {
      fileHash: 'f',
      page: 1,
      quote: '',
      prefix: '',
      suffix: '',
      position: { start, end: start + 1 },
    },
  }),
})

describe('codings on the desk', () => {
  const codings = [
    made('c1', 'trust', 'ana', 1, 9),
    made('c2', 'hope', 'ana', 2, null),
    made('c3', 'trust', 'ana', 3, 4),
    made('c4', 'care', 'luis', 4, 1),
  ]
  it('offer what one used last, each code once, and nobody else’s', () =>
    expect(recentCodes(codings, 'ana')).toEqual(['trust', 'hope']))
  it('stand as in the text', () =>
    expect(inTextOrder(codings).map(({ coding }) => coding)).toEqual(['c4', 'c3', 'c1', 'c2']))
})
