import { chartOf } from '../charting/charted.ts'
import { studiesInMap } from '../charting/studies.ts'
import type { ComponentId, StudyId } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { EvidenceMap } from './evidence-map.ts'

/** Two components and the studies that have both. */
export type ComponentsTogether = { a: ComponentId; b: ComponentId; studies: StudyId[] }

/** Which components go together in studies, the most frequent first. */
export function componentsTogether(map: EvidenceMap): ComponentsTogether[] {
  const found: ComponentsTogether[] = []
  map.components.forEach((a, at) => {
    const own = new Set(a.studyIds)
    for (const b of map.components.slice(at + 1)) {
      const studies = b.studyIds.filter((study) => own.has(study))
      if (studies.length > 0) found.push({ a: a.id, b: b.id, studies })
    }
  })
  return found.sort((x, y) => y.studies.length - x.studies.length)
}

/** The studies of a map by year of publication, every year from the first to the last; `null` holds those without. */
export function studiesByYear(
  state: ReviewState,
  map: EvidenceMap,
): { year: number | null; studies: StudyId[] }[] {
  const years = new Map(studiesInMap(state).map(({ id, year }) => [id, year]))
  const byYear = Map.groupBy(map.studies, ({ id }) => years.get(id) ?? null)
  const known = [...byYear.keys()].filter((year) => year !== null)
  if (known.length === 0 && byYear.size === 0) return []
  const [first, last] = [Math.min(...known), Math.max(...known)]
  const idsIn = (year: number | null) => (byYear.get(year) ?? []).map(({ id }) => id)
  const inOrder = known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return [
    ...inOrder.map((year) => ({ year, studies: idsIn(year) })),
    ...(byYear.has(null) ? [{ year: null, studies: idsIn(null) }] : []),
  ]
}

/** The studies of a map by country, as charted; a study of two countries counts in both. */
export function studiesByCountry(
  state: ReviewState,
  map: EvidenceMap,
): { country: string; studies: StudyId[] }[] {
  const fields = (currentProtocol(state)?.form.fields ?? []).filter(({ kind }) => kind === 'country')
  const found = new Map<string, StudyId[]>()
  for (const { id } of map.studies) {
    const chart = chartOf(state, id)
    const countries = fields.flatMap((field) =>
      (chart.get(field.id)?.value ?? []).flatMap((value) => value.split(/\s*[;,]\s*/)),
    )
    for (const country of new Set(countries.filter((name) => name !== '')))
      found.set(country, [...(found.get(country) ?? []), id])
  }
  return [...found]
    .map(([country, studies]) => ({ country, studies }))
    .sort((a, b) => b.studies.length - a.studies.length || (a.country < b.country ? -1 : 1))
}
