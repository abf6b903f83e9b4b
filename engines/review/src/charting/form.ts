import type { Wording } from '@ayni/framework'

/** The fields that are recorded of each study, held as data. */
export type ChartingForm = { id: string; name: Wording; fields: ChartingField[] }

/** What a field holds. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'date',
  'one-of',
  'many-of',
  'yes-no-unclear',
  'country',
] as const

export type FieldKind = (typeof fieldKinds)[number]

export type ChartingField = {
  id: string
  name: Wording
  hint: Wording
  kind: FieldKind
  /** Of a number: `years`, `mg`. */
  unit?: string | undefined
  /** The heading under which the field stands, shown where it differs from that of the field before. */
  section?: Wording | undefined
  /** A chart is not finished while this is empty. */
  isRequired?: boolean | undefined
  /** The choices of `one-of` and `many-of`, else empty. */
  choices: { id: string; name: Wording }[]
}

/** What was entered in one field: several values for `many-of`, one for all others; never empty strings. */
export type FieldValue = string[]
