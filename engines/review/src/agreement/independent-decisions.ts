import type { RecordedDecision, ReportId, RoundId } from '../screening/decision.ts'
import { isPilot } from '../screening/decision.ts'
import { reportsInRound } from '../screening/queue.ts'
import { groupingOf } from '../screening/reports.ts'
import { ruleFor } from '../screening/status.ts'
import { mayBeSeen } from '../screening/visibility.ts'
import type { ReviewState } from '../state.ts'

/** What reviewers said of a report before any of them could see the others. */
export type IndependentDecisions = {
  report: ReportId
  decisions: RecordedDecision[]
  /** Position in the log at which the last of them was taken. */
  opened: number
}

/**
 * The decisions of a round by which agreement is measured: those that stood when the last of the reviewers had decided (in
 * a pilot, when all had judged the whole sample). Who changes their mind after seeing what others said agrees with them,
 * but not by themselves. Only reports whose decisions may be seen are among them.
 */
export function independentDecisions(state: ReviewState, round: RoundId): IndependentDecisions[] {
  const needed = ruleFor(state, round).reviewersPerRecord
  const found = reportsInRound(state, round)
    .filter((report) => mayBeSeen(state, round, report))
    .map((report) => {
      const all = everyDecisionOn(state, round, report)
      return { report, all, opened: openedAt(all, needed) }
    })
  const together = isPilot(round) ? Math.max(0, ...found.map(({ opened }) => opened)) : null
  return found.map(({ report, all, opened }) => ({
    report,
    decisions: standingAt(all, together ?? opened),
    opened,
  }))
}

type Standing = { decision: RecordedDecision; until: number }

/** All decisions ever taken on a report, in their order, and until when each stood. */
function everyDecisionOn(state: ReviewState, round: RoundId, report: ReportId): Standing[] {
  const all: Standing[] = []
  for (const record of groupingOf(state).members.get(report) ?? [report]) {
    for (const { until, ...decision } of state.formerDecisions.get(round)?.get(record) ?? [])
      all.push({ decision, until })
    for (const decision of state.decisions.get(round)?.get(record)?.values() ?? [])
      all.push({ decision, until: Number.POSITIVE_INFINITY })
  }
  return all.sort((a, b) => a.decision.seq - b.decision.seq)
}

/** Position in the log at which as many had decided as were needed. */
function openedAt(all: readonly Standing[], needed: number): number {
  for (const { decision } of all) {
    const reviewers = new Set(standingAt(all, decision.seq).map(({ reviewer }) => reviewer))
    if (reviewers.size >= needed) return decision.seq
  }
  return all.at(-1)?.decision.seq ?? 0
}

function standingAt(all: readonly Standing[], position: number): RecordedDecision[] {
  return all
    .filter(({ decision, until }) => decision.seq <= position && position < until)
    .map(({ decision }) => decision)
}
