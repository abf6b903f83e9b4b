import { normaliseTitle } from '@ayni/references'
import type { ReportId } from '../screening/decision.ts'
import { findApproximately } from './find-approximately.ts'
import { type FoldedText, foldText } from './fold-text.ts'

/** What a file tells about itself. */
export type FileEvidence = {
  name: string
  /** Title and DOI in its metadata, `''` where there is none. */
  title: string
  doi: string
  pages: readonly string[]
}

/** What is known of a report that a file may belong to. */
export type MatchableReport = {
  report: ReportId
  /** As its records write them, in any language. */
  titles: readonly string[]
  dois: readonly string[]
  pmids: readonly string[]
  /** Family name of the first author, `''` where unknown. */
  firstAuthor: string
  year: number | null
}

/** Why a file may belong to a report. */
export type MatchReason =
  | 'doi-in-file'
  | 'doi-deep-in-file'
  | 'title-in-file'
  | 'title-nearly-in-file'
  | 'title-deep-in-file'
  | 'title-in-metadata'
  | 'doi-in-name'
  | 'pmid-in-name'
  | 'title-in-name'
  | 'author-and-year-in-name'
  | 'author-and-year-in-file'

/**
 * A report that a file may belong to; `certainty` 0 to 1. `otherYears`: the years at the head of the file and in its name, when
 * none is that of the report: the same title may stand over a preprint, a protocol, another edition.
 */
export type ReportMatch = {
  report: ReportId
  certainty: number
  reasons: MatchReason[]
  otherYears: number[]
}

/** `sure`: one report stands out; `doubtful`: somebody has to look; `none`: nothing points to a report. */
export type FileMatch = { verdict: 'sure' | 'doubtful' | 'none'; matches: ReportMatch[] }

/**
 * How far one reason alone is to be trusted: a judgement, not a measurement. Several are joined as if independent,
 * 1 − Π(1 − w).
 */
const weights: Record<MatchReason, number> = {
  'doi-in-file': 0.95,
  'doi-deep-in-file': 0.4,
  'title-in-file': 0.93,
  'title-nearly-in-file': 0.82,
  'title-deep-in-file': 0.4,
  'title-in-metadata': 0.85,
  'doi-in-name': 0.93,
  'pmid-in-name': 0.8,
  'title-in-name': 0.8,
  'author-and-year-in-name': 0.55,
  'author-and-year-in-file': 0.3,
}

/** Reasons that name one report whatever the year. */
const namesReport: ReadonlySet<MatchReason> = new Set(['doi-in-file', 'doi-in-name', 'pmid-in-name'])

/** A file is sure from here on, when the next report's odds are at least this many times smaller. */
const sure = 0.9
const clear = 10
/** Reports below this are not worth showing. */
const worthShowing = 0.3
/** Characters (without spaces) at the beginning in which a document names itself. */
const head = 2_500
/** A shorter title (characters without spaces) is said by many documents. */
const tellingTitle = 20

/**
 * Which report a file holds, by DOI, title and file name. Only the first two pages are read: further on, other people's
 * DOIs and titles stand in the list of references.
 *
 * @example matchFile({ name: 'Perez_2014.pdf', title: '', doi: '', pages: ['Trust in groups …'] }, reports).verdict // 'sure'
 */
export function matchFile(file: FileEvidence, reports: readonly MatchableReport[]): FileMatch {
  const written = withoutReferences(file.pages.slice(0, 2).join('\n'))
  const text = foldText(written, 'none')
  const words = new Set(normaliseTitle(written).split(' '))
  const name = foldText(file.name.replace(/\.[a-z]{3,5}$/i, '').replace(/[_+.]/g, ' '), 'none').text
  const years = yearsIn(`${written.slice(0, text.from[head] ?? written.length)} ${file.name}`)
  const titles = new Map(
    reports.map((report) => [report.report, titleIn(report.titles, text, written, words)]),
  )
  const matches = reports
    .map((report): ReportMatch => {
      const reasons = [
        ...reasonsInFile(report, explained(titles, report.report), text, written, words),
        ...reasonsInMetadata(report, file),
        ...reasonsInName(report, name, file.name),
      ]
      return {
        report: report.report,
        reasons,
        otherYears: reasons.some((reason) => namesReport.has(reason)) ? [] : otherThan(report.year, years),
        certainty: 1 - reasons.reduce((left, reason) => left * (1 - weights[reason]), 1),
      }
    })
    .filter(({ certainty }) => certainty >= worthShowing)
    .sort((a, b) => b.certainty - a.certainty)
    .slice(0, 5)
  const [best, second] = matches
  if (!best) return { verdict: 'none', matches }
  const standsOut = odds(best.certainty) >= clear * odds(second?.certainty ?? 0)
  const isSure = best.certainty >= sure && standsOut && best.otherYears.length === 0
  return { verdict: isSure ? 'sure' : 'doubtful', matches }
}

