import type { Wording } from '@ayni/framework'

/**
 * A list of questions about the quality of a study, held as data. Beyond name and items everything may be left out: then
 * all items are asked of every study and answered with yes, no, unclear or does not apply.
 */
export type Instrument = {
  id: string
  name: Wording
  items: InstrumentItem[]
  /** Where it was published, to be cited. */
  source?: string | undefined
  /** Parts under a heading, in their order. */
  sections?: InstrumentSection[] | undefined
  /** What items are answered with unless they say otherwise. */
  options?: AnswerOption[] | undefined
  /** Kinds of study that have items of their own; one is chosen for each study. */
  designs?: StudyDesign[] | undefined
}

export type InstrumentItem = {
  /** Never changes meaning: answers refer to it. */
  id: string
  question: Wording
  /** What to look for, and what counts as what. */
  guidance?: Wording | undefined
  section?: string | undefined
  options?: AnswerOption[] | undefined
  /** Must be positive for a study to be accepted, whatever the proportion. */
  isCritical?: boolean | undefined
  /** Designs that it is asked of; absent or empty: all, or those of its section. */
  designs?: string[] | undefined
}

export type InstrumentSection = {
  id: string
  name: Wording
  guidance?: Wording | undefined
  designs?: string[] | undefined
  /** Asked first and not counted: unless all its items are positive the others need no answer and nothing is accepted. */
  isScreening?: boolean | undefined
}

export type StudyDesign = { id: string; name: Wording }

/** An answer to choose, and how the rule reads it. */
export type AnswerOption = { id: string; name: Wording; reads: AnswerReading }

export const answerReadings = ['positive', 'negative', 'unclear', 'not-applicable'] as const

/** `not-applicable` leaves the item out of the count for that study. */
export type AnswerReading = (typeof answerReadings)[number]

/** The instrument that a study is appraised with, and the study's design where the instrument has several. */
export type AppraisalSet = { instrument: Instrument; design: string | null }

/** What items are answered with where an instrument says nothing else. */
export const defaultAnswers: readonly AnswerOption[] = [
  { id: 'yes', name: { en: 'Yes', es: 'Sí', pt: 'Sim' }, reads: 'positive' },
  { id: 'no', name: { en: 'No', es: 'No', pt: 'Não' }, reads: 'negative' },
  { id: 'unclear', name: { en: 'Unclear', es: 'No está claro', pt: 'Não está claro' }, reads: 'unclear' },
  {
    id: 'not-applicable',
    name: { en: 'Does not apply', es: 'No aplica', pt: 'Não se aplica' },
    reads: 'not-applicable',
  },
]

/** The answers that an item can be given. */
export function answersTo(instrument: Instrument, item: InstrumentItem): readonly AnswerOption[] {
  return item.options ?? instrument.options ?? defaultAnswers
}

/** How an answer reads; `null` for one that this version of the instrument does not have. */
export function readingOf(
  instrument: Instrument,
  item: InstrumentItem,
  answer: string | null | undefined,
): AnswerReading | null {
  return answersTo(instrument, item).find(({ id }) => id === answer)?.reads ?? null
}

/**
 * The items asked of a study, screening sections first, then those without a section, then section by section. While a
 * design is still to be chosen only what is asked of every design is among them.
 */
export function itemsOf({ instrument, design }: AppraisalSet): InstrumentItem[] {
  const sections = instrument.sections ?? []
  const fits = (designs: readonly string[] | undefined) =>
    designs === undefined || designs.length === 0 || (design !== null && designs.includes(design))
  const place = (item: InstrumentItem) => {
    const at = sections.findIndex(({ id }) => id === item.section)
    return at < 0 ? 0 : sections[at]?.isScreening ? at - sections.length : at + 1
  }
  return instrument.items
    .filter(({ designs, section }) => {
      const own = sections.find(({ id }) => id === section)
      return fits(designs) && fits(own?.designs)
    })
    .toSorted((a, b) => place(a) - place(b))
}

/** Whether an item belongs to a screening section. */
export function isScreening(instrument: Instrument, item: InstrumentItem): boolean {
  return instrument.sections?.find(({ id }) => id === item.section)?.isScreening === true
}
