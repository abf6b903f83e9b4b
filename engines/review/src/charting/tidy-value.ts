import type { ChartingField, FieldValue } from './form.ts'
import { readGroupRow, writeGroupRow } from './group-rows.ts'

/**
 * What was entered in a field as it is kept: without surrounding space, and nothing for what is empty.
 *
 * @example tidyValue({ kind: 'text' }, [' Peru ', '']) // ['Peru']
 */
export function tidyValue({ kind }: Pick<ChartingField, 'kind'>, value: readonly string[]): FieldValue {
  return value
    .map((text) => (kind === 'group' ? writeGroupRow(readGroupRow(text)) : text.trim()))
    .filter((text) => text !== '')
}
