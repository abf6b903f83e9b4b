import { type EvidenceMap, evidenceMap } from '../evidence-map/evidence-map.ts'
import { type Flow, flowOf } from '../reporting/flow.ts'
import type { ReviewState } from '../state.ts'

/** What claims are compared with. Flow and map are computed when a claim first asks for them, then kept. */
export type Figures = { readonly state: ReviewState; readonly flow: Flow; readonly map: EvidenceMap }

/** The figures of a review as it stands; not to be kept when facts are added. */
export function figuresOf(state: ReviewState): Figures {
  let flow: Flow | null = null
  let map: EvidenceMap | null = null
  return {
    state,
    get flow() {
      flow ??= flowOf(state)
      return flow
    },
    get map() {
      map ??= evidenceMap(state)
      return map
    },
  }
}
