import { languageTags } from '@ayni/references'
import { chartOf } from '../charting/charted.ts'
import { type Study, studiesInMap, studiesOf } from '../charting/studies.ts'
import { codingsOf, withNarrower } from '../coding/coded.ts'
import type { CodeId, ComponentId, EvidenceKind, StudyId } from '../facts.ts'
import { kept } from '../kept.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { MapPart } from './evidence-map.ts'
import { yearOfStudy } from './year-of-study.ts'

export const qualities = ['accepted', 'not-accepted', 'pending', 'not-appraised'] as const

/** What the appraisal of a study came to. */
export type Quality = (typeof qualities)[number]

/** Which studies and findings a map is made of. What is left out does not filter. */
export type MapFilter = {
  /** Years of publication, both included. */
  from?: number | undefined
  to?: number | undefined
  /** Charted values by field: a study passes when it has one of those named, in each field named. */
  fields?: Readonly<Record<string, readonly string[]>> | undefined
  /** Studies of these qualities; without it all but those not accepted. */
  quality?: readonly Quality[] | undefined
  /** Least share of positive items, 0 to 1; studies of which none is known go. */
  leastPositive?: number | undefined
  /** Studies of which a report is in one of these languages, as `languagesIn` names them. */
  languages?: readonly string[] | undefined
  /** Studies on which one of these codes, or a narrower one, was used. */
  codes?: readonly CodeId[] | undefined
  /** Studies in which one of these components was coded. */
  components?: readonly ComponentId[] | undefined
  /** Only findings of these kinds of evidence. */
  evidence?: readonly EvidenceKind[] | undefined
  /** Studies to leave out. */
  without?: readonly StudyId[] | undefined
}

/** What of a review passes a filter; adding a condition never lets more through. */
export function mapPart(state: ReviewState, filter: MapFilter): MapPart {
  const { evidence, codes, components, without = [], fields = {}, quality, languages } = filter
  const leastPositive = filter.leastPositive ?? 0
  const wantedCodes = codes && new Set(codes.flatMap((code) => [...withNarrower(state, code)]))
  const withComponent =
    components &&
    new Set(
      codingsOf(state)
        .filter(({ code }) => components.includes(state.codes.get(code)?.component ?? ''))
        .map(({ study }) => study),
    )
  const coded =
    wantedCodes &&
    new Set(
      codingsOf(state)
        .filter(({ code }) => wantedCodes.has(code))
        .map(({ study }) => study),
    )
  const wantedFields = Object.entries(fields).filter(([, values]) => values.length > 0)
  const { from, to } = filter
  const isWithin = (study: Study) => {
    if (from === undefined && to === undefined) return true
    const year = yearOfStudy(state, study)
    return year !== null && (from === undefined || year >= from) && (to === undefined || year <= to)
  }
  const passes = (study: Study) => {
    const { id, acceptance, records } = study
    return (
      !without.includes(id) &&
      isWithin(study) &&
      (!quality || quality.includes(acceptance?.verdict ?? 'not-appraised')) &&
      (leastPositive <= 0 || (acceptance?.proportion ?? -1) >= leastPositive) &&
      (!coded || coded.has(id)) &&
      (!withComponent || withComponent.has(id)) &&
      (!languages || languagesOf(state, records).some((language) => languages.includes(language))) &&
      wantedFields.every(([field, values]) =>
        (chartOf(state, id).get(field)?.value ?? []).some((value) => values.includes(value)),
      )
    )
  }
  return {
    studies: new Set((quality ? studiesOf(state) : studiesInMap(state)).filter(passes).map(({ id }) => id)),
    ...(evidence && { evidence: new Set(evidence) }),
  }
}

/** The values that were charted in a field, with the number of studies, the most frequent first. */
export type Facet = { field: string; values: { value: string; studies: number }[] }

/** Fields by which studies can be told apart: those with choices, countries, and short texts that come up again. */
export const facetsOf = kept((state): readonly Facet[] => {
  const studies = studiesInMap(state)
  const charts = studies.map(({ id }) => chartOf(state, id))
  return (currentProtocol(state)?.form.fields ?? []).flatMap(({ id: field, kind }) => {
    if (!['text', 'one-of', 'many-of', 'yes-no-unclear', 'country'].includes(kind)) return []
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
})

/** The languages of reports by their tags; what is none that is known stays as its source names it. */
function languagesOf(state: ReviewState, records: Study['records']): string[] {
  const named = records.flatMap((id) => {
    const written = state.records.get(id)?.reference.language.trim().toLowerCase() ?? ''
    const tags = languageTags(written)
    return tags.length === 0 && written !== '' ? [written] : tags
  })
  return [...new Set(named)]
}

/** The languages of all studies, with the number of studies, the most frequent first. */
export const languagesIn = kept((state): readonly { language: string; studies: number }[] => {
  const counts = new Map<string, number>()
  for (const { records } of studiesOf(state))
    for (const language of languagesOf(state, records)) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts]
    .map(([language, studies]) => ({ language, studies }))
    .sort((a, b) => b.studies - a.studies || (a.language < b.language ? -1 : 1))
})
