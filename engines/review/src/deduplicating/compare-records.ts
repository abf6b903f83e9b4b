import { type Comparable, runsOf } from './comparable.ts'
import { type AbstractLevel, compareAbstracts } from './compare-abstracts.ts'
import { type AuthorLevel, compareAuthors } from './compare-authors.ts'
import { compareJournals, type JournalLevel } from './compare-journals.ts'
import {
  compareIssues,
  comparePages,
  compareVolumes,
  type NumberAgreement,
  type PageLevel,
} from './compare-locations.ts'
import { compareTitles, type NumberLevel, type TitleLevel } from './compare-titles.ts'

/** How the fields of two records agree, each on a scale of a few levels. `unknown` where one says nothing. */
export type Evidence = {
  doi: NumberAgreement
  pmid: NumberAgreement
  title: TitleLevel
  /** How much the shorter title says: `few` words say little even when equal. */
  titleLength: 'unknown' | 'few' | 'some' | 'many'
  numbers: NumberLevel
  notices: 'agree' | 'differ'
  authors: AuthorLevel
  year: YearLevel
  journal: JournalLevel
  volume: NumberAgreement
  issue: NumberAgreement
  pages: PageLevel
  abstract: AbstractLevel
  kinds: 'agree' | 'preprint' | 'meeting-abstract' | 'registration'
}

export type YearLevel = 'unknown' | 'same' | 'adjacent' | 'near' | 'far'

/** Evidence with the likenesses behind the levels, for the reasons. */
export type Comparison = {
  evidence: Evidence
  likeness: { title: number; authors: number; abstract: number }
}

/** Compares two records field by field. The order of the two does not matter. */
export function compareRecords(a: Comparable, b: Comparable): Comparison {
  const title = compareTitles(a.title, b.title)
  const authors = compareAuthors(a.names, b.names)
  const abstract = compareAbstracts(runsOf(a), runsOf(b))
  const pages = comparePages(a.location, b.location)
  return {
    evidence: {
      doi: compareIdentifiers(a.record.doi, b.record.doi),
      pmid: compareIdentifiers(a.record.pmid, b.record.pmid),
      title: title.level,
      titleLength: lengthOf(Math.min(weightOf(a.title.words), weightOf(b.title.words))),
      numbers: title.numbers,
      notices: a.title.notice === b.title.notice ? 'agree' : 'differ',
      authors: authors.level,
      year: compareYears(a.record.year, b.record.year),
      journal: a.record.issn.some((issn) => b.record.issn.includes(issn))
        ? 'same'
        : compareJournals(a.journal, b.journal),
      volume: compareVolumes(a.location, b.location),
      issue: compareIssues(a.location, b.location),
      pages,
      abstract: abstract.level,
      kinds: compareKinds(a, b, pages),
    },
    likeness: { title: title.likeness, authors: authors.likeness, abstract: abstract.likeness },
  }
}

function compareIdentifiers(a: string, b: string): NumberAgreement {
  if (a === '' || b === '') return 'unknown'
  return a === b ? 'same' : 'different'
}

function compareYears(a: number | null, b: number | null): YearLevel {
  if (a === null || b === null) return 'unknown'
  const apart = Math.abs(a - b)
  if (apart === 0) return 'same'
  if (apart === 1) return 'adjacent'
  return apart <= 3 ? 'near' : 'far'
}

function lengthOf(words: number): Evidence['titleLength'] {
  if (words === 0) return 'unknown'
  if (words <= 3) return 'few'
  return words <= 5 ? 'some' : 'many'
}

/** Words that may tell works apart: of three letters or more, or with a sign of a script without spaces. */
function weightOf(words: readonly string[]): number {
  return words.filter((word) => word.length > 2 || word.charCodeAt(0) > 0x3000).length
}

function compareKinds(a: Comparable, b: Comparable, pages: PageLevel): Evidence['kinds'] {
  if (a.kind === b.kind || pages === 'same' || pages === 'first') return 'agree'
  for (const kind of ['registration', 'preprint', 'meeting-abstract'] as const)
    if (a.kind === kind || b.kind === kind) return kind
  return 'agree'
}
