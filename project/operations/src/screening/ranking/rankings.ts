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
import { type RankThread, startRanking } from './rank-thread.ts'

/** One person's ranking of a round's reports, and what it was told so far. */
type PersonalRanking = {
  thread: RankThread
  reports: readonly ReportId[]
  question: string
  told: Map<ReportId, boolean>
  usedAt: number
}

/** Rankings by reviewer and round: each learns from what this reviewer may know, and from nothing else. */
const rankings = new WeakMap<OpenReview, Map<string, PersonalRanking>>()
/** Rankings kept for one review: each holds the texts of all its reports. */
const mostKept = 4
let use = 0

/** The ranking of a reviewer, told of everything decided by now. */
export function rankingOf(review: OpenReview, round: RoundId, person: PersonId): PersonalRanking {
  const { state } = review
  const ofReview = rankings.get(review) ?? new Map<string, PersonalRanking>()
  rankings.set(review, ofReview)
  const key = JSON.stringify([round, person])
  const reports = reportsToScreen(state)
  const question = questionWords(state)
  const known = ofReview.get(key)
  const ranking =
    known?.reports === reports && known.question === question ? known : started(state, reports, question)
  if (ranking !== known) known?.thread.stop()
  use += 1
  ranking.usedAt = use
  ofReview.set(key, ranking)
  stopOldest(ofReview)
  tellNews(ranking, knownVerdicts(state, round, person))
  return ranking
}

/** Reports that wait, the likeliest first, with the words that moved them; in their own order until a ranking is there. */
export function ranked(
  ranking: PersonalRanking,
  waiting: readonly ReportId[],
): { reports: ReportId[]; why: ReadonlyMap<ReportId, WordEffect[]> } {
  const latest = ranking.thread.latest()
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

function started(state: ReviewState, reports: readonly ReportId[], question: string): PersonalRanking {
  const thread = startRanking(textsOf(state, reports), question)
  return { thread, reports, question, told: new Map(), usedAt: 0 }
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
  { thread, reports, told }: PersonalRanking,
  verdicts: ReadonlyMap<ReportId, boolean>,
): void {
  const news = [...verdicts].filter(([report, relevant]) => told.get(report) !== relevant)
  if (news.length === 0) return
  const index = new Map(reports.map((report, position) => [report, position]))
  thread.learn(
    news.flatMap(([report, relevant]) => {
      told.set(report, relevant)
      const position = index.get(report)
      return position === undefined ? [] : [[position, relevant] as const]
    }),
  )
}

function stopOldest(ofReview: Map<string, PersonalRanking>): void {
  if (ofReview.size <= mostKept) return
  const [oldest] = [...ofReview].toSorted(([, a], [, b]) => a.usedAt - b.usedAt)
  if (!oldest) return
  oldest[1].thread.stop()
  ofReview.delete(oldest[0])
}
