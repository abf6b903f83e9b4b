import type { CriterionId } from '../protocol/protocol.ts'

/** Identifies a record for ever: `r1`, `r2` … in the order of import. */
export type RecordId = string
/** The report is named by the first record of its group. */
export type ReportId = RecordId
export type PersonId = string

/** `title-abstract`, `full-text`, or a pilot: `pilot-1`, `pilot-2` … */
export type RoundId = string

export const titleAbstract: RoundId = 'title-abstract'
export const fullText: RoundId = 'full-text'

/** Whether the round is a pilot: its decisions measure agreement and settle nothing. */
export function isPilot(round: RoundId): boolean {
  return round.startsWith('pilot-')
}

export type Verdict = 'include' | 'exclude' | 'unsure'

export const verdicts: readonly Verdict[] = ['include', 'exclude', 'unsure']

/** What one reviewer said about one record in one round. A fact: superseded by a later one, never edited. */
export type Decision = {
  /** The record that was on the screen. */
  record: RecordId
  round: RoundId
  verdict: Verdict
  /** At full text, an exclusion names at least one. */
  reasons: CriterionId[]
  note: string
  /** Time spent with the record on the screen, in milliseconds; `null` where not measured. */
  milliseconds: number | null
  /** Given by the screen that took it, so that a decision sent again is known; absent where there was no screen. */
  id?: string | undefined
  /** In which order reports came up for whoever took it; absent where none was kept to. */
  order?: ScreeningOrder | undefined
}

/** By likely relevance, or as imported. */
export type ScreeningOrder = (typeof screeningOrders)[number]

export const screeningOrders = ['ranked', 'import'] as const

/** A decision with who took it and when (ISO 8601, UTC), and where in the log it stands. */
export type RecordedDecision = Decision & { reviewer: PersonId; at: string; seq: number }

/** The standing decisions on some records of one report in one round, in the order they were taken. */
export function decisionsOfRecords(
  ofRound: ReadonlyMap<RecordId, ReadonlyMap<PersonId, RecordedDecision>>,
  records: readonly RecordId[],
): RecordedDecision[] {
  const decisions: RecordedDecision[] = []
  for (const record of records) {
    const ofRecord = ofRound.get(record)
    if (ofRecord) decisions.push(...ofRecord.values())
  }
  return decisions.length > 1 ? decisions.sort((a, b) => a.seq - b.seq) : decisions
}
