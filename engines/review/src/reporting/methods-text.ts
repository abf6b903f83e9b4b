import { type Language, worded } from '@ayni/framework'
import { agreement } from '@ayni/statistics'
import { ratingsOf } from '../agreement/ratings.ts'
import { appraisalSentences } from '../appraising/appraisal-sentences.ts'
import { chartOf } from '../charting/charted.ts'
import { studiesOf } from '../charting/studies.ts'
import { codesOf, codingsOf } from '../coding/coded.ts'
import { ruleOfRound } from '../consolidating/voting.ts'
import { fullText, titleAbstract } from '../screening/decision.ts'
import { reportsInRound } from '../screening/queue.ts'
import { judgedIn, ruleFor } from '../screening/status.ts'
import { foundByTeam } from '../screening/stopping/found-so-far.ts'
import { recallTest } from '../screening/stopping/recall-test.ts'
import { mayBeSeen, pilotIsFinished } from '../screening/visibility.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { flowOf } from './flow.ts'
import { type ReportWords, reportWords } from './words.ts'

/** The methods in paragraphs that state what was truly done, counted from the facts. What did not happen is not said. */
export function methodsText(state: ReviewState, language: Language): string[] {
  const words = reportWords(language)
  return [planAndSearch(state, words), screeningPart(state, words), studiesPart(state, language, words)]
    .map((sentences) => sentences.join(' '))
    .filter((paragraph) => paragraph !== '')
}

function planAndSearch(state: ReviewState, words: ReportWords): string[] {
  const { methods: w, list } = words
  const flow = flowOf(state)
  const sentences: string[] = []
  const question = currentProtocol(state)?.question.text ?? ''
  if (question !== '') sentences.push(w.question(question))
  const searches = [...state.searches.values()]
  const days = searches.map(({ date }) => date).sort()
  if (searches.length > 0)
    sentences.push(
      w.searches(
        list([...new Set(searches.map(({ source }) => source))]),
        words.day(days[0] ?? ''),
        words.day(days.at(-1) ?? ''),
      ),
    )
  if (flow.identified > 0) sentences.push(w.searched(flow.identified, list(Object.keys(flow.bySource))))
  const listed = [...state.records.values()].filter(({ kind }) => kind === 'as-published').length
  if (listed > 0) sentences.push(w.asPublished(listed))
  if (flow.duplicates > 0) sentences.push(w.duplicates(flow.duplicates))
  return sentences
}

/** How screening was done, in sentences. */
export function screeningPart(state: ReviewState, words: ReportWords): string[] {
  const { methods: w } = words
  const flow = flowOf(state)
  const rule = currentProtocol(state) ? ruleFor(state, titleAbstract) : null
  const sentences: string[] = []
  for (const pilot of state.pilots.values()) {
    if (!pilotIsFinished(state, pilot.round)) continue
    sentences.push(w.pilot(pilot.size, pilot.reviewers.length, pilot.seed))
    const { cohenKappa } = agreement(ratingsOf(state, pilot.round).ratings)
    if (cohenKappa.value !== null)
      sentences.push(
        w.kappa(
          words.decimal(cohenKappa.value),
          words.decimal(cohenKappa.low),
          words.decimal(cohenKappa.high),
        ),
      )
  }
  if (flow.screened === 0 || !rule) return sentences
  sentences.push(
    flow.awaitingTitleAbstract === 0
      ? w.screening(rule.reviewersPerRecord, w.rules[rule.agreement])
      : w.screeningSoFar(
          flow.screened,
          flow.screened + flow.awaitingTitleAbstract,
          rule.reviewersPerRecord,
          w.rules[rule.agreement],
        ),
  )
  sentences.push(...orderPart(state, flow.awaitingTitleAbstract, words))
  const { n, cohenKappa } = agreement(ratingsOf(state, titleAbstract).ratings)
  if (cohenKappa.value !== null)
    sentences.push(
      w.agreement(
        n,
        words.decimal(cohenKappa.value),
        words.decimal(cohenKappa.low),
        words.decimal(cohenKappa.high),
      ),
    )
  const resolved = [...state.resolutions.values()].reduce((sum, ofRound) => sum + ofRound.size, 0)
  if (resolved > 0) sentences.push(w.resolver[rule.resolver], w.resolved(resolved))
  if (flow.assessed > 0) {
    const own = ruleFor(state, fullText)
    if (currentProtocol(state)?.fullText)
      sentences.push(w.fullTextRule(own.reviewersPerRecord, w.rules[own.agreement]))
    sentences.push(w.fullText(flow.assessed, flow.excludedFullText))
    if (flow.awaitingFullText > 0) sentences.push(w.waiting(flow.awaitingFullText))
  }
  return sentences
}

