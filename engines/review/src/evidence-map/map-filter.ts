import { chartOf } from '../charting/charted.ts'
import { type Study, studiesInMap } from '../charting/studies.ts'
import { codingsOf, withNarrower } from '../coding/coded.ts'
import type { CodeId, EvidenceKind, StudyId } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { MapPart } from './evidence-map.ts'

/** Which studies and findings a map is made of. What is left out does not filter. */
export type MapFilter = {
  /** Years of publication, both included. */
  from?: number | undefined
  to?: number | undefined
  /** Charted values by field: a study passes when it has one of those named, in each field named. */
  fields?: Readonly<Record<string, readonly string[]>> | undefined
  /** Only studies whose quality was accepted. */
  isAccepted?: boolean | undefined
  /** Studies on which one of these codes, or a narrower one, was used. */
  codes?: readonly CodeId[] | undefined
  /** Only findings of these kinds of evidence. */
  evidence?: readonly EvidenceKind[] | undefined
  /** Studies to leave out. */
  without?: readonly StudyId[] | undefined
}

/** What of a review passes a filter; adding a condition never lets more through. */
export function mapPart(state: ReviewState, filter: MapFilter): MapPart {
  const { evidence, codes, without = [], fields = {} } = filter
  const wantedCodes = codes && new Set(codes.flatMap((code) => [...withNarrower(state, code)]))
  const coded =
    wantedCodes &&
    new Set(
      codingsOf(state)
        .filter(({ code }) => wantedCodes.has(code))
        .map(({ study }) => study),
    )
  const wantedFields = Object.entries(fields).filter(([, values]) => values.length > 0)
  const passes = ({ id, year, acceptance }: Study) =>
    !without.includes(id) &&
    (filter.from === undefined || (year !== null && year >= filter.from)) &&
    (filter.to === undefined || (year !== null && year <= filter.to)) &&
    (!filter.isAccepted || acceptance?.verdict === 'accepted') &&
    (!coded || coded.has(id)) &&
    wantedFields.every(([field, values]) =>
      (chartOf(state, id).get(field)?.value ?? []).some((value) => values.includes(value)),
    )
  return {
    studies: new Set(
      studiesInMap(state)
        .filter(passes)
        .map(({ id }) => id),
    ),
    ...(evidence && { evidence: new Set(evidence) }),
  }
}

/** The values that were charted in a field, with the number of studies, the most frequent first. */
export type Facet = { field: string; values: { value: string; studies: number }[] }

/** Fields by which studies can be told apart: those with choices, countries, and short texts that come up again. */
export function facetsOf(state: ReviewState): Facet[] {
  const studies = studiesInMap(state)
  const charts = studies.map(({ id }) => chartOf(state, id))
  return (currentProtocol(state)?.form.fields ?? []).flatMap(({ id: field, kind }) => {
    if (kind === 'long-text' || kind === 'number' || kind === 'date') return []
    const counts = new Map<string, number>()
    for (const chart of charts)
      for (const value of chart.get(field)?.value ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
    if (counts.size === 0 || (kind === 'text' && counts.size > 40)) return []
    return [
      {
        field,
        values: [...counts]
          .map(([value, count]) => ({ value, studies: count }))
          .sort((a, b) => b.studies - a.studies || (a.value < b.value ? -1 : 1)),
      },
    ]
  })
}
