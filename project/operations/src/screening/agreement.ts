import {
  agreementReport,
  currentProtocol,
  disputedCriteria,
  independentDecisions,
  mayBeSeen,
  ratingTable,
  reportStatus,
  reportsInRound,
} from '@ayni/review'
import { agreement } from '@ayni/statistics'
import { onReview } from '../operation.ts'
import { round } from '../schemas.ts'

/**
 * Agreement between the reviewers of a round, on the reports whose decisions may be seen and by what was said before they
 * could be.
 */
export const roundAgreement = onReview({
  name: 'agreement',
  kind: 'question',
  who: 'anyone',
  summary:
    'Agreement in a round: every coefficient with its interval, by pair of reviewers and over time, and what was disputed.',
  input: { round: round.default('title-abstract') },
  run({ state }, { round }) {
    const found = independentDecisions(state, round)
    const { raters, ratings, reports } = ratingTable(found)
    const hidden = reportsInRound(state, round).filter((report) => !mayBeSeen(state, round, report)).length
    return {
      ...agreement(ratings),
      ...agreementReport(found, round),
      round,
      reviewers: raters,
      hidden,
      disputed: disputedCriteria(found),
      criteria: currentProtocol(state)?.criteria ?? [],
      conflicts: reports.filter((report) => reportStatus(state, round, report).kind === 'conflict').length,
    }
  },
})
