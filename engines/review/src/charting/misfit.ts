import { fits } from './cell-values.ts'
import type { ChartingField, ChartingPart, FieldValue } from './form.ts'
import { readGroupRow } from './group-rows.ts'

/**
 * What of a value a field does not hold: a choice that is not in its list, a number that is none, more than one value where
 * there is one. What was charted before the form changed need not fit any more; only what is entered now is asked about.
 *
 * @returns the text that does not fit, `null` where all does.
 * @example misfit({ kind: 'number', choices: [] }, ['about 20']) // 'about 20'
 */
export function misfit(
  field: Pick<ChartingField | ChartingPart, 'kind' | 'choices'> & Pick<ChartingField, 'parts'>,
  value: FieldValue,
): string | null {
  if (field.kind === 'group')
    return (
      value
        .flatMap((row) =>
          Object.entries(readGroupRow(row)).map(([id, text]) => {
            const part = field.parts?.find((one) => one.id === id)
            return part ? misfit(part, [text]) : text
          }),
        )
        .find((text) => text !== null) ?? null
    )
  if (field.kind === 'many-of' || field.kind === 'one-of') {
    const ids = new Set(field.choices.map(({ id }) => id))
    const unknown = value.find((one) => !ids.has(one))
    if (unknown !== undefined) return unknown
  }
  if (field.kind === 'yes-no-unclear') {
    const unknown = value.find((one) => one !== 'yes' && one !== 'no' && one !== 'unclear')
    if (unknown !== undefined) return unknown
  }
  if (field.kind !== 'many-of' && value.length > 1) return value.join('; ')
  return value.find((text) => !fits(field.kind, text)) ?? null
}
