import {
  conflictsIn,
  currentProtocol,
  decisionsOn,
  mayBeSeen,
  type PersonId,
  type ReviewState,
  reportStatus,
  ruleFor,
} from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotAllowed } from '../errors.ts'
import { append, type OpenReview } from '../open-review.ts'
import { onReview, terminal } from '../operation.ts'
import { filled, round, text } from '../schemas.ts'
import { shownRecord } from '../searching/shown-record.ts'
import { highlightsOf, languageIn } from './screening-words.ts'

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
      ...shown(state, report),
      status: reportStatus(state, round, report),
      decisions: decisionsOn(state, round, report),
      mayResolve: refusalToResolve(state, round, report, person) === null,
      resolution: state.resolutions.get(round)?.get(report) ?? null,
      history: state.settlements.get(round)?.get(report) ?? [],
      comments: state.comments.get(round)?.get(report) ?? [],
    })
    return {
      rule: ruleFor(state, round),
      criteria: currentProtocol(state)?.criteria ?? [],
      waiting: conflictsIn(state, round).map(describe),
      settled: [...(state.resolutions.get(round)?.keys() ?? [])]
        .filter((report) => state.records.has(report) && mayBeSeen(state, round, report))
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
    // In a pilot a report may be judged by all and still hidden: then nothing tells whether there is a conflict.
    if (!mayBeSeen(state, round, report)) throw new Invalid(`There is no conflict on ${report} in ${round}.`)
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

/** Takes back how a conflict was settled: it waits again. The log and the history of the report keep it. */
export const reopenConflict = onReview({
  name: 'conflict.reopen',
  kind: 'command',
  who: 'members',
  summary: 'Take back the settlement of a conflict; it waits again.',
  input: { round, report: filled },
  async run(review: OpenReview, { round, report }, context) {
    const { state } = review
    if (!mayBeSeen(state, round, report) || !state.resolutions.get(round)?.has(report))
      throw new Invalid(`Nothing was settled on ${report} in ${round}.`)
    const refusal = refusalToResolve(state, round, report, context.person)
    if (refusal !== null) throw new NotAllowed(refusal)
    await append(review, context.person, context.now(), [
      { type: 'conflict-reopened', payload: { round, report } },
    ])
    return { status: reportStatus(state, round, report) }
  },
})

/** The record of a report that is shown, and what the words of the protocol mark in it. */
function shown(state: ReviewState, report: string) {
  const record = shownRecord(state, report)
  const reference = record?.reference
  return {
    record,
    highlights: reference ? highlightsOf(state, reference) : null,
    languages: reference
      ? { title: languageIn(reference.title), abstract: languageIn(reference.abstract) }
      : null,
  }
}

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
