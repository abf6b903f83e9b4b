/**
 * Groups records of one report: joined by certain links and by people's judgement that they are the same, most certain
 * first. Records that people judged different never come into one group, however long the way between them.
 *
 * @returns every id in exactly one group.
 * @example groupDuplicates(['r1', 'r2'], [{ a: 'r1', b: 'r2', zone: 'certain', certainty: 1 }], []) // [['r1', 'r2']]
 */
export function groupDuplicates(
  ids: readonly string[],
  links: readonly { a: string; b: string; zone: 'certain' | 'doubtful'; certainty: number }[],
  judgements: readonly { a: string; b: string; same: boolean }[],
): string[][] {
  const group = new Map<string, string[]>(ids.map((id) => [id, [id]]))
  const apart = new Map<string, Set<string>>()
  for (const { a, b, same } of judgements) {
    if (same) continue
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      apart.set(one, (apart.get(one) ?? new Set()).add(other))
  }
  const join = (a: string, b: string) => {
    const first = group.get(a)
    const second = group.get(b)
    if (!first || !second || first === second) return
    const [small, large] = first.length < second.length ? [first, second] : [second, first]
    if (small.some((id) => large.some((other) => apart.get(id)?.has(other)))) return
    for (const id of small) {
      large.push(id)
      group.set(id, large)
    }
  }
  for (const { a, b, same } of judgements) if (same) join(a, b)
  const certain = links.filter((link) => link.zone === 'certain').sort((x, y) => y.certainty - x.certainty)
  for (const { a, b } of certain) join(a, b)
  return [...new Set(group.values())]
}
