import { currentProtocol, type ReviewState } from '../state.ts'
import { type Decision, fullText, isPilot, type PersonId, titleAbstract } from './decision.ts'
import { reportOf } from './reports.ts'
import { reportStatus } from './status.ts'

/** Why a decision cannot be taken now, with a stable code for translation and one English sentence. */
export type Refusal = { code: string; message: string }

/**
 * Whether a reviewer may take a decision: the record stands, the round has it, the reasons are criteria of
 * the protocol, and an exclusion at full text names one.
 *
 * @returns the refusal, `null` when the decision may be recorded.
 */
export function checkDecision(state: ReviewState, decision: Decision, reviewer: PersonId): Refusal | null {
  const { record, round, verdict, reasons } = decision
  if (!state.records.has(record))
    return { code: 'unknown-record', message: `There is no record ${record} in this review.` }
  if (!state.people.get(reviewer)?.roles.includes('reviewer'))
    return {
      code: 'not-a-reviewer',
      message: `${reviewer} is not a reviewer of this review; add the role under People.`,
    }
  const criteria = new Set(currentProtocol(state)?.criteria.map((criterion) => criterion.id))
  const unknown = reasons.find((reason) => !criteria.has(reason))
  if (unknown !== undefined)
    return { code: 'unknown-criterion', message: `"${unknown}" is not a criterion of the protocol.` }

  if (isPilot(round)) {
    const pilot = state.pilots.get(round)
    if (!pilot) return { code: 'unknown-round', message: `There is no round ${round}.` }
    if (!pilot.reviewers.includes(reviewer))
      return { code: 'not-in-pilot', message: `${reviewer} does not take part in ${round}.` }
    if (!pilot.records.some((sampled) => reportOf(state, sampled) === reportOf(state, record)))
      return { code: 'not-in-round', message: `Record ${record} is not in the sample of ${round}.` }
    return null
  }
  if (round === titleAbstract) return null
  if (round !== fullText) return { code: 'unknown-round', message: `There is no round ${round}.` }

  const status = reportStatus(state, titleAbstract, reportOf(state, record))
  if (status.kind !== 'settled' || status.verdict !== 'include')
    return { code: 'not-in-round', message: `Record ${record} has not passed title and abstract screening.` }
  if (verdict === 'exclude' && reasons.length === 0)
    return { code: 'reason-needed', message: 'An exclusion at full text names the criterion it rests on.' }
  return null
}
