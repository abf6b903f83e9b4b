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
  /** Title and abstract; also full text and pilots where nothing else is said. */
  screening: ScreeningRule
  /** Full text, where it has a rule of its own. */
  fullText?: ScreeningRule | undefined
  /** Who settles what differed in a pilot; by default the reviewers together, as it is theirs to learn from. */
  pilotResolver?: Resolver | undefined
  instrument: Instrument
  /** Instruments for studies of other designs, chosen study by study. */
  moreInstruments?: Instrument[] | undefined
  acceptance: AcceptanceRule
  form: ChartingForm
  /** How experts agree on components; three quarters of at least three, by name, where nothing is said. */
  consensus?: ConsensusRule | undefined
  /** How many people chart each study, each alone until all have; one where nothing is said. */
  charters?: number | undefined
  /** How many people code each study, each alone until all have; one where nothing is said. */
  coders?: number | undefined
  levelRule: LevelRule
  /** What the version that this review updates had included; nothing for a new review. */
  previous?: { studies: number; reports: number } | undefined
}

/** The question by population, concept and context (JBI). */
export type Question = { text: string; population: string; concept: string; context: string }

/** A reason the protocol admits. Its id never changes meaning: exclusions refer to it. */
export type Criterion = { id: CriterionId; kind: 'inclusion' | 'exclusion'; text: Wording }

export type CriterionId = string

/** When experts are of one mind, and whether their names stay with themselves. */
export type ConsensusRule = {
  /** Proportion (0 to 1) of the votes that must agree. */
  share: number
  /** So many votes at least. */
  votes: number
  /** Nobody learns who voted how, also not when the round is closed. */
  isAnonymous: boolean
}

export type ScreeningRule = {
  /** How many people judge each report, each alone; `all` is everybody with the role of reviewer. */
  reviewersPerRecord: number | 'all'
  agreement: AgreementRule
  resolver: Resolver
}

/**
 * When decisions settle a report. `all-agree`: differing verdicts are a conflict. `majority`: more than half of the
 * reviewers settle it. `one-includes`: one inclusion (or doubt) takes the report on.
 */
export type AgreementRule = (typeof agreementRules)[number]

export const agreementRules = ['all-agree', 'majority', 'one-includes'] as const

/** Who settles a conflict: somebody who did not judge the report, the reviewers together, or the lead. */
export type Resolver = (typeof resolvers)[number]

export const resolvers = ['third-person', 'consensus', 'lead'] as const

/** `alone`: what raters agree on without talking. `discussed`: also what was settled where they differed. */
export type AcceptanceAgreement = (typeof acceptanceAgreements)[number]

export const acceptanceAgreements = ['alone', 'discussed'] as const

/** A study is accepted when enough raters answered and enough of the items are positive by all of them. */
export type AcceptanceRule = {
  raters: number
  /** Proportion (0 to 1) of the items that must be positive. */
  threshold: number
  /** By default `alone`, as in protocols written before one could choose. */
  agreement?: AcceptanceAgreement | undefined
}
