import type { AcceptanceRule } from '../protocol/protocol.ts'
import type { Instrument, ItemAnswer } from './instrument.ts'

/** Whether a study's quality is acceptable, with the arithmetic behind it. */
export type Acceptance = {
  verdict: 'accepted' | 'not-accepted' | 'pending'
  /** Raters who answered every item, and how many the rule asks for. */
  raters: number
  ratersNeeded: number
  /** Items that every rater answered with yes. */
  positive: number
  /** Items that apply: not marked not-applicable by all raters. */
  items: number
  /** positive / items, `null` when no item applies. */
  proportion: number | null
  threshold: number
}

/**
 * Applies the protocol's rule: a study is accepted when all raters the rule asks for have answered and the
 * proportion of items that they all rate positive reaches the threshold.
 *
 * @param answers one map from item to answer for each rater.
 * @example acceptanceOf(instrument, [ana, luis, sol, juan], { raters: 4, threshold: 0.7 })
 */
export function acceptanceOf(
  instrument: Instrument,
  answers: readonly ReadonlyMap<string, ItemAnswer>[],
  rule: AcceptanceRule,
): Acceptance {
  const complete = answers.filter((answer) => instrument.items.every((item) => answer.has(item.id)))
  const applicable = instrument.items.filter(
    (item) => complete.length === 0 || complete.some((answer) => answer.get(item.id) !== 'not-applicable'),
  )
  const positive = applicable.filter(
    (item) => complete.length > 0 && complete.every((answer) => answer.get(item.id) === 'yes'),
  ).length
  const items = applicable.length
  const proportion = items === 0 ? null : positive / items
  // Whole numbers are compared, so that 7 of 10 reaches 0.7 whatever floating point makes of it.
  const reached = proportion !== null && positive * 1e9 >= Math.round(rule.threshold * 1e9) * items
  const verdict = complete.length < rule.raters ? 'pending' : reached ? 'accepted' : 'not-accepted'
  return {
    verdict,
    raters: complete.length,
    ratersNeeded: rule.raters,
    positive,
    items,
    proportion,
    threshold: rule.threshold,
  }
}