/** Years as four digits that are no part of a longer number, nor of a DOI. */
function yearsIn(text: string): number[] {
  const found = text.matchAll(/(?<![\d./-])(?:19|20)\d\d(?!\d|[./-]\d)/g)
  return [...new Set([...found].map(([year]) => Number(year)))]
}

/** The years when none fits: what appears online first is often printed the year after. */
function otherThan(year: number | null, years: readonly number[]): number[] {
  return year === null || years.some((one) => Math.abs(one - year) <= 1) ? [] : [...years]
}

function odds(certainty: number): number {
  return certainty / (1 - certainty)
}

function withoutReferences(text: string): string {
  const heading = [
    ...text.matchAll(
      /^[^\S\n]*(?:references|bibliography|literature cited|referencias(?: bibliogr[áa]ficas)?|bibliograf[ií]a|refer[êe]ncias(?: bibliogr[áa]ficas)?)[^\S\n]*$/gim,
    ),
  ].at(-1)
  // One near the beginning stands in a table of contents.
  return heading && heading.index > 400 ? text.slice(0, heading.index) : text
}

function reasonsInFile(
  { dois, firstAuthor, year }: MatchableReport,
  title: MatchReason | null,
  text: FoldedText,
  written: string,
  words: ReadonlySet<string>,
): MatchReason[] {
  const reasons: MatchReason[] = []
  const doiPlaces = dois.map((doi) => placeOfDoi(doi, text, written)).filter((place) => place !== -1)
  // A DOI stands at the head of the first page, or at its foot.
  if (doiPlaces.length > 0)
    reasons.push(doiPlaces.some((place) => place < 2 * head) ? 'doi-in-file' : 'doi-deep-in-file')
  if (title) reasons.push(title)
  if (
    firstAuthor !== '' &&
    year !== null &&
    words.has(normaliseTitle(firstAuthor).split(' ').at(-1) ?? '') &&
    written.includes(String(year)) &&
    reasons.length > 0
  )
    reasons.push('author-and-year-in-file')
  return reasons
}

/** Where the DOI stands as a whole, though broken over lines; −1 where it does not. */
function placeOfDoi(doi: string, text: FoldedText, written: string): number {
  const wanted = foldText(doi, 'none').text
  for (let at = text.text.indexOf(wanted); at !== -1; at = text.text.indexOf(wanted, at + 1)) {
    const after = (text.from[at + wanted.length - 1] ?? 0) + 1
    // Another DOI may begin with this one.
    if (!/[\p{L}\p{N}]/u.test(written[after] ?? '') && !/^[-._/]\p{N}/u.test(written.slice(after, after + 2)))
      return at
  }
  return -1
}

/** Where a title stands in the folded text, and what that says. */
type TitlePlace = { reason: MatchReason; start: number; end: number }

/** The best place of any of the titles of a report. */
function titleIn(
  titles: readonly string[],
  text: FoldedText,
  written: string,
  words: ReadonlySet<string>,
): TitlePlace | null {
  const places = titles.flatMap((title) => placeOfTitle(title, text, written, words) ?? [])
  return places.reduce<TitlePlace | null>(
    (best, place) => (best && weights[best.reason] >= weights[place.reason] ? best : place),
    null,
  )
}

