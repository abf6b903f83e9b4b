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
  /** Records or studies from sources of one kind. */
  | { kind: 'source-records'; source: string; printed: number }
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
  | { kind: 'acceptance-rule'; raters: number; threshold: number }
  /** How often (mentions: component × code × study) or in how many studies a component was found. */
  | { kind: 'component-frequency'; component: string; printed: number }
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
  /** Entries listed in one cell against the number beside them, for each row: `USA (2); Australia` is 3. */
  | { kind: 'table-row-consistency'; table: string; column: string; list: string; printed: number }
  /** Levels of the heat map, cell by cell. */
  | { kind: 'map-levels'; printed: { component: string; outcome: string; level: string }[] }

export type FlowCountName =
  | 'identified'
  | 'duplicates'
  | 'screened'
  | 'excludedTitleAbstract'
  | 'sought'
  | 'notRetrieved'
  | 'assessed'
  | 'excludedFullText'
  | 'included'

export type ClaimCheck = {
  id: string
  statement: string
  where: string
  printed: unknown
  recomputed: unknown
  verdict: 'follows' | 'does-not-follow' | 'cannot-be-recomputed'
  /** One sentence that a person understands, in the language asked for. */
  reason: string
}
