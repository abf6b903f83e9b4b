import { titleAbstract, waitingFor } from '@ayni/review'
import { z } from 'zod'
import { onReview } from '../../operation.ts'
import { shownRecord } from '../../searching/shown-record.ts'
import { ranked, settledRankingOf } from './rankings.ts'

/** All reports that wait for the asking person, the likeliest to be included first. Waits for the ranking. */
export const rankReports = onReview({
  name: 'screening.rank',
  kind: 'question',
  who: 'members',
  summary:
    'The reports that wait for you, the likeliest to be included first, learnt from your own decisions and what is settled; before any, from the words of the protocol.',
  input: { limit: z.int().min(1).max(1_000_000).default(100) },
  async run(review, { limit }, { person }) {
    const { ranking, scores } = await settledRankingOf(review, titleAbstract, person)
    const { reports, why } = ranked(ranking, waitingFor(review.state, titleAbstract, person))
    const position = new Map(ranking.reports.map((report, index) => [report, index]))
    return {
      learntFrom: ranking.told.size,
      reports: reports.slice(0, limit).map((report) => ({
        report,
        score: scores[position.get(report) ?? -1] ?? null,
        title: shownRecord(review.state, report)?.reference.title ?? '',
        why: why.get(report) ?? [],
      })),
    }
  },
})
