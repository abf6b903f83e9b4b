import type { PassageAnchor } from '../full-text/passage-anchor.ts'
import type { PersonId } from '../screening/decision.ts'
import { comparableValue } from './charted.ts'
import type { ChartingForm, FieldValue } from './form.ts'

/** One field of a study with what each person entered, and the passage behind it where one was linked. */
export type FieldComparison = {
  field: string
  entries: { person: PersonId; value: FieldValue; anchor: PassageAnchor | null }[]
  agreed: boolean
}

type ComparedChart = {
  values: ReadonlyMap<string, FieldValue>
  anchors: ReadonlyMap<string, PassageAnchor>
}

/**
 * Compares the charts of one study field by field. Entries agree when they are equal but for surrounding
 * space, case and, for several choices, order.
 */
export function compareCharts(
  form: ChartingForm,
  charts: ReadonlyMap<PersonId, ComparedChart>,
): FieldComparison[] {
  return form.fields.map((field) => {
    const entries = [...charts].map(([person, chart]) => ({
      person,
      value: chart.values.get(field.id) ?? [],
      anchor: chart.anchors.get(field.id) ?? null,
    }))
    const written = new Set(entries.map(({ value }) => comparableValue(value)))
    return { field: field.id, entries, agreed: written.size <= 1 }
  })
}
