import type { FlowCountName } from '../checking/claim.ts'
import type { Flow } from './flow.ts'
import type { ReportWords } from './words.ts'

/**
 * A number of the flow as it is shown: one that the review cannot count but a publication states, as what it is; none where a
 * review made of a publication's tables holds no records, for nothing was counted, which is not zero.
 */
export function shownCount(flow: Flow, name: FlowCountName, { flow: w, number }: ReportWords): string {
  const printed = flow.asPublished[name]
  if (flow[name] === 0 && printed !== undefined) return w.asPublished(number(printed))
  const isOnlyPublished = flow.identified === 0 && Object.keys(flow.asPublished).length > 0
  return flow[name] === 0 && isOnlyPublished ? w.notGiven : number(flow[name])
}
