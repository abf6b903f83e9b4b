import {
  conflictsIn,
  currentProtocol,
  decisionsOn,
  type PersonId,
  type ReviewState,
  recordsOf,
  reportStatus,
  ruleFor,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotAllowed } from '../errors.ts'
import { append, type OpenReview } from '../open-review.ts'
import { onReview, terminal } from '../operation.ts'
import { filled, round, text } from '../schemas.ts'

/** The conflicts of a round, with what each reviewer said. */
export const listConflicts = onReview({
  name: 'conflict.list',
  kind: 'question',
  who: 'members',
  summary: 'Conflicts waiting in a round (and those settled), with every verdict, reason and note.',
  input: { round },
  run({ state }, { round }, { person }) {
    const describe = (report: string) => ({
      report,
      record: recordsOf(state, report)[0] ?? null,
      status: reportStatus(state, round, report),
      decisions: decisionsOn(state, round, report),
      mayResolve: refusalToResolve(state, round, report, person) === null,
      resolution: state.resolutions.get(round)?.get(report) ?? null,
    })
    return {
      rule: ruleFor(state, round),
      criteria: currentProtocol(state)?.criteria ?? [],
      waiting: conflictsIn(state, round).map(describe),
      settled: [...(state.resolutions.get(round)?.keys() ?? [])]
        .filter((report) => state.records.has(report))
        .map(describe),
    }
  },
})

/** Settles a conflict by the protocol's rule of who may. */
export const resolveConflict = onReview({
  name: 'conflict.resolve',
  kind: 'command',
  who: 'members',
  summary: 'Settle a conflict: include or exclude, with reasons and why.',
  input: {
    round,
    report: filled,
    verdict: z.enum(['include', 'exclude']),
    reasons: z.array(filled).default([]),
    why: text.default(''),
  },
  async run(review: OpenReview, { round, report, verdict, reasons, why }, context) {
    const { state } = review
    const status = reportStatus(state, round, report)
    const settledBefore = status.kind === 'settled' && status.by === 'resolution'
    if (status.kind !== 'conflict' && !settledBefore)
      throw new Invalid(`There is no conflict on ${report} in ${round}.`)
    const refusal = refusalToResolve(state, round, report, context.person)
    if (refusal !== null) throw new NotAllowed(refusal)
    const known = new Set(currentProtocol(state)?.criteria.map((criterion) => criterion.id))
    const unknown = reasons.find((reason) => !known.has(reason))
    if (unknown !== undefined) throw new Invalid(`"${unknown}" is not a criterion of the protocol.`)
    if (round === 'full-text' && verdict === 'exclude' && reasons.length === 0)
      throw new Invalid('An exclusion at full text names the criterion it rests on.')
    await append(review, context.person, context.now(), [
      { type: 'conflict-resolved', payload: { round, report, verdict, reasons, why } },
    ])
    return { status: reportStatus(state, round, report) }
  },
})

/** Why a person may not settle a conflict; `null` when they may. */
function refusalToResolve(
  state: ReviewState,
  round: string,
  report: string,
  person: PersonId,
): string | null {
  if (person === terminal) return null
  const roles = state.people.get(person)?.roles ?? []
  switch (ruleFor(state, round).resolver) {
    case 'lead':
      return roles.includes('lead') ? null : 'By the protocol the lead settles conflicts.'
    case 'consensus':
      return roles.includes('reviewer') || roles.includes('lead')
        ? null
        : 'By the protocol the reviewers settle conflicts together.'
    case 'third-person': {
      if (!roles.includes('resolver') && !roles.includes('lead') && !roles.includes('reviewer'))
        return 'By the protocol a third reviewer, a resolver or the lead settles conflicts.'
      const judged = decisionsOn(state, round, report).some((decision) => decision.reviewer === person)
      return judged ? 'By the protocol somebody who did not judge the report settles its conflict.' : null
    }
  }
}