function placeOfTitle(
  title: string,
  text: FoldedText,
  written: string,
  words: ReadonlySet<string>,
): TitlePlace | null {
  const wanted = foldText(title, 'none').text.replace(/[.?!]$/, '')
  if (wanted.length < tellingTitle * 0.4) return null
  let mentioned: TitlePlace | null = null
  for (let start = text.text.indexOf(wanted); start !== -1; start = text.text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length
    const isTelling = wanted.length >= tellingTitle && start < head
    if (isTelling && fillsLines(text, written, start, end)) return { reason: 'title-in-file', start, end }
    mentioned ??= {
      // Many documents say a few words in a row; a long title in running text is hardly chance.
      reason: isTelling && wanted.length >= 2 * tellingTitle ? 'title-nearly-in-file' : 'title-deep-in-file',
      start,
      end,
    }
  }
  if (mentioned || wanted.length < tellingTitle) return mentioned
  const own = normaliseTitle(title).split(' ')
  const present = own.filter((word) => words.has(word)).length
  if (present < own.length * 0.6) return null
  const fit = findApproximately(text.text.slice(0, head), wanted, Math.floor(wanted.length * 0.12))
  return fit && { reason: 'title-nearly-in-file', start: fit.start, end: fit.end }
}

/** A title begins a line and ends one, but for a mark of a footnote. */
function fillsLines({ from }: FoldedText, written: string, start: number, end: number): boolean {
  const before = written.slice(Math.max(0, (from[start] ?? 0) - 40), from[start])
  const after = written.slice((from[end - 1] ?? 0) + 1, (from[end - 1] ?? 0) + 40)
  return /(?:^|\n)\s*["“¿¡]?$/.test(before) && /^[.?!”"]?\s?[*†‡§\d]{0,3}\s*(?:\n|$)/.test(after)
}

/** The title of a report, seen beside those of others: one that stands within a longer or truer one is only a mention. */
function explained(places: ReadonlyMap<ReportId, TitlePlace | null>, report: ReportId): MatchReason | null {
  const own = places.get(report)
  if (!own) return null
  for (const [other, place] of places)
    if (
      other !== report &&
      place?.reason === 'title-in-file' &&
      own.start < place.end &&
      place.start < own.end &&
      (own.reason === 'title-in-file' ? own.end - own.start < place.end - place.start : true)
    )
      return 'title-deep-in-file'
  return own.reason
}

function reasonsInMetadata({ titles, dois }: MatchableReport, file: FileEvidence): MatchReason[] {
  const reasons: MatchReason[] = []
  const title = normaliseTitle(file.title)
  if (file.doi !== '' && dois.includes(file.doi.toLowerCase())) reasons.push('doi-in-file')
  if (title.length >= tellingTitle && titles.some((one) => normaliseTitle(one) === title))
    reasons.push('title-in-metadata')
  return reasons
}

function reasonsInName(report: MatchableReport, name: string, asWritten: string): MatchReason[] {
  const reasons: MatchReason[] = []
  // In names of files the slash of a DOI is written in many ways.
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/%2f/g, '')
      .replace(/[^a-z0-9]/g, '')
  const nameOnly = plain(asWritten.replace(/\.[a-z]{3,5}$/i, ''))
  if (
    report.dois.some(
      (doi) => nameOnly.endsWith(plain(doi)) || nameOnly === plain(doi.split('/').slice(1).join('/')),
    )
  )
    reasons.push('doi-in-name')
  if (report.pmids.some((pmid) => pmid.length >= 6 && new RegExp(`(?<!\\d)${pmid}(?!\\d)`).test(asWritten)))
    reasons.push('pmid-in-name')
  const beginnings = report.titles.map((title) => foldText(title, 'none').text.replace(/[^\p{L}\p{N}]/gu, ''))
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '')
  // Reference managers cut long titles short.
  if (beginnings.some((title) => title.length >= tellingTitle && letters.includes(title.slice(0, 30))))
    reasons.push('title-in-name')
  const author = foldText(report.firstAuthor, 'none').text.replace(/[^\p{L}]/gu, '')
  if (
    author.length > 1 &&
    report.year !== null &&
    letters.includes(author) &&
    name.includes(String(report.year))
  )
    reasons.push('author-and-year-in-name')
  return reasons
}
