import { type Journal, setLevel } from './compare-journals.ts'
import type { Evidence } from './compare-records.ts'
import type { ComparedPair } from './compared-pair.ts'

/** So many reports under both names make two names one journal … */
const enoughReports = 3
/** … if they are this share of the reports of the rarer name that another record has too. */
const enoughShare = 0.5

/**
 * Learns from the records which names mean one journal (`SIGMOD Conference` and `International Conference on
 * Management of Data`): enough reports, equal in title, authors and year, stand under both names, and they are
 * most of the reports of the rarer name that other records have too. Reports published twice are spread over
 * many pairs of journals and do not reach that share.
 *
 * The journals of the pairs know of each other afterwards.
 *
 * @returns whether two names were found to be one journal.
 */
export function learnJournalNames(pairs: readonly ComparedPair[]): (a: Journal, b: Journal) => boolean {
  const reports = new Map<Journal, Map<Journal, Set<string>>>()
  const ofName = new Map<Journal, Set<string>>()
  for (const { a, b, comparison } of pairs) {
    if (!areTwins(comparison.evidence)) continue
    const title = a.title.text < b.title.text ? a.title.text : b.title.text
    for (const journal of [a.journal, b.journal]) addTo(ofName, journal, title)
    if (comparison.evidence.journal === 'same') continue
    for (const [x, y] of [
      [a.journal, b.journal],
      [b.journal, a.journal],
    ] as const) {
      const others = reports.get(x) ?? new Map<Journal, Set<string>>()
      addTo(others, y, title)
      reports.set(x, others)
    }
  }
  const isOne = (x: Journal, y: Journal) => {
    const both = reports.get(x)?.get(y)?.size ?? 0
    const rarer = Math.min(ofName.get(x)?.size ?? 0, ofName.get(y)?.size ?? 0)
    return both >= enoughReports && both >= enoughShare * rarer
  }
  for (const [x, others] of reports) for (const y of others.keys()) if (isOne(x, y)) setLevel(x, y, 'same')
  return isOne
}

function areTwins({ title, titleWeight, numbers, notices, authors, year }: Evidence): boolean {
  return (
    (title === 'equal' || title === 'slips') &&
    titleWeight !== 'few' &&
    titleWeight !== 'heading' &&
    numbers === 'agree' &&
    notices === 'agree' &&
    (authors === 'same' || authors === 'same-few') &&
    year === 'same'
  )
}

function addTo(map: Map<Journal, Set<string>>, key: Journal, value: string): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}
