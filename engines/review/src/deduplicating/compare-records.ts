import type { Comparable } from './comparable.ts'
import { type AbstractComparison, type AbstractLevel, compareAbstracts } from './compare-abstracts.ts'
import { type AuthorLevel, compareAuthors } from './compare-authors.ts'
import { type JournalLevel, levelOfJournals } from './compare-journals.ts'
import { compareLocations, type NumberAgreement, type PageLevel } from './compare-locations.ts'
import { compareTitles, type NumberLevel, type TitleLevel } from './compare-titles.ts'
import { type Details, newDetails } from './details.ts'
import { foldText } from './fold-text.ts'
import { guessLanguages } from './guess-language.ts'
import { type Notice, wordsOf } from './read-title.ts'
import type { ReportKind } from './report-kind.ts'

/** How the fields of two records agree, each on a scale of a few levels. `unknown` where one says nothing. */
export type Evidence = {
  doi: NumberAgreement
  pmid: NumberAgreement
  title: TitleLevel
  /**
   * How much the shorter title says: few words say little, a heading of many works less. Nothing where three or
   * more authors or the place are the same.
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
  kinds: 'agree' | 'meeting-abstracts' | 'preprint' | 'meeting-abstract' | 'registration' | 'thesis'
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
  const { volume, issue, pages } = compareLocations(ofA.location, ofB.location)
  const doi = compareDois(a.record.doi, b.record.doi)
  const areStrangers =
    (title.level === 'akin' || title.level === 'different') && authors.level === 'different'
  const onePage = pages === 'range' || pages === 'first'
  const onePlace = onePage && volume !== 'different' && issue !== 'different'
  const abstract =
    areStrangers && !onePage && doi !== 'same'
      ? unread
      : compareTexts(a.record.abstract, b.record.abstract, ofA, ofB)
  const journal = a.record.issn.some((issn) => b.record.issn.includes(issn))
    ? 'same'
    : levelOfJournals(a.journal, b.journal)
  return {
    evidence: {
      doi,
      pmid: compareIdentifiers(a.record.pmid, b.record.pmid),
      title: !areStrangers && areTranslated(title.level, ofA, ofB) ? 'translated' : title.level,
      titleWeight: weightOfTitles(a, b, ofA, ofB, authors.level, onePlace),
      numbers: title.numbers,
      notices: compareNotices(a.title.notice, b.title.notice),
      authors: authors.level,
      year: compareYears(a.record.year, b.record.year),
      journal,
      volume,
      issue,
      pages,
      abstract: abstract.level,
      kinds: onePage
        ? 'agree'
        : compareKinds(ofA.kind, ofB.kind, journal === 'same' && [volume, issue, pages].every(isNotAgainst)),
    },
    likeness: { title: title.likeness, authors: authors.likeness, abstract: abstract.likeness },
  }
}

/** Abstracts of two that share neither title, nor authors, nor page are not read: it would change nothing. */
const unread: AbstractComparison = { level: 'unknown', likeness: 0 }

/** Abstracts in two languages say nothing, for or against. */
function compareTexts(a: string, b: string, ofA: Details, ofB: Details): AbstractComparison {
  if (a === '' || b === '') return unread
  const compared = compareAbstracts(ofA.runs(), ofB.runs())
  const isUnlike = compared.level === 'partly' || compared.level === 'different'
  return isUnlike && areOfTwoLanguages(opening(a), opening(b)) ? unread : compared
}

function opening(abstract: string): string[] {
  return wordsOf(foldText(abstract.slice(0, 300)))
}

function areTranslated(level: TitleLevel, ofA: Details, ofB: Details): boolean {
  return (
    (level === 'alike' || level === 'akin' || level === 'different') &&
    areOfTwoLanguages(ofA.words, ofB.words)
  )
}

function areOfTwoLanguages(a: readonly string[], b: readonly string[]): boolean {
  const [ofA, ofB] = [guessLanguages(a), guessLanguages(b)]
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((language) => ofB.includes(language))
}

function compareNotices(a: Notice, b: Notice): Evidence['notices'] {
  if (a === b) return 'agree'
  return a === 'erratum' || b === 'erratum' ? 'erratum' : 'reply'
}

/** Versions of one report, as `.pub2` and `.pub3` of a Cochrane review or `v1` and `v2` of a preprint, do not speak against it. */
function compareDois(a: string, b: string): NumberAgreement {
  const level = compareIdentifiers(a, b)
  return level === 'different' && a.replace(version, '') === b.replace(version, '') ? 'unknown' : level
}

const version = /(?:\.pub\d+|[./]?v\d+)$/

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
  a: Comparable,
  b: Comparable,
  ofA: Details,
  ofB: Details,
  authors: AuthorLevel,
  onePlace: boolean,
): Evidence['titleWeight'] {
  if (authors === 'same') return 'unknown'
  if ((a.isHeading || b.isHeading) && (!onePlace || authors === 'different')) return 'heading'
  if (onePlace) return 'unknown'
  const words = Math.min(tellingWords(ofA.words), tellingWords(ofB.words))
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

function isNotAgainst(level: NumberAgreement | PageLevel): boolean {
  return level === 'same' || level === 'unknown' || level === 'overlap'
}

/** Databases disagree on what a conference paper is: at one place it is one kind. */
function compareKinds(a: ReportKind, b: ReportKind, onePlace: boolean): Evidence['kinds'] {
  if (a === b) return a === 'meeting-abstract' ? 'meeting-abstracts' : 'agree'
  for (const kind of ['registration', 'preprint', 'thesis', 'meeting-abstract'] as const)
    if (a === kind || b === kind) return kind === 'meeting-abstract' && onePlace ? 'agree' : kind
  return 'agree'
}
