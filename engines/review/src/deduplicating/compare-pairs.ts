import { visitCandidates } from './candidate-pairs.ts'
import type { Comparable } from './comparable.ts'
import type { Compare, Evidence } from './compare-records.ts'
import type { ComparedPair } from './compared-pair.ts'
import { learnJournalNames } from './journal-names.ts'

/**
 * Compares all candidate pairs. First by their names alone, then, where the pairs themselves show that two
 * journal names mean one journal, with that knowledge.
 *
 * @param isWanted whether a pair is compared at all.
 * @param mayMatter whether a pair is kept; asked of it as it is, and as it were if its journals were one.
 */
export function comparePairs(
  comparables: readonly Comparable[],
  compare: Compare,
  isWanted: (a: Comparable, b: Comparable) => boolean,
  mayMatter: (evidence: Evidence) => boolean,
  onProgress: (fraction: number) => void,
): ComparedPair[] {
  const pairs: ComparedPair[] = []
  visitCandidates(
    comparables,
    (i, j) => {
      const [a, b] = [comparables[i], comparables[j]]
      if (!a || !b || !isWanted(a, b)) return
      const comparison = compare(a, b)
      const { evidence } = comparison
      if (
        mayMatter(evidence) ||
        (evidence.journal !== 'unknown' && mayMatter({ ...evidence, journal: 'same' }))
      )
        pairs.push({ a, b, comparison })
    },
    onProgress,
  )
  const areOne = learnJournalNames(pairs)
  for (const { a, b, comparison } of pairs)
    if (areOne(a.journal, b.journal)) comparison.evidence.journal = 'same'
  return pairs
}
