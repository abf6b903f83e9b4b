import { describe, expect, it } from 'vitest'
import { emptyReference } from '../reference.ts'
import { formatCitations } from './format-citations.ts'
import { readStyle } from './read-style.ts'
import { tinyStyle } from './tiny-style.fixture.ts'

describe('readStyle(csl)', () => {
  it('names a style that works, and references can be written in it', () => {
    const { value, problems } = readStyle(tinyStyle)
    expect(problems).toEqual([])
    expect(value?.name).toBe('Tiny & plain')
    const reference = { ...emptyReference(), type: 'article' as const, title: 'On voices', year: 2012 }
    expect(
      formatCitations([reference], { style: { csl: tinyStyle }, language: 'en', format: 'html' }).value[0]
        ?.citation,
    ).toContain('<i>On voices</i> 2012')
  })

  it.each([
    ['{"a": 1}', /no <style> element/],
    [
      '<style><info><title>Dependent</title><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>',
      /"Dependent" only names another style.*styles\/apa/,
    ],
    ['<style><info></info><bibliography/></style>', /no <title>/],
    [tinyStyle.replace(/<bibliography>[\s\S]*<\/bibliography>/, ''), /no bibliography/],
    [tinyStyle.replace('</layout>', ''), /./],
    ['x'.repeat(500_001), /500001 letters/],
  ])('says what is wrong with another text', (text, problem) => {
    const { value, problems } = readStyle(text)
    expect(value).toBeNull()
    expect(problems.join(' ')).toMatch(problem)
  })
})
