import { describe, expect, it } from 'vitest'
import { codesTogether } from './codes-together.ts'

const coded = (code: string, study: string, start: number, end: number) => ({
  code,
  study,
  passage: 'x',
  anchor: { fileHash: 'f', page: 1, quote: 'x', prefix: '', suffix: '', position: { start, end } },
})

describe('codes used together', () => {
  it('counts passages that share a character, and studies once', () => {
    const codings = [
      coded('trust', 's1', 0, 10),
      coded('hope', 's1', 9, 20),
      coded('hope', 's1', 10, 20),
      coded('trust', 's2', 0, 5),
      coded('hope', 's2', 5, 9),
    ]
    expect(codesTogether(codings)).toEqual([{ a: 'hope', b: 'trust', passages: 1, studies: 2 }])
  })
})
