import { abstractRuns } from './compare-abstracts.ts'
import { type ComparedName, readNames } from './compare-authors.ts'
import { journalWords } from './compare-journals.ts'
import { type ComparedLocation, readLocation } from './compare-locations.ts'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { type ComparedTitle, readTitle } from './read-title.ts'
import { type ReportKind, readKind } from './report-kind.ts'

/** A record made ready for comparison; what only some pairs need is worked out when asked for. */
export type Comparable = {
  record: DeduplicationRecord
  title: ComparedTitle
  names: ComparedName[]
  location: ComparedLocation
  journal: string[]
  kind: ReportKind
  /** Runs of words of the abstract; `null` until asked for. */
  runs: number[] | null
}

export function makeComparable(record: DeduplicationRecord): Comparable {
  return {
    record,
    title: readTitle(record.title),
    names: readNames(record.authors),
    location: readLocation(record),
    journal: journalWords(record.journal),
    kind: readKind(record),
    runs: null,
  }
}

export function runsOf(comparable: Comparable): number[] {
  comparable.runs ??= abstractRuns(comparable.record.abstract)
  return comparable.runs
}
