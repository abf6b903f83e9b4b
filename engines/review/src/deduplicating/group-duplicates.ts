import type { DuplicateLink, Judgement } from './duplicate-link.ts'
import { judgedGroups } from './groups.ts'
import { byCertainty } from './pair.ts'

/**
 * Groups of records of one report: what people judged the same, then certain links, the most certain first.
 * Records judged different are never in one group, whatever links lie between them. Doubtful links join nothing.
 *
 * @param ids all records; one without a link is a group of its own.
 * @returns groups in the order of their first id in `ids`, members in that order too.
 * @example groupDuplicates(['a', 'b', 'c'], [certainLinkOfAAndB], []) // [['a', 'b'], ['c']]
 */
export function groupDuplicates(
  ids: readonly string[],
  links: readonly Pick<DuplicateLink, 'a' | 'b' | 'certainty' | 'zone'>[],
  judgements: readonly Judgement[],
): string[][] {
  const groups = judgedGroups(judgements)
  const certain = links.filter(({ zone }) => zone === 'certain')
  certain.sort(byCertainty)
  for (const { a, b } of certain) groups.join(a, b)
  const members = new Map<string, string[]>()
  for (const id of ids) {
    const group = groups.groupOf(id)
    const known = members.get(group)
    if (known) known.push(id)
    else members.set(group, [id])
  }
  return [...members.values()]
}
