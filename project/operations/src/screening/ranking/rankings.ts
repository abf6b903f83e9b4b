import {
  knownVerdicts,
  type PersonId,
  questionWords,
  type ReportId,
  type ReviewState,
  type RoundId,
  rankedText,
  recordsOf,
  reportsToScreen,
  type WordEffect,
} from '@ayni/review'
import type { OpenReview } from '../../open-review.ts'
import { type Learner, type RankThread, startRanking } from './rank-thread.ts'

/** The reports of a review and the question, read once for all who rank. */
type ReviewRanking = {
  thread: RankThread
  reports: readonly ReportId[]
  question: string
  /** By reviewer and round: each learns from what this reviewer may know, and from nothing else. */
  personal: Map<string, PersonalRanking>
}

/** One person's ranking of a round's reports, and what it was told so far. */
type PersonalRanking = {
  learner: Learner
  reports: readonly ReportId[]
  told: Map<ReportId, boolean>
  /** Share of the texts read, 0 to 1. */
  progress(): number
}

const rankings = new WeakMap<OpenReview, ReviewRanking>()

/** The ranking of a reviewer, told of everything decided by now. */
export function rankingOf(review: OpenReview, round: RoundId, person: PersonId): PersonalRanking {
  const { state } = review
  const { thread, reports, personal } = rankingOfReview(review)
  const key = JSON.stringify([round, person])
  const ranking = personal.get(key) ?? {
    learner: thread.newLearner(),
    reports,
    told: new Map(),
    progress: thread.progress,
  }
  personal.set(key, ranking)
  tellNews(ranking, knownVerdicts(state, round, person))
  return ranking
}

/** The same when all of that has been learnt, with the scores: of the reports there are by then, also when some were added. */
export async function settledRankingOf(
  review: OpenReview,
  round: RoundId,
  person: PersonId,
): Promise<{ ranking: PersonalRanking; scores: Float64Array }> {
  for (;;) {
    const ranking = rankingOf(review, round, person)
    const settled = await ranking.learner.settled()
    if (settled) return { ranking, scores: settled.scores }
  }
}

function rankingOfReview(review: OpenReview): ReviewRanking {
  const { state } = review
  const reports = reportsToScreen(state)
  const question = questionWords(state)
  const known = rankings.get(review)
  if (known?.reports === reports && known.question === question) return known
  known?.thread.stop()
  const thread = startRanking(textsOf(state, reports), question)
  const started = { thread, reports, question, personal: new Map() }
  rankings.set(review, started)
  return started
}

/** Reports that wait, the likeliest first, with the words that moved them; in their own order until a ranking is there. */
export function ranked(
  ranking: PersonalRanking,
  waiting: readonly ReportId[],
): { reports: ReportId[]; why: ReadonlyMap<ReportId, WordEffect[]> } {
  const latest = ranking.learner.latest()
  if (!latest) return { reports: [...waiting], why: new Map() }
  const left = new Set(waiting)
  const reports: ReportId[] = []
  for (const index of latest.order) {
    const report = ranking.reports[index]
    if (report !== undefined && left.delete(report)) reports.push(report)
  }
  const why = latest.why.flatMap(([index, effects]) => {
    const report = ranking.reports[index]
    return report === undefined ? [] : [[report, effects] as const]
  })
  // What was decided when the ranking was made and waits again, as after an undo, comes first: it was just seen.
  return { reports: [...left, ...reports], why: new Map(why) }
}

/** The text of each report, from its copy with the longest abstract. */
function* textsOf(state: ReviewState, reports: readonly ReportId[]) {
  for (const report of reports) {
    const copies = recordsOf(state, report).map(({ reference }) => rankedText(reference))
    const [first = { title: '', abstract: '', keywords: '', authors: '', journal: '', year: null }] = copies
    yield copies.reduce((a, b) => (b.abstract.length > a.abstract.length ? b : a), first)
  }
}

function tellNews(
  { learner, reports, told }: PersonalRanking,
  verdicts: ReadonlyMap<ReportId, boolean>,
): void {
  const news = [...verdicts].filter(([report, relevant]) => told.get(report) !== relevant)
  if (news.length === 0) return
  const index = new Map(reports.map((report, position) => [report, position]))
  learner.learn(
    news.flatMap(([report, relevant]) => {
      told.set(report, relevant)
      const position = index.get(report)
      return position === undefined ? [] : [[position, relevant] as const]
    }),
  )
}
