import { abstractRuns } from './compare-abstracts.ts'
import { type ComparedName, readNames } from './compare-authors.ts'
import { type Journal, newJournals } from './compare-journals.ts'
import { type ComparedLocation, readLocation } from './compare-locations.ts'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { headingsAmong } from './headings.ts'
import { type ComparedTitle, readTitle } from './read-title.ts'
import { type ReportKind, readKind } from './report-kind.ts'

/** A record made ready for comparison; what only some pairs need is worked out when asked for. */
export type Comparable = {
  record: DeduplicationRecord
  title: ComparedTitle
  /** Whether the title stands over works of several years or authors: `Editorial`, `Book reviews`. */
  isHeading: boolean
  names: ComparedName[]
  location: ComparedLocation
  journal: Journal
  kind: ReportKind
  /** Runs of words of the abstract; `null` until asked for. */
  runs: number[] | null
}

/** Makes records ready for comparison with each other. */
export function makeComparables(records: readonly DeduplicationRecord[]): Comparable[] {
  const journalOf = newJournals()
  const comparables = records.map((record) => ({
    record,
    title: readTitle(record.title),
    isHeading: false,
    names: readNames(record.authors),
    location: readLocation(record),
    journal: journalOf(record.journal),
    kind: readKind(record),
    runs: null,
  }))
  const headings = headingsAmong(comparables)
  for (const comparable of comparables) comparable.isHeading = headings.has(comparable.title.text)
  return comparables
}

export function runsOf(comparable: Comparable): number[] {
  comparable.runs ??= abstractRuns(comparable.record.abstract)
  return comparable.runs
}
