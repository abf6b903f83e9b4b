import type { Wording } from '@ayni/framework'

/** The fields that are recorded of each study, held as data. */
export type ChartingForm = { id: string; name: Wording; fields: ChartingField[] }

export type ChartingField = {
  id: string
  name: Wording
  hint: Wording
  kind: 'text' | 'long-text' | 'number' | 'one-of' | 'many-of' | 'yes-no-unclear' | 'country'
  /** The choices of `one-of` and `many-of`, else empty. */
  choices: { id: string; name: Wording }[]
}

/** What was entered in one field: several values for `many-of`, one for all others; never empty strings. */
export type FieldValue = string[]
