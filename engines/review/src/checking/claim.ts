import type { KappaTable } from '@ayni/statistics'
import type { ComponentId, OutcomeId, StudyId } from '../facts.ts'

/**
 * A claim: something a publication states about the review, with what it should follow from.
 * The check recomputes `of` from the facts and compares.
 */
export type Claim = {
  claim: string
  statement: string
  /** Where in the publication. */
  where: string
  of: Claimed
}

/** What is claimed, by the kind of figure, with the printed value. */
export type Claimed =
  /** A number of the flow: `identified`, `duplicates`, `screened`, `sought`, `assessed`, `included` … */
  | { kind: 'flow'; count: FlowCountName; printed: number }
  /** Records from one source, or (`of`) from all sources of a kind. */
  | {
      kind: 'source-records'
      source: string
      printed: number
      of?: 'database' | 'register' | 'other' | undefined
    }
  | {
      kind: 'kappa'
      /** Items rated by both. */
      n: number
      printed: number
      /** Printed 95 % interval. */
      interval: [number, number] | null
      /** Decimals printed. */
      decimals: number
      /** The round whose decisions give it, where the review holds them. */
      round: string | null
    }
  /** A share with the two numbers it comes from: `27 of 37 (73 %)`; printed in per cent. */
  | { kind: 'percentage'; part: number; whole: number; printed: number; decimals: number }
  | { kind: 'acceptance-rule'; raters: number; threshold: number }
  /** Percent agreement of the people who judged a round; `round: null` where the review has none of that size. */
  | { kind: 'percent-agreement'; printed: number; decimals: number; round: string | null }
  /**
   * How often (mentions: component × code × study) or in how many studies a component was found. Without `unit` the text
   * does not say which.
   */
  | {
      kind: 'component-frequency'
      component: string
      printed: number
      unit?: 'studies' | 'mentions' | undefined
    }
  /** In how many studies an outcome was reported. */
  | { kind: 'outcome-frequency'; outcome: string; printed: number }
  /** In how many studies a component and an outcome meet. */
  | { kind: 'cell-frequency'; component: string; outcome: string; printed: number }
  /** How many studies have a value in a field of the form: a country, a design. */
  | { kind: 'charted-value'; field: string; value: string; printed: number }
  /** Reports excluded in full text for one criterion. */
  | { kind: 'exclusion-reason'; criterion: string; printed: number }
  /** How many components or outcomes the map has. */
  | { kind: 'map-size'; of: 'components' | 'outcomes'; printed: number }
  | { kind: 'least-component'; printed: string }
  /** The studies with the most components. */
  | { kind: 'studies-with-most-components'; printed: string[] }
  /** The studies with the most outcomes. */
  | { kind: 'studies-with-most-outcomes'; printed: string[] }
  | { kind: 'studies-with-outcomes'; count: number; printed: string[] }
  /** One cell of a stated table. */
  | { kind: 'table-cell'; table: string; row: string; column: string; printed: number }
  /** The sum of a column of a stated table, which should equal `printed` (a flow count or another claim). */
  | { kind: 'table-total'; table: string; column: string; printed: number }
  /**
   * Entries listed in one cell against the number beside them, for each row: `USA (2); Australia` is 3.
   * `printed` is the total of the numbers.
   */
  | { kind: 'table-row-consistency'; table: string; column: string; list: string; printed: number }
  /** Levels of the heat map, cell by cell. */
  | { kind: 'map-levels'; printed: { component: string; outcome: string; level: string }[] }

/** A claim of one kind. */
export type ClaimedAs<Kind extends Claimed['kind']> = Extract<Claimed, { kind: Kind }>

/** The numbers of the flow that a publication may state; `included` are reports, `studies` what they make up. */
export const flowCountNames = [
  'identified',
  'duplicates',
  'screened',
  'excludedTitleAbstract',
  'sought',
  'notRetrieved',
  'assessed',
  'excludedFullText',
  'included',
  'studies',
] as const

export type FlowCountName = (typeof flowCountNames)[number]

export type ClaimVerdict = 'follows' | 'does-not-follow' | 'cannot-be-recomputed'

/** A claim beside what the facts give. */
export type ClaimCheck = {
  id: string
  statement: string
  where: string
} & CheckResult

export type CheckResult = {
  /** As the publication has it: a number, a name, a list of studies, or an object (kappa, rule, map). */
  printed: unknown
  /** The same from the facts, in the same shape where there is one; `null` where nothing can be computed. */
  recomputed: unknown
  verdict: ClaimVerdict
  /** One sentence that a person understands, in the language asked for. */
  reason: string
  /** What the reason rests on, for a screen to show; `null` where the sentence says all. */
  details: ClaimDetails | null
}

export type ClaimDetails =
  | {
      kind: 'kappa'
      n: number
      /** Tables that give the printed kappa; `matches`: which of the intervals is the printed one. */
      tables: (KappaTable & { matches: ('wald' | 'simple' | 'bootstrap')[] })[]
    }
  | { kind: 'components'; components: { id: ComponentId; name: string; studies: number; mentions: number }[] }
  | {
      kind: 'studies'
      counted: 'components' | 'outcomes'
      /** The studies printed and those that should be, the highest count first. */
      studies: { id: StudyId; label: string; count: number; printed: boolean; expected: boolean }[]
    }
  | { kind: 'named-studies'; studies: { id: StudyId; label: string }[] }
  | {
      kind: 'table'
      table: string
      /** `number`: in the column claimed; `listed`: entries beside it, `null` where none are listed. */
      rows: { row: string; number: number | null; listed: number | null }[]
    }
  | {
      kind: 'map'
      cells: CheckedCell[]
      /** Cells whose printed level is not that of the protocol's rule. */
      differing: number
      /** From how many studies each level above the lowest would start; `null` when no such numbers exist. */
      thresholds: number[] | null
      /** The fewest cells that differ whatever the thresholds. */
      fewestDiffering: number
      /** For each two levels that no threshold can part: the cells that make it impossible. */
      clashes: { lower: CheckedCell; higher: CheckedCell }[]
    }

/** One cell of the map, as printed and as recomputed. */
export type CheckedCell = {
  component: ComponentId
  componentName: string
  outcome: OutcomeId
  outcomeName: string
  count: number
  studies: StudyId[]
  printed: string
  recomputed: string
}
