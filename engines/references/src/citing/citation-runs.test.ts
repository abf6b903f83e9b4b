import { describe, expect, it } from 'vitest'
import { citationRuns } from './citation-runs.ts'

describe('citationRuns(html)', () => {
  it('keeps italics, bold and signs, and no mark-up', () =>
    expect(citationRuns('Ávila &#38; Paz. <i>Un libro</i>, <b>3</b>(2).')).toEqual([
      { text: 'Ávila & Paz. ', isItalic: false, isBold: false },
      { text: 'Un libro', isItalic: true, isBold: false },
      { text: ', ', isItalic: false, isBold: false },
      { text: '3', isItalic: false, isBold: true },
      { text: '(2).', isItalic: false, isBold: false },
    ]))
  it('puts the number of a numbered style before the text, with one space', () =>
    expect(
      citationRuns(
        '<div class="csl-left-margin">1. </div>\n  <div class="csl-right-inline">Paz O. A book.</div>\n',
      )
        .map(({ text }) => text)
        .join(''),
    ).toBe('1. Paz O. A book.'))
  it('has nothing for nothing', () => expect(citationRuns('')).toEqual([]))
})
