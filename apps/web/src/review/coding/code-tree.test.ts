import { describe, expect, it } from 'vitest'
import { codesInTree } from './code-tree.ts'

const code = (id: string, parent: string | null) => ({
  code: id,
  parent,
  name: id,
  definition: '',
  memo: '',
  colour: null,
  origin: 'text' as const,
  component: null,
  mergedInto: null,
  isRetired: false,
  person: 'ana',
  at: '',
  seq: 1,
})

describe('the codebook as a list', () => {
  it('says how deep each code stands and below which one it could move', () => {
    const codes = [code('a', null), code('b', null), code('a1', 'a'), code('a2', 'a'), code('a21', 'a2')]
    const placed = codesInTree({ codes, order: ['a', 'a1', 'a2', 'a21', 'b'] })
    expect(placed.map((one) => [one.code.code, one.depth, one.before])).toEqual([
      ['a', 0, null],
      ['a1', 1, null],
      ['a2', 1, 'a1'],
      ['a21', 2, null],
      ['b', 0, 'a'],
    ])
  })
})
