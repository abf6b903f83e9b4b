import type { DuplicateLink, Judgement } from './duplicate-link.ts'
import { type Groups, judgedGroups } from './groups.ts'
import { byCertainty } from './pair.ts'

/** Two records less certain than this are not brought together by a third one, unless its link outweighs that. */
const contradictionBelow = 0.02
/** Of larger groups this many members are compared. */
const mostCompared = 12

/**
 * Lets certain links form groups, the most certain first. A link that would bring records together which speak
 * against each other becomes doubtful, so that records with few fields do not chain reports. Of the doubtful
 * pairs those are kept that are the most certain one for either of their groups.
 *
 * @param certaintyOf certainty of any two of the linked records.
 * @param mostQuestions doubtful pairs to keep; relations and pairs that are rather one report than not are kept beyond.
 * @returns links in the order of certainty, the highest first.
 */
export function consistentGroups(
  found: readonly DuplicateLink[],
  known: readonly Judgement[],
  certaintyOf: (a: string, b: string) => number,
  mostQuestions: number,
): DuplicateLink[] {
  const groups = judgedGroups(known)
  const ordered = [...found].sort(byCertainty)
  const certain: DuplicateLink[] = []
  const open: DuplicateLink[] = []
  for (const link of ordered) {
    if (!groups.mayJoin(link.a, link.b)) continue
    if (link.zone === 'doubtful') open.push(link)
    else if (groups.groupOf(link.a) === groups.groupOf(link.b) || agree(link, groups, certaintyOf)) {
      groups.join(link.a, link.b)
      certain.push(link)
    } else
      open.push({
        ...link,
        zone: 'doubtful',
        reasons: [{ code: 'contradiction-in-group', favours: false }, ...link.reasons],
      })
  }
  return [...certain, ...questionsOf(open, groups, mostQuestions)]
}

/**
 * What people are asked, the likeliest first: of each group its likeliest partner, so that every doubt is seen and few
 * questions are put twice. Relations and what is rather the same than not are always asked, the rest as long as
 * there are not too many questions.
 */
function questionsOf(open: readonly DuplicateLink[], groups: Groups, most: number): DuplicateLink[] {
  const asked = new Set<string>()
  const questions = open.filter(({ a, b, relation }) => {
    const [x, y] = [groups.groupOf(a), groups.groupOf(b)]
    if (x === y || !groups.mayJoin(a, b)) return false
    const keys = [x, y].map((group) => `${relation ?? ''} ${group}`)
    if (keys.every((key) => asked.has(key))) return false
    for (const key of keys) asked.add(key)
    return true
  })
  const isDue = ({ certainty, relation }: DuplicateLink) => relation !== null || certainty >= 0.5
  let left = most - questions.filter(isDue).length
  return questions.filter((link) => isDue(link) || left-- > 0)
}

function agree(link: DuplicateLink, groups: Groups, certaintyOf: (a: string, b: string) => number): boolean {
  const membersOf = (id: string) => [...groups.membersOf(groups.groupOf(id))].sort().slice(0, mostCompared)
  const others = membersOf(link.b)
  const forLink = odds(link.certainty)
  const contradict = (a: string, b: string) => {
    if (a === link.a && b === link.b) return false
    const certainty = certaintyOf(a, b)
    return certainty < contradictionBelow && forLink * odds(certainty) < 1
  }
  return !membersOf(link.a).some((a) => others.some((b) => contradict(a, b)))
}

function odds(probability: number): number {
  return probability / Math.max(1e-12, 1 - probability)
}
