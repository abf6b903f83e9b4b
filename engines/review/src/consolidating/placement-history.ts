import type { CodeId, ComponentId, Fact } from '../facts.ts'
import type { PersonId } from '../screening/decision.ts'

/** One move of a code: from where to where, by whom, when and why, and by which round of votes, if by one. */
export type Placement = {
  code: CodeId
  from: ComponentId | null
  to: ComponentId | null
  person: PersonId
  at: string
  why: string
  round: string | null
}

/** Who gathered which code into which component, and when, in order: the record of the consolidation. */
export function placementHistory(facts: readonly Fact[]): Placement[] {
  const places = new Map<CodeId, ComponentId | null>()
  const history: Placement[] = []
  let round: string | null = null
  for (const fact of facts) {
    // What a closed round moves stands right behind the fact that closes it.
    if (fact.type === 'vote-closed') round = fact.payload.round
    else if (fact.type !== 'code-placed') round = null
    if (fact.type !== 'code-placed') continue
    const { code, component, why = '' } = fact.payload
    const from = places.get(code) ?? null
    places.set(code, component)
    if (from !== component)
      history.push({ code, from, to: component, person: fact.person, at: fact.at, why, round })
  }
  return history
}
