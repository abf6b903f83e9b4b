import { type Comparable, runsOf } from './comparable.ts'
import { type AbstractLevel, compareAbstracts } from './compare-abstracts.ts'
import { type AuthorLevel, compareAuthors } from './compare-authors.ts'
import { type JournalLevel, levelOfJournals } from './compare-journals.ts'
import {
  compareIssues,
  comparePages,
  compareVolumes,
  type NumberAgreement,
  type PageLevel,
} from './compare-locations.ts'
import { compareTitles, type NumberLevel, type TitleLevel } from './compare-titles.ts'
import type { Notice } from './read-title.ts'

/** How the fields of two records agree, each on a scale of a few levels. `unknown` where one says nothing. */
export type Evidence = {
  doi: NumberAgreement
  pmid: NumberAgreement
  title: TitleLevel
  /** How much the shorter title says: `few` words say little, a heading of many works less; unless the page is the same. */
  titleWeight: 'unknown' | 'heading' | 'one' | 'two' | 'few' | 'some' | 'many'
  numbers: NumberLevel
  notices: 'agree' | 'erratum' | 'reply'
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
      titleWeight: pages === 'range' || pages === 'first' ? 'unknown' : weightOfTitles(a, b, authors.level),
      numbers: title.numbers,
      notices: compareNotices(a.title.notice, b.title.notice),
      authors: authors.level,
      year: compareYears(a.record.year, b.record.year),
      journal: a.record.issn.some((issn) => b.record.issn.includes(issn))
        ? 'same'
        : levelOfJournals(a.journal, b.journal),
      volume: compareVolumes(a.location, b.location),
      issue: compareIssues(a.location, b.location),
      pages,
      abstract: abstract.level,
      kinds: compareKinds(a, b, pages),
    },
    likeness: { title: title.likeness, authors: authors.likeness, abstract: abstract.likeness },
  }
}

function compareNotices(a: Notice, b: Notice): Evidence['notices'] {
  if (a === b) return 'agree'
  return a === 'erratum' || b === 'erratum' ? 'erratum' : 'reply'
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

/** Three authors in common make even a heading the name of a work. */
function weightOfTitles(a: Comparable, b: Comparable, authors: AuthorLevel): Evidence['titleWeight'] {
  if ((a.isHeading || b.isHeading) && authors !== 'same') return 'heading'
  const words = Math.min(tellingWords(a.title.words), tellingWords(b.title.words))
  if (words === 0) return 'unknown'
  if (words === 1) return 'one'
  if (words === 2) return 'two'
  if (words <= 3) return 'few'
  return words <= 5 ? 'some' : 'many'
}

/** Words that may tell works apart: of three letters or more, or a sign of a script without spaces. */
function tellingWords(words: readonly string[]): number {
  return words.filter((word) => word.length > 2 || word.charCodeAt(0) > 0x3000).length
}

function compareKinds(a: Comparable, b: Comparable, pages: PageLevel): Evidence['kinds'] {
  if (a.kind === b.kind || pages === 'range' || pages === 'first') return 'agree'
  for (const kind of ['registration', 'preprint', 'meeting-abstract'] as const)
    if (a.kind === kind || b.kind === kind) return kind
  return 'agree'
}
