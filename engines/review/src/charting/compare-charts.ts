import type { PersonId } from '../screening/decision.ts'
import { comparableValue } from './charted.ts'
import type { ChartingForm, FieldValue } from './form.ts'

/** One field of a study with what each person entered. */
export type FieldComparison = {
  field: string
  entries: { person: PersonId; value: FieldValue }[]
  agreed: boolean
}

/**
 * Compares the charts of one study field by field. Entries agree when they are equal but for surrounding
 * space, case and, for several choices, order.
 */
export function compareCharts(
  form: ChartingForm,
  charts: ReadonlyMap<PersonId, { values: ReadonlyMap<string, FieldValue> }>,
): FieldComparison[] {
  return form.fields.map((field) => {
    const entries = [...charts].map(([person, chart]) => ({
      person,
      value: chart.values.get(field.id) ?? [],
    }))
    const written = new Set(entries.map(({ value }) => comparableValue(value)))
    return { field: field.id, entries, agreed: written.size <= 1 }
  })
}
