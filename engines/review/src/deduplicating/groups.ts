/** Groups that grow by joining two and never join what must stay apart. */
export type Groups = {
  /** The id that stands for the group of `id`. */
  groupOf: (id: string) => string
  membersOf: (group: string) => readonly string[]
  mayJoin: (a: string, b: string) => boolean
  /** Joins the groups of two ids, unless they must stay apart. */
  join: (a: string, b: string) => void
  keepApart: (a: string, b: string) => void
}

/** Every id in a group of its own. Unknown ids are taken in when first named. */
export function newGroups(): Groups {
  const groupOfId = new Map<string, string>()
  const members = new Map<string, string[]>()
  const apart = new Map<string, Set<string>>()
  const groupOf = (id: string) => groupOfId.get(id) ?? id
  const membersOf = (group: string) => members.get(group) ?? [group]
  const mayJoin = (a: string, b: string) => !apart.get(groupOf(a))?.has(groupOf(b))
  return {
    groupOf,
    membersOf,
    mayJoin,
    join(a, b) {
      const x = groupOf(a)
      const y = groupOf(b)
      if (x === y || !mayJoin(a, b)) return
      const [kept, gone] = membersOf(x).length >= membersOf(y).length ? [x, y] : [y, x]
      const joined = members.get(kept) ?? [kept]
      for (const id of membersOf(gone)) {
        groupOfId.set(id, kept)
        joined.push(id)
      }
      members.set(kept, joined)
      members.delete(gone)
      for (const other of apart.get(gone) ?? []) {
        apart.get(other)?.delete(gone)
        setApart(kept, other)
      }
      apart.delete(gone)
    },
    keepApart(a, b) {
      if (groupOf(a) !== groupOf(b)) setApart(groupOf(a), groupOf(b))
    },
  }

  function setApart(x: string, y: string): void {
    for (const [from, to] of [
      [x, y],
      [y, x],
    ] as const) {
      const others = apart.get(from) ?? new Set()
      others.add(to)
      apart.set(from, others)
    }
  }
}

/** Groups as people judged them. Where judgements go against each other, records stay apart. */
export function judgedGroups(judgements: readonly { a: string; b: string; same: boolean }[]): Groups {
  const groups = newGroups()
  for (const { a, b, same } of judgements) if (!same) groups.keepApart(a, b)
  const together = judgements.filter(({ same }) => same)
  const ordered = together
    .map(({ a, b }) => (a < b ? ([a, b] as const) : ([b, a] as const)))
    .sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1))
  for (const [a, b] of ordered) groups.join(a, b)
  return groups
}
