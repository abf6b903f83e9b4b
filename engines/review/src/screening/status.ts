import type { CriterionId, ScreeningRule } from '../protocol/protocol.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import {
  decisionsOfRecords,
  fullText,
  isPilot,
  type PersonId,
  type RecordedDecision,
  type RecordId,
  type ReportId,
  type RoundId,
} from './decision.ts'
import { groupingOf, reportOf } from './reports.ts'

/** The rule of a round with the number of reviewers it comes to. */
export type RoundRule = ScreeningRule & { reviewersPerRecord: number }

/** What the decisions on one report in one round amount to. */
export type ReportStatus =
  | { kind: 'awaiting'; decided: number; needed: number }
  | { kind: 'conflict'; because: 'verdicts-differ' | 'reasons-differ' | 'unsure' | 'own-verdicts-differ' }
  | {
      kind: 'settled'
      verdict: 'include' | 'exclude'
      reasons: CriterionId[]
      by: 'agreement' | 'resolution'
    }

/** The rule until a protocol states another: two people, all agree, a third person settles. */
export const defaultScreeningRule: RoundRule = {
  reviewersPerRecord: 2,
  agreement: 'all-agree',
  resolver: 'third-person',
}

/**
 * The standing decisions on a report: those on each of its records, in the order they were taken.
 * Duplicates found later bring the decisions of both records together.
 */
export function decisionsOn(
  state: ReviewState,
  round: RoundId,
  report: ReportId,
): readonly RecordedDecision[] {
  return judgedIn(state, round).get(report) ?? []
}

/** All reports that were judged in a round, with their standing decisions: most of a large review are not among them. */
export function judgedIn(
  state: ReviewState,
  round: RoundId,
): ReadonlyMap<ReportId, readonly RecordedDecision[]> {
  const known = state.judged.get(round)
  if (known) return known
  const judged = new Map<ReportId, readonly RecordedDecision[]>()
  const ofRound = state.decisions.get(round) ?? new Map<RecordId, Map<PersonId, RecordedDecision>>()
  const { members } = groupingOf(state)
  for (const record of ofRound.keys()) {
    const report = reportOf(state, record)
    if (judged.has(report)) continue
    const decisions = decisionsOfRecords(ofRound, members.get(report) ?? [report])
    if (decisions.length > 0) judged.set(report, decisions)
  }
  state.judged.set(round, judged)
  return judged
}

/** The rule for a round. In a pilot everybody named judges every record. */
export function ruleFor(state: ReviewState, round: RoundId): RoundRule {
  const protocol = currentProtocol(state)
  const shared = protocol?.screening ?? defaultScreeningRule
  const pilot = isPilot(round) ? state.pilots.get(round) : undefined
  if (pilot)
    return {
      ...shared,
      reviewersPerRecord: pilot.reviewers.length,
      resolver: protocol?.pilotResolver ?? 'consensus',
    }
  const rule = round === fullText ? (protocol?.fullText ?? shared) : shared
  const { reviewersPerRecord: number } = rule
  return { ...rule, reviewersPerRecord: number === 'all' ? reviewersOf(state) : number }
}

/** How many people have the role of reviewer, one at least: nothing is settled by nobody. */
function reviewersOf(state: ReviewState): number {
  let number = 0
  for (const { roles } of state.people.values()) if (roles.includes('reviewer')) number += 1
  return Math.max(1, number)
}

/** The status of one report in one round, from its decisions, the rule and the resolution if there is one. */
export function reportStatus(state: ReviewState, round: RoundId, report: ReportId): ReportStatus {
  const ofRound = state.statuses.get(round) ?? new Map<ReportId, ReportStatus>()
  const known = ofRound.get(report)
  if (known) return known
  // Whoever asks first puts the grouping in place, by which later facts know which status to forget.
  groupingOf(state)
  const status = computeStatus(state, round, report)
  state.statuses.set(round, ofRound.set(report, status))
  return status
}

