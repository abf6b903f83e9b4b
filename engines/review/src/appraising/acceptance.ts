import type { AcceptanceRule } from '../protocol/protocol.ts'
import type { PersonId } from '../screening/decision.ts'
import type { ItemOutcome } from './item-outcome.ts'

export type AcceptanceVerdict = 'accepted' | 'not-accepted'

/** What the lead decided against the rule, and why. */
export type AcceptanceOverride = { verdict: AcceptanceVerdict; why: string; person: PersonId; at: string }

/** Whether a study's quality is acceptable, with the arithmetic behind it. */
export type Acceptance = {
  verdict: AcceptanceVerdict | 'pending'
  /** What the rule alone says; the same unless the lead decided otherwise. */
  byRule: AcceptanceVerdict | 'pending'
  override: AcceptanceOverride | null
  waitsFor: 'raters' | 'settling' | null
  /** Raters who handed in, and how many the rule asks for. */
  raters: number
  ratersNeeded: number
  /** Items positive by agreement; of these, how many only after they were settled. */
  positive: number
  positiveSettled: number
  /** Items, those of screening among them, on which the raters differ and nothing was settled. */
  differing: number
  /** Items that count: those asked, without the ones of screening and those that do not apply. */
  items: number
  notApplicable: number
  /** positive / items, `null` when no item counts. */
  proportion: number | null
  threshold: number
  /** The least number of positive items that reaches the threshold. */
  positiveNeeded: number
  /** Critical and screening items that are not positive; each alone is enough to be turned down. */
  failedCritical: string[]
  failedScreening: string[]
}

/**
 * Applies the protocol's rule: a study is accepted when as many raters as it asks for have handed in, the proportion of
 * items positive by their agreement reaches the threshold, and no critical item fails. By the rule `discussed` items on
 * which they differed count as settled, and the verdict waits while those still to be settled could change it.
 *
 * @param outcomes of the raters who have handed in, as `itemOutcomes` gives them.
 * @example acceptanceOf(itemOutcomes(set, four), 4, { raters: 4, threshold: 0.7 }).verdict // 'accepted'
 */
export function acceptanceOf(
  outcomes: readonly ItemOutcome[],
  raters: number,
  rule: AcceptanceRule,
  override: AcceptanceOverride | null = null,
): Acceptance {
  const isDiscussed = rule.agreement === 'discussed'
  const reading = ({ alone, settled }: ItemOutcome) => (isDiscussed ? settled : alone)
  const isOpen = (outcome: ItemOutcome) => outcome.agreement === 'differing' && outcome.settled === null
  const asked = outcomes.filter((outcome) => !outcome.isScreening)
  const counted = asked.filter((outcome) => raters === 0 || reading(outcome) !== 'not-applicable')
  const positive = counted.filter((outcome) => reading(outcome) === 'positive')
  const mustBePositive = (kind: 'isCritical' | 'isScreening') =>
    raters === 0
      ? []
      : outcomes.filter(
          (outcome) =>
            outcome[kind] &&
            reading(outcome) !== 'positive' &&
            (kind === 'isScreening' || reading(outcome) !== 'not-applicable'),
        )
  const critical = mustBePositive('isCritical')
  const screening = mustBePositive('isScreening')
  const failed = [...critical, ...screening]
  const open = counted.filter(isOpen)
  const items = counted.length
  const isReached = (number: number) =>
    // Whole numbers are compared, so that 7 of 10 reaches 0.7 whatever floating point makes of it.
    items > 0 && number * 1e9 >= Math.round(rule.threshold * 1e9) * items
  const couldBe = isReached(positive.length + open.length) && failed.every(isOpen)
  const isSo = isReached(positive.length) && failed.length === 0
  const waitsFor = raters < rule.raters ? 'raters' : isDiscussed && couldBe && !isSo ? 'settling' : null
  const byRule = waitsFor !== null ? 'pending' : isSo ? 'accepted' : 'not-accepted'
  let positiveNeeded = 0
  while (positiveNeeded < items && !isReached(positiveNeeded)) positiveNeeded += 1
  return {
    verdict: waitsFor === 'raters' ? byRule : (override?.verdict ?? byRule),
    byRule,
    override: waitsFor === 'raters' ? null : override,
    waitsFor,
    raters,
    ratersNeeded: rule.raters,
    positive: positive.length,
    positiveSettled: positive.filter(({ agreement }) => agreement === 'differing').length,
    differing: outcomes.filter(isOpen).length,
    items,
    notApplicable: asked.length - items,
    proportion: items === 0 ? null : positive.length / items,
    threshold: rule.threshold,
    positiveNeeded,
    failedCritical: critical.map(({ item }) => item),
    failedScreening: screening.map(({ item }) => item),
  }
}
