import { describe, expect, it } from 'vitest'
import { matchCodes, placeOfNew } from './match-codes.ts'

const codes = ['Trust', 'Social support', 'Support of the family', 'Mistrust', 'Apoyo económico'].map(
  (name) => ({
    code: name,
    name,
  }),
)
const found = (typed: string, recent: string[] = []) =>
  matchCodes(typed, codes, recent).map(({ name }) => name)

describe('finding a code by what one types', () => {
  it('puts names that begin so first, then words, then letters in order', () => {
    expect(found('trust')).toEqual(['Trust', 'Mistrust'])
    expect(found('sup')).toEqual(['Support of the family', 'Social support'])
    expect(found('so su')).toEqual(['Social support'])
    expect(found('ecón')).toEqual(['Apoyo económico'])
    expect(found('sft')[0]).toBe('Support of the family')
  })
  it('puts what was used lately before what fits as well', () =>
    expect(found('', ['Mistrust', 'Trust']).slice(0, 2)).toEqual(['Mistrust', 'Trust']))
  it('offers a new name before codes that have nothing but its letters, not before those with its words', () => {
    const place = (typed: string) => placeOfNew(typed, matchCodes(typed, codes, []))
    expect(found('sofa')).toEqual(['Support of the family'])
    expect(place('sofa')).toBe(0)
    expect(place('sft')).toBe(found('sft').length)
    expect(place('family')).toBe(1)
    expect(place('trust')).toBe(2)
  })
  it('finds nothing where the letters are not there', () => expect(found('zzz')).toEqual([]))
})