function computeStatus(state: ReviewState, round: RoundId, report: ReportId): ReportStatus {
  const decisions = decisionsOn(state, round, report)
  const status = statusOf(decisions, ruleFor(state, round), round === fullText)
  const resolution = state.resolutions.get(round)?.get(report)
  const last = decisions.at(-1)?.seq ?? 0
  // A decision taken after the resolution reopens the question.
  if (status.kind === 'conflict' && resolution && resolution.seq > last)
    return { kind: 'settled', verdict: resolution.verdict, reasons: resolution.reasons, by: 'resolution' }
  return status
}

/**
 * What several decisions on one report amount to under a rule. One reviewer who judged two records of
 * the report differently makes a conflict: the engine asks, it does not pick.
 *
 * @param reasonsMatter at full text the reasons for exclusion must share at least one criterion.
 *
 * @example statusOf([include, exclude], defaultScreeningRule, false) // { kind: 'conflict', because: 'verdicts-differ' }
 */
export function statusOf(
  decisions: readonly RecordedDecision[],
  rule: RoundRule,
  reasonsMatter: boolean,
): ReportStatus {
  const reviewers = new Map<PersonId, RecordedDecision>()
  let ownDiffer = false
  for (const decision of decisions) {
    const earlier = reviewers.get(decision.reviewer)
    if (earlier && earlier.verdict !== decision.verdict) ownDiffer = true
    reviewers.set(decision.reviewer, decision)
  }
  if (reviewers.size < rule.reviewersPerRecord)
    return { kind: 'awaiting', decided: reviewers.size, needed: rule.reviewersPerRecord }
  if (ownDiffer) return { kind: 'conflict', because: 'own-verdicts-differ' }

  const verdicts = new Set([...reviewers.values()].map((decision) => decision.verdict))
  if (rule.agreement === 'one-includes' && (verdicts.has('include') || verdicts.has('unsure')))
    return { kind: 'settled', verdict: 'include', reasons: [], by: 'agreement' }
  if (rule.agreement === 'majority' && verdicts.size > 1) {
    const winner = majorityOf([...reviewers.values()])
    if (winner) return winner
  }
  if (verdicts.has('unsure')) return { kind: 'conflict', because: 'unsure' }
  if (verdicts.size > 1) return { kind: 'conflict', because: 'verdicts-differ' }
  if (verdicts.has('include')) return { kind: 'settled', verdict: 'include', reasons: [], by: 'agreement' }

  const reasons = sharedReasons([...reviewers.values()])
  if (reasonsMatter && reasons === null) return { kind: 'conflict', because: 'reasons-differ' }
  return { kind: 'settled', verdict: 'exclude', reasons: reasons ?? [], by: 'agreement' }
}

/** What more than half of the reviewers settle, with the reasons that most of those who exclude gave; `null` for a tie. */
function majorityOf(decisions: readonly RecordedDecision[]): ReportStatus | null {
  const half = decisions.length / 2
  const sideOf = (verdict: 'include' | 'exclude') => decisions.filter((one) => one.verdict === verdict)
  if (sideOf('include').length > half)
    return { kind: 'settled', verdict: 'include', reasons: [], by: 'agreement' }
  const against = sideOf('exclude')
  if (against.length <= half) return null
  const times = new Map<CriterionId, number>()
  for (const { reasons } of against)
    for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1)
  const most = Math.max(0, ...times.values())
  const reasons = [...times].filter(([, count]) => count === most).map(([reason]) => reason)
  return { kind: 'settled', verdict: 'exclude', reasons, by: 'agreement' }
}

/** Reasons that all who gave any have in common; `null` when there is none. */
function sharedReasons(decisions: readonly RecordedDecision[]): CriterionId[] | null {
  const given = decisions.map((decision) => decision.reasons).filter((reasons) => reasons.length > 0)
  const [first, ...others] = given
  if (!first) return []
  const shared = first.filter((reason) => others.every((reasons) => reasons.includes(reason)))
  return shared.length > 0 ? shared : null
}
