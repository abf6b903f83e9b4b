import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutAccents } from '../highlighting/stemming.ts'
import { newTermList } from './term-list.ts'
import { newWordTable, type WordTable } from './word-table.ts'

/** What a table has to read. */
const wordsOf = (text: string) => withoutAccents(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []
const list = newTermList()
const idsIn = (table: WordTable, text: string) => {
  table.read(list, text)
  return [...list.ids.subarray(0, list.length)]
}

describe('word table', () => {
  it('reads the words that a regular expression finds, in any script', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.constant('Salud 2021 ñandú 睡眠研究')),
        ),
        (texts) => {
          const table = newWordTable()
          for (const text of texts) expect(idsIn(table, text).map(table.wordOf)).toEqual(wordsOf(text))
        },
      ),
    ))
  it('keeps its numbers as it grows', () => {
    const table = newWordTable()
    const words = Array.from({ length: 70_000 }, (_, i) => `word${i}`)
    const first = words.flatMap((word) => idsIn(table, word))
    expect(first).toEqual(words.map((_, i) => i))
    expect(words.flatMap((word) => idsIn(table, word))).toEqual(first)
  })
})
