import type { ComparedField, Reason } from './duplicate-link.ts'
import { diceLikeness } from './likeness.ts'
import type { Prepared } from './prepared-record.ts'

/** What a comparison amounts to: the probability of one report, and the fields behind it. */
export type Comparison = { certainty: number; reasons: Reason[] }

/**
 * Compares two records. Each field adds to or takes from the log-odds that both are of one report; fields that are
 * empty in either say nothing. The weights are judgements about what databases do to a record: titles lose
 * subtitles and signs, authors lose names, journals are abbreviated, pages and volumes are rarely wrong.
 */
export function compareRecords(a: Prepared, b: Prepared): Comparison {
  const reasons: Reason[] = []
  let odds = -4
  const weigh = (field: ComparedField, likeness: number, points: number) => {
    odds += points
    if (points !== 0) reasons.push({ field, likeness, speaks: points > 0 ? 'for' : 'against' })
  }

  const title = titleLikeness(a, b)
  // A title of a few words (Editorial, Book reviews) returns every year and says little.
  const telling = Math.min(a.words.length, b.words.length) > 3
  weigh(
    'title',
    title,
    title > 0.97 ? (telling ? 5 : 1) : title > 0.9 ? 4 : title > 0.8 ? 2 : title > 0.65 ? -1 : -6,
  )
  if (a.numbers !== b.numbers && title > 0.8 && title < 1) weigh('part', 0, -5)
  if (a.kind !== b.kind) weigh('kind', 0, -6)

  // Abstracts of one supplement share its DOI, so a DOI beside another title says little.
  if (a.doi !== '' && b.doi !== '')
    weigh('doi', a.doi === b.doi ? 1 : 0, a.doi !== b.doi ? -4 : title > 0.65 ? 5 : 0.5)
  if (a.pmid !== '' && b.pmid !== '') weigh('pmid', a.pmid === b.pmid ? 1 : 0, a.pmid === b.pmid ? 6 : -6)

  const authors = authorLikeness(a.families, b.families)
  if (authors !== null)
    weigh('authors', authors, authors > 0.75 ? 2.5 : authors > 0.4 ? 1 : authors > 0.2 ? -1 : -4)
  if (a.year !== null && b.year !== null) {
    const apart = Math.abs(a.year - b.year)
    weigh('year', apart === 0 ? 1 : 0, apart === 0 ? 1.5 : apart === 1 ? -2 : -4)
  }
  const journal = journalLikeness(a.journal, b.journal)
  if (journal !== null) weigh('journal', journal, journal > 0.75 ? 1.5 : journal > 0.45 ? 0 : -0.9)
  weighSame('volume', a.volume, b.volume, 1.5, -2.5)
  weighSame('issue', a.issue, b.issue, 0.5, -0.8)
  weighSame('pages', a.firstPage, b.firstPage, 3, -3.5)
  return { certainty: 1 / (1 + Math.exp(-odds)), reasons }

  function weighSame(field: ComparedField, x: string, y: string, same: number, other: number) {
    if (x !== '' && y !== '') weigh(field, x === y ? 1 : 0, x === y ? same : other)
  }
}

/** Likeness of titles; one that stops where the other has its subtitle counts as nearly the same. */
function titleLikeness(a: Prepared, b: Prepared): number {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (short.words.length >= 5 && long.title.startsWith(`${short.title} `)) return 0.91
  return diceLikeness(a.title.replaceAll(' ', ''), b.title.replaceAll(' ', ''))
}

/** Share of the family names of the shorter list that the longer one has too; `null` where one is empty. */
function authorLikeness(a: readonly string[], b: readonly string[]): number | null {
  if (a.length === 0 || b.length === 0) return null
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const words = new Set(long.flatMap((name) => name.split(' ')))
  const shared = short.filter((name) =>
    name.split(' ').some((word) => word.length > 1 && words.has(word)),
  ).length
  return shared / short.length
}

/** Likeness of journals; abbreviations fit when their words begin the words of the full name in order. */
function journalLikeness(a: string, b: string): number | null {
  if (a === '' || b === '') return null
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const rest = long.split(' ')
  let at = 0
  const abbreviates = short.split(' ').every((word) => {
    while (at < rest.length && !rest[at]?.startsWith(word)) at += 1
    at += 1
    return at <= rest.length
  })
  const initials = rest.map((word) => word[0] ?? '').join('')
  return abbreviates || (short.length > 2 && initials.includes(short)) ? 0.95 : diceLikeness(a, b)
}
