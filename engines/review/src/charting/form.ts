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
  'passage',
  'group',
] as const

export type FieldKind = (typeof fieldKinds)[number]

/** What a part of a repeated group holds: one line each, so that a repetition is a row. */
export const partKinds = ['text', 'number', 'date', 'one-of', 'yes-no-unclear', 'country'] as const

/** A field of a repeated group. */
export type ChartingPart = {
  id: string
  name: Wording
  kind: (typeof partKinds)[number]
  unit?: string | undefined
  choices: { id: string; name: Wording }[]
}

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
  /** Of a `group`: what each repetition holds, such as name and size of each arm. */
  parts?: ChartingPart[] | undefined
}

/**
 * What was entered in one field: several values for `many-of`, a row (`group-rows.ts`) for each repetition of a `group`, one
 * for all others (the quote of a `passage`); never empty strings.
 */
export type FieldValue = string[]
