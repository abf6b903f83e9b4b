import { type Language, languages, type Wording, worded } from '@ayni/framework'
import { formatCitations } from '@ayni/references/citations'
import { chartOf } from '../charting/charted.ts'
import { studiesInMap } from '../charting/studies.ts'
import { codingsOf } from '../coding/coded.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import { type Facet, facetsOf } from '../evidence-map/map-filter.ts'
import { yearOfStudy } from '../evidence-map/year-of-study.ts'
import type { StudyId } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { countryCode, countryName } from '../synthesising/study-countries.ts'

/** What the page shows, as data: also for whoever wants to read it with a program. */
export function pageData(state: ReviewState) {
  const map = evidenceMap(state)
  const wording = (of: { id: string; name: string }, kind: 'components' | 'outcomes') =>
    Object.fromEntries(
      languages.map((language) => [
        language,
        worded(state[kind].get(of.id)?.name ?? {}, language) || of.name,
      ]),
    )
  const inMap = new Map(studiesInMap(state).map((study) => [study.id, study]))
  const cited = map.studies.flatMap(({ id }) =>
    (inMap.get(id)?.records ?? []).flatMap((record) => {
      const reference = state.records.get(record)?.reference
      return reference ? [{ id, reference }] : []
    }),
  )
  // All at once: setting up a style takes longer than a list of references.
  const { value } = formatCitations(
    cited.map(({ reference }) => reference),
    { style: 'apa', language: 'en', format: 'text' },
  )
  const citations = new Map<string, string[]>()
  for (const { index, citation } of value) {
    const id = cited[index]?.id ?? ''
    citations.set(id, [...(citations.get(id) ?? []), citation])
  }
  const facets = facetsOf(state)
  return {
    title: state.title,
    rule: map.rule.levels.map(({ id, name, atLeast }) => ({
      id,
      atLeast,
      name: Object.fromEntries(languages.map((language) => [language, worded(name, language) || id])),
    })),
    components: map.components.map((one) => ({ id: one.id, name: wording(one, 'components') })),
    outcomes: map.outcomes.map((one) => ({ id: one.id, name: wording(one, 'outcomes') })),
    fields: facets.map((facet) => namedFacet(state, facet)),
    cells: map.cells.map(({ component, outcome, studies }) => ({ component, outcome, studies })),
    studies: map.studies.map(({ id, label }) => {
      const study = inMap.get(id)
      return {
        id,
        label,
        year: study ? yearOfStudy(state, study) : null,
        fields: valuesOf(state, id, facets),
        quality: study?.acceptance?.verdict ?? 'not-appraised',
        citation: citations.get(id)?.join(' ') ?? label,
      }
    }),
    passages: [
      ...codingsOf(state)
        .filter(({ study }) => inMap.has(study))
        .map(({ study, code, passage, where }) => ({
          study,
          component: state.codes.get(code)?.component ?? null,
          outcome: null,
          about: state.codes.get(code)?.name ?? code,
          passage,
          where,
        })),
      ...[...state.findings.values()]
        .filter(({ study }) => inMap.has(study))
        .map(({ study, component, outcome, direction, passage, where }) => ({
          study,
          component,
          outcome,
          about: direction,
          passage,
          where,
        })),
    ],
  }
}

/** A field of the charts by which readers may filter, and its values, with their names in all languages. */
function namedFacet(state: ReviewState, { field, values }: Facet) {
  const form = currentProtocol(state)?.form.fields.find(({ id }) => id === field)
  const inAll = (name: (language: Language) => string): Wording =>
    Object.fromEntries(languages.map((language) => [language, name(language)]))
  return {
    id: field,
    name: inAll((language) => worded(form?.name ?? {}, language) || field),
    values: values.map(({ value }) => {
      const choice = form?.choices.find(({ id }) => id === value)?.name
      const country = form?.kind === 'country' ? countryCode(value) : null
      return {
        id: value,
        name: inAll((language) =>
          country === null ? (choice && worded(choice, language)) || value : countryName(country, language),
        ),
      }
    }),
  }
}

function valuesOf(state: ReviewState, study: StudyId, facets: readonly Facet[]): Record<string, string[]> {
  const chart = chartOf(state, study)
  return Object.fromEntries(facets.map(({ field }) => [field, chart.get(field)?.value ?? []]))
}
