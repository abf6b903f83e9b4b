import type { LevelRule, Wording } from '@ayni/framework'
import type { Instrument } from '../appraising/instrument.ts'
import type { ChartingForm } from '../charting/form.ts'

/** What the team agreed to do before doing it. A new version replaces it whole; old versions stay in the log. */
export type Protocol = {
  title: string
  question: Question
  criteria: Criterion[]
  /** Years of publication, both included; `null` leaves that end open. */
  years: { from: number | null; to: number | null }
  /** Languages of the reports, as BCP 47 tags: `en`, `es`, `pt`, `fr` … */
  languages: string[]
  /** Databases, registers and other places to search. */
  sources: string[]
  screening: ScreeningRule
  instrument: Instrument
  acceptance: AcceptanceRule
  form: ChartingForm
  levelRule: LevelRule
}

/** The question by population, concept and context (JBI). */
export type Question = { text: string; population: string; concept: string; context: string }

/** A reason the protocol admits. Its id never changes meaning: exclusions refer to it. */
export type Criterion = { id: CriterionId; kind: 'inclusion' | 'exclusion'; text: Wording }

export type CriterionId = string

export type ScreeningRule = {
  /** How many people judge each report, each alone. */
  reviewersPerRecord: number
  /** `all-agree`: differing verdicts are a conflict. `one-includes`: one inclusion takes the report on. */
  agreement: 'all-agree' | 'one-includes'
  /** Who settles a conflict: somebody who did not judge the report, the reviewers together, or the lead. */
  resolver: 'third-person' | 'consensus' | 'lead'
}

/** A study is accepted when enough raters answered and enough of the items are positive by all of them. */
export type AcceptanceRule = {
  raters: number
  /** Proportion (0 to 1) of the items that must be positive. */
  threshold: number
}
