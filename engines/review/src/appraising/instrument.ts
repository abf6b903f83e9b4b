import type { Wording } from '@ayni/framework'

/** A list of questions about the quality of a study, held as data. */
export type Instrument = {
  id: string
  name: Wording
  items: InstrumentItem[]
}

export type InstrumentItem = { id: string; question: Wording }

/** `not-applicable` leaves the item out of the count for that study. */
export type ItemAnswer = 'yes' | 'no' | 'unclear' | 'not-applicable'

export const itemAnswers: readonly ItemAnswer[] = ['yes', 'no', 'unclear', 'not-applicable']
