import { cleanText } from './clean-text.ts'
import type { RawField } from './reference.ts'

/** Values of tags that are not empty: `all` as written, `one` the first as clean text or `''`. */
export type FieldValues = { all(...tags: string[]): string[]; one(...tags: string[]): string }

/** Looks up the fields of an entry by tag; several tags are asked in the order given. */
export function fieldValues(fields: readonly RawField[]): FieldValues {
  const values = new Map<string, string[]>()
  for (const { tag, value } of fields) {
    if (value === '') continue
    const before = values.get(tag)
    if (before) before.push(value)
    else values.set(tag, [value])
  }
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? [])
  return { all, one: (...tags) => cleanText(all(...tags)[0] ?? '') }
}
