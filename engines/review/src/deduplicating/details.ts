import type { Comparable } from './comparable.ts'
import { abstractRuns } from './compare-abstracts.ts'
import { type ComparedName, readNames } from './compare-authors.ts'
import { type ComparedLocation, readLocation } from './compare-locations.ts'
import { wordsOf } from './read-title.ts'
import { type ReportKind, readKind } from './report-kind.ts'

/** What is worked out of a record only when it is compared. */
export type Details = {
  words: string[]
  names: ComparedName[]
  location: ComparedLocation
  kind: ReportKind
  /** Of the abstract, see `abstractRuns`; worked out when first asked for. */
  runs: () => number[]
}

/** So many are kept for the next comparison; more would fill the memory in large libraries. */
const mostKept = 5_000

/** Works out the details of records and keeps them for a while. */
export function newDetails(): (comparable: Comparable) => Details {
  const kept = new Map<Comparable, Details>()
  return (comparable) => {
    const known = kept.get(comparable)
    if (known) return known
    const { record, title } = comparable
    let runs: number[] | undefined
    const details = {
      words: wordsOf(title.text),
      names: readNames(record.authors),
      location: readLocation(record),
      kind: readKind(record),
      runs: () => {
        runs ??= abstractRuns(record.abstract)
        return runs
      },
    }
    if (kept.size >= mostKept) kept.clear()
    kept.set(comparable, details)
    return details
  }
}
