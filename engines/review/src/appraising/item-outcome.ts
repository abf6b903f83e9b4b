import type { PersonId } from '../screening/decision.ts'
import type { RatedItem } from './answers.ts'
import { type AnswerReading, type AppraisalSet, isScreening, itemsOf, readingOf } from './instrument.ts'

/** How an item on which raters differed was settled. Their own answers stay as they are. */
export type ItemSettlement = { answer: string; why: string; person: PersonId; at: string }

/** What the raters of a study amount to on one item. */
export type ItemOutcome = {
  item: string
  isScreening: boolean
  isCritical: boolean
  answers: (RatedItem & { person: PersonId; reading: AnswerReading | null })[]
  /** `skipped`: nobody had to answer it. */
  agreement: 'agreed' | 'differing' | 'skipped'
  settlement: ItemSettlement | null
  /** How all read it alone, `null` where they differ. */
  alone: AnswerReading | null
  /** The same, with what was settled. */
  settled: AnswerReading | null
}

/** A rater's answers, by whom. */
export type RaterAnswers = { person: PersonId; answers: ReadonlyMap<string, RatedItem> }

/**
 * Item by item what the raters said, whether they agree, and how it was settled where they do not. Raters agree when
 * their answers read alike: two kinds of yes are no disagreement.
 *
 * @param raters only those who have handed in.
 */
export function itemOutcomes(
  set: AppraisalSet,
  raters: readonly RaterAnswers[],
  settlements: ReadonlyMap<string, ItemSettlement> = new Map(),
): ItemOutcome[] {
  return itemsOf(set).map((item) => {
    const answers = raters.map(({ person, answers }) => {
      const own = answers.get(item.id) ?? { item: item.id, answer: null }
      return { ...own, person, reading: readingOf(set.instrument, item, own.answer) }
    })
    const readings = new Set(answers.map(({ reading }) => reading))
    const [first = null] = readings
    const alone = readings.size === 1 ? first : null
    const agreement =
      readings.size === 0 || (readings.size === 1 && first === null)
        ? 'skipped'
        : readings.size === 1
          ? 'agreed'
          : 'differing'
    const settlement = agreement === 'differing' ? (settlements.get(item.id) ?? null) : null
    return {
      item: item.id,
      isScreening: isScreening(set.instrument, item),
      isCritical: item.isCritical === true,
      answers,
      agreement,
      settlement,
      alone,
      settled: settlement ? readingOf(set.instrument, item, settlement.answer) : alone,
    }
  })
}
