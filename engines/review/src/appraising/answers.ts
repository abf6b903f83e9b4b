import type { PassageAnchor } from '../full-text/passage-anchor.ts'
import { type AppraisalSet, type InstrumentItem, isScreening, itemsOf, readingOf } from './instrument.ts'

/** What one rater said about one item. */
export type RatedItem = {
  item: string
  /** Id of an answer; `null` where only a note was written so far. */
  answer: string | null
  note?: string | undefined
  /** The passage the answer rests on. */
  anchor?: PassageAnchor | undefined
}

/** One rater's answers on one study. */
export type Appraisal = {
  answers: ReadonlyMap<string, RatedItem>
  note: string
  /** Answers still being given; absent in logs of older versions, where all answers together were handed in. */
  isDraft: boolean
}

/** The items that still need an answer; none after a screening question that was not answered positively. */
export function unanswered(set: AppraisalSet, answers: ReadonlyMap<string, RatedItem>): InstrumentItem[] {
  const items = itemsOf(set)
  const reading = (item: InstrumentItem) => readingOf(set.instrument, item, answers.get(item.id)?.answer)
  const screening = items.filter((item) => isScreening(set.instrument, item))
  const open = items.filter((item) => reading(item) === null)
  const openScreening = open.filter((item) => screening.includes(item))
  const stops = screening.some((item) => {
    const own = reading(item)
    return own !== null && own !== 'positive'
  })
  return stops ? openScreening : open
}

/** Whether the design of the study is still to be chosen: only then is it known what is asked. */
export function needsDesign({ instrument, design }: AppraisalSet): boolean {
  return (instrument.designs?.length ?? 0) > 0 && design === null
}

/** Whether a rater has handed in all answers that the set asks for. */
export function isHandedIn(set: AppraisalSet, { answers, isDraft }: Appraisal): boolean {
  return !isDraft && !needsDesign(set) && unanswered(set, answers).length === 0
}
