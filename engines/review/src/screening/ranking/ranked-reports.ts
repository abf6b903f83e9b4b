import type { Reference } from '@ayni/references'
import { formatAuthors } from '@ayni/references'
import { currentProtocol, type ReviewState } from '../../state.ts'
import type { PersonId, ReportId, RoundId } from '../decision.ts'
import { reportsToScreen } from '../reports.ts'
import { decisionsOn, judgedIn, reportStatus } from '../status.ts'
import { mayBeSeen } from '../visibility.ts'
import type { RankedText } from './terms.ts'

/** What is read of a reference to rank it. */
export function rankedText(reference: Reference): RankedText {
  const { title, abstract, keywords, authors, journal, year } = reference
  return { title, abstract, keywords: keywords.join('; '), authors: formatAuthors(authors), journal, year }
}

/** The protocol's own words: what is asked, and what is to be included. */
export function questionWords(state: ReviewState): string {
  const protocol = currentProtocol(state)
  if (!protocol) return ''
  const { text, population, concept, context } = protocol.question
  const wanted = protocol.criteria
    .filter(({ kind }) => kind === 'inclusion')
    .flatMap(({ text: wording }) => Object.values(wording))
  return [protocol.title, text, population, concept, context, ...wanted].join('\n')
}

/**
 * What a reviewer's ranking may learn from: their own decisions in any round, and what is settled where they may see it.
 * Nothing else, for the order of work would tell what others decided. Doubt counts as relevant: it takes a report on.
 */
export function knownVerdicts(
  state: ReviewState,
  round: RoundId,
  reviewer: PersonId,
): ReadonlyMap<ReportId, boolean> {
  const verdicts = new Map<ReportId, boolean>()
  const screened = new Set(reportsToScreen(state))
  for (const one of [...state.pilots.keys(), round])
    for (const report of judgedIn(state, one).keys()) {
      if (!screened.has(report)) continue
      const own = decisionsOn(state, one, report).find((decision) => decision.reviewer === reviewer)
      const status = mayBeSeen(state, one, report) ? reportStatus(state, one, report) : null
      if (status?.kind === 'settled') verdicts.set(report, status.verdict === 'include')
      else if (own) verdicts.set(report, own.verdict !== 'exclude')
    }
  return verdicts
}
