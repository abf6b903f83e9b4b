import { certaintyOf } from './certainty.ts'
import { type Comparable, makeComparables } from './comparable.ts'
import { comparePairs } from './compare-pairs.ts'
import { type Evidence, newComparer } from './compare-records.ts'
import type { ComparedPair } from './compared-pair.ts'
import { consistentGroups } from './consistent-groups.ts'
import type { DeduplicationRecord, DuplicateLink, Judgement } from './duplicate-link.ts'
import { compareText, pairOf } from './pair.ts'
import { reasonsFor } from './reasons.ts'
import { relationOf } from './relation.ts'
import { type Weights, weights } from './weights.ts'

/** From this certainty on a pair is linked without asking. */
export const certainFrom = 0.8
/** From this certainty on a person may be asked; see `consistentGroups`. */
export const doubtfulFrom = 0.03
/** So many questions at most, apart from those about likely copies and about relations. */
const mostQuestions = (records: number) => Math.max(10, Math.floor(0.02 * records))

export type FindOptions = {
  /**
   * What people said earlier, and links found earlier: such pairs are not looked at again, and no group goes
   * against them.
   */
  known?: readonly Judgement[]
  /** Ids of new records: only pairs with at least one of them are compared. */
  compareOnly?: ReadonlySet<string>
  /** Called now and then with the share of the work done, 0 to 1. */
  onProgress?: (fraction: number) => void
}

/**
 * Finds records of one report among records of any sources, languages and styles.
 *
 * The certainty of a pair depends on its two records, and on what all records show of the names of journals and
 * of titles that stand over many works. A certain link that would bring together records
 * which contradict each other becomes doubtful; of several doubtful pairs between the same two groups the
 * most certain one is asked. The order of the records does not matter.
 *
 * To cancel, throw in `onProgress`.
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
  const ids = new Set<string>()
  for (const { id } of records) {
    if (ids.has(id)) throw new Error(`findDuplicates requires distinct ids; got ${id} twice`)
    ids.add(id)
  }
  // In an order that is not the input's, and likely copies side by side: what is worked out of one is still at hand.
  const comparables = makeComparables(
    [...records].sort((x, y) => compareText(x.title, y.title) || compareText(x.id, y.id)),
  )
  onProgress(0.1)
  const judged = new Set(known.map(({ a, b }) => pairOf(a, b)))
  const isWanted = ({ record: { id: a } }: Comparable, { record: { id: b } }: Comparable) =>
    (!compareOnly || compareOnly.has(a) || compareOnly.has(b)) &&
    !(judged.size > 0 && judged.has(pairOf(a, b)))
  const mayMatter = (evidence: Evidence) =>
    certaintyOf(evidence, table) >= doubtfulFrom || relationOf(evidence) !== null
  const compare = newComparer()
  const pairs = comparePairs(comparables, compare, isWanted, mayMatter, (fraction) =>
    onProgress(0.1 + 0.85 * fraction),
  )
  const linked = new Map(pairs.flatMap(({ a, b }) => [a, b].map((one) => [one.record.id, one] as const)))
  const agreement = (x: string, y: string) => {
    const [a, b] = [linked.get(x), linked.get(y)]
    return a && b ? certaintyOf(compare(a, b).evidence, table) : 1
  }
  const found = pairs.flatMap((pair) => linkOf(pair, table) ?? [])
  const links = consistentGroups(found, known, agreement, mostQuestions(compareOnly?.size ?? records.length))
  onProgress(1)
  return links
}

function linkOf({ a, b, comparison }: ComparedPair, table: Weights): DuplicateLink | null {
  const certainty = certaintyOf(comparison.evidence, table)
  const relation = relationOf(comparison.evidence)
  if (certainty < doubtfulFrom && relation === null) return null
  const isCertain = certainty >= certainFrom && relation === null && isChecked(comparison.evidence)
  if (!isCertain && comparison.evidence.titleWeight === 'heading' && areEntriesAlike(a.record, b.record))
    return null
  const [first, second] = a.record.id < b.record.id ? [a.record.id, b.record.id] : [b.record.id, a.record.id]
  return {
    a: first,
    b: second,
    certainty,
    zone: isCertain ? 'certain' : 'doubtful',
    reasons: reasonsFor(comparison, table),
    relation,
  }
}

/**
 * Whether nothing forbids linking unasked, however high the certainty: without a title on both sides, at two places
 * of one journal (an abstract and its article, an erratum without a mark), or under one heading at no common
 * place, only an identifier will do.
 */
function isChecked({ title, titleWeight, doi, pmid, journal, volume, issue, pages }: Evidence): boolean {
  if (doi === 'same' || pmid === 'same') return true
  const twoPlaces =
    journal !== 'different' &&
    (pages === 'other-length' || (pages === 'different' && (volume === 'different' || issue === 'different')))
  return title !== 'unknown' && titleWeight !== 'heading' && !twoPlaces
}

/**
 * Whether two entries under one heading say the same in every field: one database lists a work once, so they are two
 * works of one column, and nobody could tell from them.
 */
function areEntriesAlike(a: DeduplicationRecord, b: DeduplicationRecord): boolean {
  const entry = ({ title, authors, year, journal, volume, issue, pages, abstract }: DeduplicationRecord) =>
    JSON.stringify([title, authors, year, journal, volume, issue, pages, abstract])
  return entry(a) === entry(b)
}
