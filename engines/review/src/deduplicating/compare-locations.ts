import { normalisePages } from '@ayni/references'

/** Where in a journal a report stands, for comparison. */
export type ComparedLocation = {
  volume: number
  issues: number[]
  firstPage: string
  lastPage: string
}

export type NumberAgreement = 'unknown' | 'same' | 'different'

/**
 * `range`: the same first and last page; `first`: the same first page; `overlap`: some page in common;
 * `other-length`: none, and one is a page or two where the other is longer, as an abstract or erratum is beside an
 * article; `different`: none.
 */
export type PageLevel = 'unknown' | 'range' | 'first' | 'overlap' | 'other-length' | 'different'

/**
 * Reads volume, issue and pages. A volume of `44 (2 Supplement 1)` holds the issue too.
 *
 * @returns volume `-1` and empty lists and texts where nothing is given.
 */
export function readLocation(record: { volume: string; issue: string; pages: string }): ComparedLocation {
  const inVolume = numbersIn(record.volume)
  const inIssue = numbersIn(record.issue)
  const { first, last } = normalisePages(record.pages.replace(/[\u2010-\u2015\u2212]/g, '-'))
  return {
    volume: inVolume[0] ?? -1,
    issues: inIssue.length > 0 ? inIssue : inVolume.slice(1),
    firstPage: pageKey(first),
    lastPage: pageKey(last),
  }
}

/** How the places of two records agree. */
export type LocationAgreement = { volume: NumberAgreement; issue: NumberAgreement; pages: PageLevel }

/** Compares volume, issue and pages, also where one record has them in the wrong fields. */
export function compareLocations(a: ComparedLocation, b: ComparedLocation): LocationAgreement {
  const pages = comparePages(a, b)
  if (isMovedUp(a, b) || isMovedUp(b, a)) return { volume: 'same', issue: 'same', pages: 'unknown' }
  if (areSwapped(a, b)) return { volume: 'same', issue: 'same', pages }
  return { volume: compareVolumes(a, b), issue: compareIssues(a, b), pages }
}

/** Whether `a` has its volume as issue and its issue as pages. */
function isMovedUp(a: ComparedLocation, b: ComparedLocation): boolean {
  return (
    a.volume < 0 &&
    b.volume >= 0 &&
    a.issues.includes(b.volume) &&
    b.issues.includes(pageNumber(a.firstPage) ?? -1)
  )
}

function areSwapped(a: ComparedLocation, b: ComparedLocation): boolean {
  return (
    a.volume >= 0 &&
    b.volume >= 0 &&
    a.volume !== b.volume &&
    a.issues.includes(b.volume) &&
    b.issues.includes(a.volume)
  )
}

function compareVolumes(a: ComparedLocation, b: ComparedLocation): NumberAgreement {
  if (a.volume < 0 || b.volume < 0) return 'unknown'
  return a.volume === b.volume ? 'same' : 'different'
}

function compareIssues(a: ComparedLocation, b: ComparedLocation): NumberAgreement {
  if (a.issues.length === 0 || b.issues.length === 0) return 'unknown'
  return a.issues.some((issue) => b.issues.includes(issue)) ? 'same' : 'different'
}

/**
 * Compares pages. Article numbers beside page numbers, and pages counted from 1 as in advance versions,
 * say nothing about each other.
 */
function comparePages(a: ComparedLocation, b: ComparedLocation): PageLevel {
  if (a.firstPage === '' || b.firstPage === '') return 'unknown'
  const startA = pageNumber(a.firstPage)
  const startB = pageNumber(b.firstPage)
  if (startA === null || startB === null) return a.firstPage === b.firstPage ? 'first' : 'unknown'
  const endA = pageNumber(a.lastPage) ?? startA
  const endB = pageNumber(b.lastPage) ?? startB
  if (startA === startB) return endA === endB && endA > startA ? 'range' : 'first'
  if (isPlain(a.firstPage) !== isPlain(b.firstPage) || startA === 1 || startB === 1) return 'unknown'
  // One last page shows a slip in a first one: `2297-2108`, `2097-2108`.
  if (endA === endB || Math.min(endA, endB) >= Math.max(startA, startB)) return 'overlap'
  const [least = 0, most = 0] = [endA - startA, endB - startB].sort((x, y) => x - y)
  return least >= 0 && least <= 1 && most >= 3 ? 'other-length' : 'different'
}

function isPlain(page: string): boolean {
  return /^\d{1,5}$/.test(page)
}

/** The number in a page; letters before it differ between databases (`S12`, `12`). */
function pageNumber(page: string): number | null {
  const digits = /\d+/.exec(page)
  return digits ? Number(digits[0]) : null
}

function pageKey(page: string): string {
  return /\d/.test(page) ? page.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+(?=\d)/, '') : ''
}

function numbersIn(written: string): number[] {
  return (written.match(/\d+/g) ?? []).map(Number)
}
