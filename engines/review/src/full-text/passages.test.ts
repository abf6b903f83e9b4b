import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentText } from './document-text.ts'
import { findApproximately } from './find-approximately.ts'
import { findPassage } from './find-passage.ts'
import { foldText } from './fold-text.ts'
import { anchorOf } from './passage-anchor.ts'
import { searcher } from './search-text.ts'
import { sentenceFrom } from './sentences.ts'

const first =
  'Peer groups in Lima\nMembers of mutual aid groups meet every week. They share what\nthey know, and trust grows slowly. Some members stay for many years.'
const second =
  'Results\nTrust was named by eleven of fourteen members as the reason for staying.\nA self-\nhelp group needs rules of its own; a self-help group keeps them. The inter-\nvention was short; interventions of this kind are.'
const document: DocumentText = { hash: 'a'.repeat(64), pages: [first, second] }

function rangeOf(words: string, page = 1): { page: number; start: number; end: number } {
  const start = (document.pages[page - 1] ?? '').indexOf(words)
  return { page, start, end: start + words.length }
}
const textAt = ({ pages }: DocumentText, found: { page: number; start: number; end: number } | null) =>
  found &&
  pages
    .slice(found.page - 1)
    .join('\n')
    .slice(found.start, found.end)

describe('an anchor', () => {
  it('reads as one reads: lines joined, words made whole', () => {
    const range = rangeOf(
      'A self-\nhelp group needs rules of its own; a self-help group keeps them. The inter-\nvention',
      2,
    )
    expect(anchorOf(document, range)).toMatchObject({
      page: 2,
      quote: 'A self-help group needs rules of its own; a self-help group keeps them. The intervention',
      suffix: ' was short; interventions of this kind are.',
    })
  })
  it('leaves white space at its ends out and runs over a page break', () => {
    const anchor = anchorOf(document, {
      page: 1,
      start: first.indexOf(' Some members'),
      end: first.length + 9,
    })
    expect(anchor.quote).toBe('Some members stay for many years. Results')
    expect(textAt(document, findPassage(document, anchor))).toBe('Some members stay for many years.\nResults')
  })
  it('of nothing is a mistake', () => {
    expect(() => anchorOf(document, { page: 1, start: 5, end: 5 })).toThrow(
      'requires a range that holds text',
    )
    expect(() => anchorOf(document, { page: 3, start: 0, end: 5 })).toThrow('page 3')
  })
})

describe('a passage is found again', () => {
  const anchor = anchorOf(document, rangeOf('trust grows slowly'))

  it('in the same file, at its place', () => {
    expect(findPassage(document, anchor)).toEqual({
      ...rangeOf('trust grows slowly'),
      how: 'exact',
      certainty: 1,
    })
  })
  it('behind a cover page, with other line breaks, ligatures and capitals', () => {
    const other = {
      hash: 'b',
      pages: ['Downloaded from a repository', `${first.replace('grows slowly', 'GROWS\nslow-\nly')}`],
    }
    const found = findPassage(other, anchor)
    expect(found).toMatchObject({ page: 2, how: 'exact' })
    expect(textAt(other, found)).toBe('trust GROWS\nslow-\nly')
  })
  it('among equal words by those around them', () => {
    const twice = anchorOf(document, rangeOf('self-help group', 2))
    const other = { hash: 'b', pages: [`A self-help group is small. ${second}`] }
    const found = findPassage(other, twice)
    expect(found?.how).toBe('context')
    expect(textAt(other, found)).toBe('self-help group')
    expect(other.pages[0]?.slice(found?.end)).toMatch(/^ keeps them/)
  })
  it('between its neighbours when its own words were changed', () => {
    const other = { hash: 'b', pages: [first.replace('trust grows slowly', 'trust grew so very slowly')] }
    const found = findPassage(other, anchor)
    expect(found?.how).toBe('context')
    expect(textAt(other, found)).toBe('trust grew so very slowly')
  })
  it('approximately when neighbours and some letters changed', () => {
    const other = { hash: 'b', pages: ['In short: trvst grows slow1y - so they say.'] }
    const found = findPassage(other, anchor)
    expect(found).toMatchObject({ how: 'approximate', certainty: 1 - 2 / 16 })
    expect(textAt(other, found)).toBe('trvst grows slow1y')
  })
  it('or is said to be lost', () => {
    expect(
      findPassage({ hash: 'b', pages: ['An altogether different paper about bees.'] }, anchor),
    ).toBeNull()
    expect(findPassage({ hash: 'b', pages: [] }, anchor)).toBeNull()
  })
})

