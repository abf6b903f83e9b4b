import { type DuplicateLink, groupDuplicates } from '@ayni/review'
import type { LabelledSet } from './duplicate-sets.ts'

/** Right, wrong and missed, of pairs or of records. */
export type Counts = { right: number; wrong: number; missed: number }

export type SetScore = {
  pairs: Counts
  records: Counts
  /** Questions to a person; `related` of them offer a relation of two reports. */
  doubtful: number
  related: number
  /** Pairs still missed when every question is answered with `one report`. */
  missedWithDoubtful: number
}

/** Scores links against the true groups, as in the peers' comparison. */
export function scoreLinks(set: LabelledSet, links: readonly DuplicateLink[]): SetScore {
  const ids = set.records.map(({ id }) => id)
  const groups = groupDuplicates(ids, links, [])
  const asked = links.filter(({ zone }) => zone === 'doubtful')
  const all = groupDuplicates(
    ids,
    links.map((link) => ({ ...link, zone: 'certain' as const })),
    [],
  )
  return {
    pairs: scorePairs(set, groups),
    records: scoreRecords(set, groups),
    doubtful: asked.length,
    related: asked.filter(({ relation }) => relation !== null).length,
    missedWithDoubtful: scorePairs(set, all).missed,
  }
}

/** Pairs inside a found group against pairs inside a true group. */
function scorePairs(set: LabelledSet, groups: readonly (readonly string[])[]): Counts {
  const inGroups = (sizes: Iterable<number>) => [...sizes].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const sizes = (ids: readonly string[]) =>
    [...Map.groupBy(ids, (id) => set.gold.get(id)).values()].map((members) => members.length)
  const gold = inGroups(sizes(set.records.map(({ id }) => id)))
  const found = inGroups(groups.map((group) => group.length))
  const right = inGroups(groups.flatMap(sizes))
  return { right, wrong: found - right, missed: gold - right }
}

/** The first of each found group is kept: removed copies are right, removed last copies wrong, kept copies missed. */
function scoreRecords(set: LabelledSet, groups: readonly (readonly string[])[]): Counts {
  const kept = new Set(groups.map(([first]) => first))
  const counts = { right: 0, wrong: 0, missed: 0 }
  for (const members of Map.groupBy(set.records, ({ id }) => set.gold.get(id)).values()) {
    const left = members.filter(({ id }) => kept.has(id)).length
    counts.right += members.length - Math.max(1, left)
    counts.wrong += left === 0 ? 1 : 0
    counts.missed += Math.max(0, left - 1)
  }
  return counts
}

export const precisionOf = ({ right, wrong }: Counts) => (right + wrong === 0 ? 0 : right / (right + wrong))
export const recallOf = ({ right, missed }: Counts) => (right + missed === 0 ? 0 : right / (right + missed))
export const f1Of = ({ right, wrong, missed }: Counts) => (2 * right) / (2 * right + wrong + missed)
