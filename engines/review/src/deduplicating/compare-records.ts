import type { Comparable } from './comparable.ts'
import { type AbstractLevel, compareAbstracts } from './compare-abstracts.ts'
import { type AuthorLevel, compareAuthors } from './compare-authors.ts'
import { type JournalLevel, levelOfJournals } from './compare-journals.ts'
import { compareLocations, type NumberAgreement, type PageLevel } from './compare-locations.ts'
import { compareTitles, type NumberLevel, type TitleLevel } from './compare-titles.ts'
import { type Details, newDetails } from './details.ts'
import type { Notice } from './read-title.ts'
import type { ReportKind } from './report-kind.ts'

/** How the fields of two records agree, each on a scale of a few levels. `unknown` where one says nothing. */
export type Evidence = {
  doi: NumberAgreement
  pmid: NumberAgreement
  title: TitleLevel
  /**
   * How much the shorter title says: few words say little, a heading of many works less, unless three authors are
   * the same. Nothing where the page is the same.
   */
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

/** Compares two records; see `newComparer`. */
export type Compare = (a: Comparable, b: Comparable) => Comparison

/** Compares two records field by field, and remembers what it worked out of each. Their order does not matter. */
export function newComparer(): Compare {
  const detailsOf = newDetails()
  return (a, b) => compare(a, b, detailsOf(a), detailsOf(b))
}

function compare(a: Comparable, b: Comparable, ofA: Details, ofB: Details): Comparison {
  const title = compareTitles({ ...a.title, words: ofA.words }, { ...b.title, words: ofB.words })
  const authors = compareAuthors(ofA.names, ofB.names)
  const abstract = compareAbstracts(ofA.runs, ofB.runs)
  const { volume, issue, pages } = compareLocations(ofA.location, ofB.location)
  const onePage = pages === 'range' || pages === 'first'
  const isHeading = (a.isHeading || b.isHeading) && authors.level !== 'same'
  return {
    evidence: {
      doi: compareIdentifiers(a.record.doi, b.record.doi),
      pmid: compareIdentifiers(a.record.pmid, b.record.pmid),
      title: title.level,
      titleWeight:
        onePage || authors.level === 'same' ? 'unknown' : weightOfTitles(ofA.words, ofB.words, isHeading),
      numbers: title.numbers,
      notices: compareNotices(a.title.notice, b.title.notice),
      authors: authors.level,
      year: compareYears(a.record.year, b.record.year),
      journal: a.record.issn.some((issn) => b.record.issn.includes(issn))
        ? 'same'
        : levelOfJournals(a.journal, b.journal),
      volume,
      issue,
      pages,
      abstract: abstract.level,
      kinds: onePage ? 'agree' : compareKinds(ofA.kind, ofB.kind),
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

function weightOfTitles(
  a: readonly string[],
  b: readonly string[],
  isHeading: boolean,
): Evidence['titleWeight'] {
  if (isHeading) return 'heading'
  const words = Math.min(tellingWords(a), tellingWords(b))
  if (words === 0) return 'unknown'
  if (words === 1) return 'one'
  if (words === 2) return 'two'
  if (words === 3) return 'few'
  return words <= 5 ? 'some' : 'many'
}

/** Words that may tell works apart: of three letters or more, or a sign of a script without spaces. */
function tellingWords(words: readonly string[]): number {
  return words.filter((word) => word.length > 2 || word.charCodeAt(0) > 0x3000).length
}

function compareKinds(a: ReportKind, b: ReportKind): Evidence['kinds'] {
  if (a === b) return 'agree'
  for (const kind of ['registration', 'preprint', 'meeting-abstract'] as const)
    if (a === kind || b === kind) return kind
  return 'agree'
}