/** Texts of words, so that places differ. */
const words = fc
  .array(fc.stringMatching(/^[a-zéñ]{3,9}$/), { minLength: 40, maxLength: 120 })
  .map((list) => list.map((word, index) => `${word}${index}`).join(' '))

describe('for any text', () => {
  it('a range is found where it was, whatever is put before it and however lines are broken', () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat({ max: 200 }),
        fc.string({ maxLength: 40 }),
        (text, from, length, cover) => {
          const start = from % (text.length - 12)
          const end = Math.min(text.length, start + 10 + length)
          const old = { hash: 'old', pages: [text] }
          const anchor = anchorOf(old, { page: 1, start, end })
          const same = findPassage(old, anchor)
          expect(textAt(old, same)).toBe(anchor.quote)
          const renewed = { hash: 'new', pages: [cover, text.replaceAll(' ', '\n').toUpperCase()] }
          const again = findPassage(renewed, anchor)
          expect(again?.page).toBe(2)
          expect(foldText(textAt(renewed, again) ?? '', 'none').text).toBe(
            foldText(anchor.quote, 'none').text,
          )
        },
      ),
      { numRuns: 60 },
    )
  })
  it('a letter lost in twelve does no harm', () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, from) => {
        const start = from % (text.length - 80)
        const anchor = anchorOf({ hash: 'old', pages: [text] }, { page: 1, start, end: start + 70 })
        const damaged = [...text].filter((_, index) => index % 12 !== 5).join('')
        const found = findPassage({ hash: 'new', pages: [damaged] }, anchor)
        expect(found).not.toBeNull()
        const expected = Math.round((start * 11) / 12)
        expect(Math.abs((found?.start ?? 0) - expected)).toBeLessThan(4)
      }),
      { numRuns: 40 },
    )
  })
  it('the nearest place has no more errors than the plain table says', () => {
    const short = fc.stringMatching(/^[ab]{1,7}$/)
    fc.assert(
      fc.property(fc.stringMatching(/^[ab]{0,20}$/), short, fc.nat({ max: 6 }), (text, pattern, most) => {
        const table = plainDistance(text, pattern)
        const found = findApproximately(text, pattern, most)
        // A pattern that is not there at all counts as not found.
        const expected = table <= Math.min(most, pattern.length - 1) ? table : null
        expect(found?.errors ?? null).toBe(expected)
        if (found) expect(plainDistance(text.slice(found.start, found.end), pattern)).toBe(found.errors)
      }),
      { numRuns: 300 },
    )
  })
})

/** Sellers' table in full. */
function plainDistance(text: string, pattern: string): number {
  let row: number[] = Array.from({ length: text.length + 1 }, () => 0)
  for (let i = 1; i <= pattern.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= text.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return Math.min(...row)
}

describe('sentences', () => {
  it('are taken one after the other, over line ends', () => {
    const pages = ['We met\nagain. Trust grew.\n', '']
    expect(sentenceFrom({ pages }, 1, 0)).toEqual({ page: 1, start: 0, end: 13 })
    expect(sentenceFrom({ pages }, 1, 13)).toEqual({ page: 1, start: 14, end: 25 })
    expect(sentenceFrom({ pages }, 1, 25)).toBeNull()
    expect(sentenceFrom({ pages }, 2, 0)).toBeNull()
  })
  it('end with their paragraph where a line is one', () => {
    const pages = ['A title\nWe met. Trust grew.']
    expect(sentenceFrom({ pages, kind: 'html' }, 1, 0)).toEqual({ page: 1, start: 0, end: 7 })
    expect(sentenceFrom({ pages, kind: 'html' }, 1, 7)).toEqual({ page: 1, start: 8, end: 15 })
    expect(sentenceFrom({ pages, kind: 'pdf' }, 1, 0)).toEqual({ page: 1, start: 0, end: 15 })
  })
})

describe('search', () => {
  it('finds words over line breaks and hyphens, without accents', () => {
    const search = searcher({ pages: ['La ayuda\nmutua crea confi-\nanza. ¡AYUDA MÚTUA!', 'No.'] })
    expect(search('ayuda mútua')).toEqual([
      { page: 1, start: 3, end: 14 },
      { page: 1, start: 34, end: 45 },
    ])
    expect(search('confianza')).toEqual([{ page: 1, start: 20, end: 31 }])
    expect(search('hear')).toEqual([])
    expect(search('  ')).toEqual([])
  })
})
