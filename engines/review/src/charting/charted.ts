import type { StudyId } from '../facts.ts'
import type { PassageAnchor } from '../full-text/passage-anchor.ts'
import type { PersonId } from '../screening/decision.ts'
import type { ReviewState, Stamp } from '../state.ts'
import type { FieldValue } from './form.ts'

/** What one person charted of a study. */
export type Chart = Stamp & {
  values: Map<string, FieldValue>
  /** Passages of full texts behind values, by field. */
  anchors: Map<string, PassageAnchor>
  isFinished: boolean
}

/** The charts of a study that their charters said are finished. */
export function finishedCharts(state: ReviewState, study: StudyId): [PersonId, Chart][] {
  return [...(state.charts.get(study) ?? [])].filter(([, { isFinished }]) => isFinished)
}

/** Whether the charts of a study may be seen by all: as many people as the protocol asks for have finished theirs. */
export function chartsAreOpen(state: ReviewState, study: StudyId): boolean {
  return state.independentCharts.has(study)
}

/** How many charts of others are still hidden from a person. */
export function hiddenCharts(state: ReviewState, viewer: PersonId): number {
  let hidden = 0
  for (const [study, ofStudy] of state.charts)
    if (!chartsAreOpen(state, study))
      for (const charter of ofStudy.keys()) if (charter !== viewer) hidden += 1
  return hidden
}

/** The value of a field that counts, and how it came about. */
export type FinalValue = {
  value: FieldValue
  /** `settled`: charters settled it; `agreed`: all who charted the field say so; `single`: one charted it. */
  by: 'settled' | 'agreed' | 'single'
}

/**
 * What a study's chart comes to: per field what was settled, else what all charters agree on. A field on which they differ
 * has no value until it is settled; nothing is told before the charts may be seen.
 *
 * @returns values by field id, also of fields that are no longer in the form.
 * @example chartOf(state, 's1').get('country')?.value // ['PE']
 */
export function chartOf(state: ReviewState, study: StudyId): Map<string, FinalValue> {
  const found = new Map<string, FinalValue>()
  if (!chartsAreOpen(state, study)) return found
  const charts = finishedCharts(state, study).map(([, chart]) => chart)
  for (const field of new Set(charts.flatMap(({ values }) => [...values.keys()]))) {
    const given = charts.flatMap(({ values }) => {
      const value = values.get(field)
      return value && value.length > 0 ? [value] : []
    })
    const [first] = given
    if (first && given.every((value) => comparableValue(value) === comparableValue(first)))
      found.set(field, { value: first, by: given.length > 1 ? 'agreed' : 'single' })
  }
  for (const [field, { value }] of state.settledFields.get(study) ?? [])
    found.set(field, { value, by: 'settled' })
  return found
}

/** Values are the same when they differ in nothing but surrounding space, case and, for several, order. */
export function comparableValue(value: FieldValue): string {
  return value
    .map((text) => text.trim().toLowerCase())
    .sort()
    .join('\n')
}
