import { type ReportId, type ReviewRecord, type ReviewState, recordsOf, shownReference } from '@ayni/review'

/** The record of a report as people read it: its first copy, with each field from the best copy; `null` without copies. */
export function shownRecord(state: ReviewState, report: ReportId): ReviewRecord | null {
  const records = recordsOf(state, report)
  const [first] = records
  return first ? { ...first, reference: shownReference(records) } : null
}
