import { compareFrameworks, type Framework, type Language, worded } from '@ayni/framework'
import type { Reference } from '@ayni/references'
import { formatCitations } from '@ayni/references/citations'
import { studiesInMap } from '../charting/studies.ts'
import { codesOf } from '../coding/coded.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import { currentProtocol, type ReviewState } from '../state.ts'

/**
 * What the next version of the framework would be: components, outcomes and their pairings with the evidence
 * inside, and what changed since the version before (F1–F5).
 *
 * @param about.isCited whether citations are written, which takes a second for some fifty studies; else titles stand for them.
 */
export function draftFramework(
  state: ReviewState,
  about: {
    id: string
    version: number
    publishedAt: string
    publishedBy: string
    note: string
    previous: Framework | null
    reviewId: string
    isCited: boolean
  },
): Framework {
  const protocol = currentProtocol(state)
  const map = evidenceMap(state)
  const inMap = new Set(map.studies.map(({ id }) => id))
  const cited = studiesInMap(state).flatMap(({ records }) =>
    records.flatMap((record) => state.records.get(record)?.reference ?? []),
  )
  const citations = about.isCited ? citationsOf(cited, state.language) : new Map<Reference, string>()
  const draft: Framework = {
    schema: 'ayni-framework/1',
    id: about.id,
    version: about.version,
    title: state.title,
    language: state.language,
    publishedAt: about.publishedAt,
    publishedBy: about.publishedBy,
    note: about.note,
    intervention: {
      question: protocol?.question.text ?? '',
      population: protocol?.question.population ?? '',
      concept: protocol?.question.concept ?? '',
      context: protocol?.question.context ?? '',
    },
    components: map.components.flatMap(({ id }) => {
      const component = state.components.get(id)
      const codes = codesOf(state)
        .filter((code) => code.component === id)
        .map((code) => code.name)
      return component ? [{ id, name: component.name, definition: component.definition, codes }] : []
    }),
    outcomes: map.outcomes.flatMap(({ id }) => {
      const outcome = state.outcomes.get(id)
      return outcome ? [{ id, name: outcome.name, definition: outcome.definition }] : []
    }),
    pairings: map.cells.map(({ component, outcome, studies, count, level, directions }) => ({
      component,
      outcome,
      studies,
      count,
      level,
      directions,
    })),
    studies: studiesInMap(state)
      .filter(({ id }) => inMap.has(id))
      .map(({ id, label, year, records }) => {
        const [reference] = records.flatMap((record) => state.records.get(record)?.reference ?? [])
        return {
          id,
          label,
          year,
          citation: reference ? (citations.get(reference) ?? reference.title) : label,
          doi: reference?.doi ?? '',
        }
      }),
    levelRule: map.rule,
    changes: [],
    review: { id: about.reviewId, facts: state.seq, hash: state.hash },
  }
  return {
    ...draft,
    changes: compareFrameworks(about.previous, draft, (name) => worded(name, state.language)),
  }
}

/** Citations of references, all at once: setting up a style takes longer than a list of references. */
function citationsOf(references: readonly Reference[], language: Language): Map<Reference, string> {
  const { value } = formatCitations(references, { style: 'apa', language, format: 'text' })
  return new Map(
    value.flatMap(({ index, citation }) => {
      const reference = references[index]
      return reference ? [[reference, citation] as const] : []
    }),
  )
}