function studiesPart(state: ReviewState, language: Language, words: ReportWords): string[] {
  const { methods: w } = words
  const protocol = currentProtocol(state)
  const sentences: string[] = []
  const studies = studiesOf(state)
  sentences.push(...appraisalSentences(state, language))
  // What is filled in, not what the form has room for.
  const charts = studies.map(({ id }) => chartOf(state, id)).filter(({ size }) => size > 0)
  const fields = new Set(charts.flatMap((chart) => [...chart.keys()]))
  if (fields.size > 0) sentences.push(w.charting(fields.size, charts.length))
  if (state.charts.size > 0) sentences.push(...severalCharters(state, words))
  if (state.codings.size > 0)
    sentences.push(
      w.coding(
        codingsOf(state).length,
        codesOf(state).length,
        [...state.components.values()].filter(({ retired }) => !retired).length,
      ),
    )
  if (state.codings.size > 0 && (protocol?.coders ?? 1) > 1) sentences.push(w.coders(protocol?.coders ?? 1))
  sentences.push(...votesPart(state, words))
  if (state.findings.size > 0) sentences.push(w.findings(state.findings.size, state.outcomes.size))
  if (protocol && state.components.size > 0 && state.outcomes.size > 0)
    sentences.push(
      w.levels(
        w.basis[protocol.levelRule.basis],
        words.list(
          protocol.levelRule.levels.map(({ id, name, atLeast }) =>
            w.level(worded(name, language) || id, atLeast),
          ),
        ),
      ),
    )
  return sentences
}

function severalCharters(state: ReviewState, { methods: w }: ReportWords): string[] {
  const charters = currentProtocol(state)?.charters ?? 1
  if (charters === 1) return []
  const settled = [...state.settledFields.values()].reduce((sum, ofStudy) => sum + ofStudy.size, 0)
  return [w.charters(charters), ...(settled > 0 ? [w.settledFields(settled)] : [])]
}

/** The rounds of votes that were closed; of one that is open nothing is said. */
function votesPart(state: ReviewState, words: ReportWords): string[] {
  const { methods: w, percent } = words
  const closed = [...state.votings.values()].filter((voting) => voting.closed !== null)
  const rules = closed.map((voting) => ruleOfRound(state, voting))
  const rule = rules.at(-1)
  if (!rule) return []
  const voters = new Set(closed.flatMap(({ votes }) => [...votes.values()].flatMap((own) => [...own.keys()])))
  return [
    w.votes(closed.length, voters.size, percent(rule.share), rule.votes),
    ...(rules.some(({ isAnonymous }) => isAnonymous) ? [w.withheld] : []),
  ]
}

/** The share of the relevant reports that a team may say it has found. */
const target = 0.95

/** In which order reports were read, and what let the rest be left. Only what may be seen of decisions is counted. */
function orderPart(state: ReviewState, unread: number, { methods: w, percent }: ReportWords): string[] {
  const seen = [...judgedIn(state, titleAbstract)]
    .filter(([report]) => mayBeSeen(state, titleAbstract, report))
    .flatMap(([, decisions]) => decisions)
  const ranked = seen.filter(({ order }) => order === 'ranked').length
  if (ranked === 0) return []
  const total = reportsInRound(state, titleAbstract).length
  const { reached } = recallTest(foundByTeam(state, titleAbstract), total, {
    target,
    confidence: 0.95,
    assuming: 'none',
  })
  return [
    w.ranked(ranked, seen.length),
    ...(reached && unread > 0 ? [w.stopped(unread, percent(target))] : []),
  ]
}
