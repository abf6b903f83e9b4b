import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** What the reader of full texts says. */
export const readingEn = {
  reader: (name: string) => `Reader: ${name}`,
  pages: (name: string) => `Pages of ${name}`,
  page: (page: number) => `Page ${number(page)}`,
  bar: 'Reading',
  opening: 'Opening the file …',
  panel: 'Outline and passages',
  outline: 'Outline',
  noOutline: 'This file has no headings that could be recognised.',
  passages: (count: number) => plural(count, { one: '# passage', other: '# passages' }),
  isLost: 'not found in this file',
  how: { context: 'found by the words around it', approximate: 'found approximately' },
  lostTitle: (count: number) =>
    plural(count, { one: '# passage is not found here', other: '# passages are not found here' }),
  lost: 'They were marked in another version of this file. Their words are kept; mark them again where they stand now.',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageNumber: 'Go to page',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit to the width',
  fitShort: 'Width',
  spread: 'Two pages side by side',
  spreadShort: 'Two pages',
  onePage: 'One page at a time',
  onePageShort: 'One page',
  search: 'Search in the text',
  matches: (at: number, count: number) => (count === 0 ? 'not found' : `${number(at)} of ${number(count)}`),
  mark: 'Mark the sentence at the match; again, the next one',
  markMore: 'Mark one more sentence',
  letGo: 'Let go of what is marked',
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  save: (name: string) => `Save ${name}`,
  saveShort: 'Save',
  noTextTitle: 'This file has no text',
  noText:
    'It is a scan: it can be read, but not searched, and passages cannot be marked. A file with recognised text (OCR) can take its place.',
}

export type ReadingWords = typeof readingEn
