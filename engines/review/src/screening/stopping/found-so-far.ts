import type { ReviewState } from '../../state.ts'
import type { PersonId, RoundId } from '../decision.ts'
import { decisionsOn, judgedIn, type ReportStatus, reportStatus } from '../status.ts'
import { mayBeSeen } from '../visibility.ts'

/** Whether each report that a reviewer decided on is relevant to them, in the order of their decisions. */
export function foundByReviewer(state: ReviewState, round: RoundId, person: PersonId): boolean[] {
  const own = [...judgedIn(state, round).keys()].flatMap(
    (report) => decisionsOn(state, round, report).find(({ reviewer }) => reviewer === person) ?? [],
  )
  return own.toSorted((a, b) => a.seq - b.seq).map(({ verdict }) => verdict !== 'exclude')
}

/**
 * Whether each report that may be seen is relevant, in the order in which the last reviewer needed judged it. Where they
 * differ on that and nothing is settled yet, it counts as relevant: it may turn out to be.
 */
export function foundByTeam(state: ReviewState, round: RoundId): boolean[] {
  return [...judgedIn(state, round)]
    .filter(([report]) => mayBeSeen(state, round, report))
    .map(([report, decisions]) => ({ report, seq: Math.max(...decisions.map(({ seq }) => seq)) }))
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ report }) => {
      const status = reportStatus(state, round, report)
      return status.kind === 'settled' ? status.verdict === 'include' : !agreeOnExclusion(status)
    })
}

const agreeOnExclusion = (status: ReportStatus) =>
  status.kind === 'conflict' && status.because === 'reasons-differ'
