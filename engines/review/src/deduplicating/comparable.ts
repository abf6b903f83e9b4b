import { normaliseDoi } from '@ayni/references'
import { keysOf } from './blocking-keys.ts'
import { type Journal, newJournals } from './compare-journals.ts'
import type { DeduplicationRecord } from './duplicate-link.ts'
import { headingsAmong } from './headings.ts'
import { type ComparedTitle, readTitle, wordsOf } from './read-title.ts'
import { newVocabulary, sortedSet } from './vocabulary.ts'

/** A record made ready to be compared with many others, kept small because a library may have a million. */
export type Comparable = {
  record: DeduplicationRecord
  title: ComparedTitle
  /** Words of the title as numbers, ascending, each once. */
  words: number[]
  /** Whether the title stands over works of several years or authors: `Editorial`, `Book reviews`. */
  isHeading: boolean
  journal: Journal
  /** Keys that copies of a report are likely to share, ascending; see `keysOf`. */
  keys: number[]
}

/** Makes records ready for comparison with each other. */
export function makeComparables(records: readonly DeduplicationRecord[]): Comparable[] {
  const journalOf = newJournals()
  const vocabulary = newVocabulary()
  const comparables = records.map((given): Comparable => {
    const record = withPlainDoi(given)
    const title = readTitle(record.title)
    return {
      record,
      title,
      words: sortedSet(wordsOf(title.text).map(vocabulary.idOf)),
      isHeading: false,
      journal: journalOf(record.journal),
      keys: sortedSet(keysOf(record, title)),
    }
  })
  const headings = headingsAmong(comparables)
  for (const comparable of comparables) comparable.isHeading = headings.has(comparable.title.text)
  return comparables
}

/** A DOI as an address or in capitals is the same DOI. */
function withPlainDoi(record: DeduplicationRecord): DeduplicationRecord {
  const { doi } = record
  return doi === '' || /^10\.[^\sA-Z]+$/.test(doi) ? record : { ...record, doi: normaliseDoi(doi) }
}
