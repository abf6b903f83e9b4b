import { visitCandidates } from './candidate-pairs.ts'
import { certaintyOf } from './certainty.ts'
import { type Comparable, makeComparable } from './comparable.ts'
import { compareRecords } from './compare-records.ts'
import { consistentGroups } from './consistent-groups.ts'
import type { DeduplicationRecord, DuplicateLink, Judgement } from './duplicate-link.ts'
import { pairOf } from './pair.ts'
import { reasonsFor } from './reasons.ts'
import { relationOf } from './relation.ts'
import { type Weights, weights } from './weights.ts'

/** From this certainty on a pair is linked without asking. */
export const certainFrom = 0.97
/** From this certainty on a person is asked. */
export const doubtfulFrom = 0.15

export type FindOptions = {
  /** What people said earlier; such pairs are not looked at again, and no group goes against them. */
  known?: readonly Judgement[]
  /** Ids of new records: only pairs with at least one of them are compared. */
  compareOnly?: ReadonlySet<string>
  /** Called now and then with the share of the work done, 0 to 1. */
  onProgress?: (fraction: number) => void
}

/**
 * Finds records of one report among records of any sources, languages and styles.
 *
 * The certainty of a pair depends on its two records only. A certain link that would bring together records
 * which contradict each other becomes doubtful; of several doubtful pairs between the same two groups the
 * most certain one is asked. The order of the records does not matter.
 *
 * @throws when two records have one id.
 * @example findDuplicates(records).links // [{ a: 'r1', b: 'r7', certainty: 0.998, zone: 'certain', reasons: [...], relation: null }]
 */
export function findDuplicates(
  records: readonly DeduplicationRecord[],
  options: FindOptions = {},
): { links: DuplicateLink[] } {
  return { links: findWith(weights, records, options) }
}

/** The same with another table of weights: for learning one and testing it on records it was not learnt from. */
export function findWith(
  table: Weights,
  records: readonly DeduplicationRecord[],
  { known = [], compareOnly, onProgress = () => undefined }: FindOptions,
): DuplicateLink[] {
  const sorted = [...records].sort((x, y) => (x.id < y.id ? -1 : 1))
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i]?.id === sorted[i - 1]?.id)
      throw new Error(`findDuplicates requires distinct ids; got ${sorted[i]?.id} twice`)
  const comparables = sorted.map(makeComparable)
  onProgress(0.1)
  const judged = new Set(known.map(({ a, b }) => pairOf(a, b)))
  const found: DuplicateLink[] = []
  visitCandidates(
    comparables,
    (i, j) => {
      const a = comparables[i]
      const b = comparables[j]
      if (!a || !b) return
      if (compareOnly && !compareOnly.has(a.record.id) && !compareOnly.has(b.record.id)) return
      if (judged.size > 0 && judged.has(pairOf(a.record.id, b.record.id))) return
      const link = linkOf(a, b, table)
      if (link) found.push(link)
    },
    (fraction) => onProgress(0.15 + 0.8 * fraction),
  )
  const links = consistentGroups(comparables, found, known, table)
  onProgress(1)
  return links
}

function linkOf(a: Comparable, b: Comparable, table: Weights): DuplicateLink | null {
  const comparison = compareRecords(a, b)
  const certainty = certaintyOf(comparison.evidence, table)
  const relation = relationOf(comparison.evidence, [a.title.notice, b.title.notice], table)
  if (certainty < doubtfulFrom && relation === null) return null
  return {
    a: a.record.id,
    b: b.record.id,
    certainty,
    zone: certainty >= certainFrom && relation === null ? 'certain' : 'doubtful',
    reasons: reasonsFor(comparison, table),
    relation,
  }
}
