import { readNames } from './compare-authors.ts'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { type ComparedTitle, wordsOf } from './read-title.ts'

/** Titles of nothing but these words name a column of a journal, not a work. */
const columnWords = new Set(
  (
    'abstract abstracts announcement announcements article articles book books call calls chair column comment comments ' +
    'commentary contents correspondence discussion editor editors editorial editorials errata erratum foreword forum from ' +
    'front guest highlights index introduction issue letter letters message news note notes obituary papers preface ' +
    'proceedings reply report reports response review reviews section special table this title welcome ' +
    'carta cartas editor editores editoriales editoriais introduccion introducao noticias presentacion apresentacao ' +
    'prologo resumenes resumos resena resenas sumario a an and de del do e el for in la o of on or s the to y'
  ).split(' '),
)
/** Longer titles name a work. */
const mostWords = 6
/** Copies of one report differ by a year at most; more years or first authors mean more works. */
const enough = 3

/**
 * Titles that stand over several works, as columns, editorials and book reviews do: made of the words of such
 * headings, or borne among these records by three or more different years or first authors. That two headings are
 * equal says little.
 */
export function headingsAmong(
  records: readonly {
    title: ComparedTitle
    words: readonly number[]
    record: Pick<DeduplicationRecord, 'year' | 'authors'>
  }[],
): Set<string> {
  const headings = new Set<string>()
  const bearers = new Map<string, { years: Set<number>; authors: Set<string> }>()
  for (const { title, words, record } of records) {
    if (title.text === '' || words.length > mostWords || headings.has(title.text)) continue
    if (wordsOf(title.text).every((word) => columnWords.has(word))) {
      headings.add(title.text)
      continue
    }
    const known = bearers.get(title.text) ?? { years: new Set(), authors: new Set() }
    if (record.year !== null) known.years.add(record.year)
    const [first] = readNames(record.authors.slice(0, 1))
    if (first) known.authors.add(first.family)
    bearers.set(title.text, known)
  }
  for (const [title, { years, authors }] of bearers)
    if (years.size >= enough || authors.size >= enough) headings.add(title)
  return headings
}
