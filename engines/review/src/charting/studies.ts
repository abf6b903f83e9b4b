import { referenceLabel } from '@ayni/references'
import type { Acceptance } from '../appraising/acceptance.ts'
import { acceptanceIn } from '../appraising/appraisal-of.ts'
import type { StudyId } from '../facts.ts'
import { kept } from '../kept.ts'
import { fullText, type RecordId } from '../screening/decision.ts'
import { reportsInRound } from '../screening/queue.ts'
import { recordsOf, reportOf } from '../screening/reports.ts'
import { reportStatus } from '../screening/status.ts'
import type { ReviewState } from '../state.ts'

/** A study of the review: registered by name, or the one report that was included. */
export type Study = {
  id: StudyId
  label: string
  records: RecordId[]
  year: number | null
  title: string
  acceptance: Acceptance | null
}

/**
 * All studies: those registered, then each report included at full text that belongs to none of them.
 * The included report's own id names its study until somebody registers another.
 */
export const studiesOf = kept((state): readonly Study[] => {
  const registered = [...state.studies.values()]
  const taken = new Set(registered.flatMap((study) => study.records.map((record) => reportOf(state, record))))
  const studies = registered.map((study) => describe(state, study.study, study.label, study.records))
  for (const report of reportsInRound(state, fullText)) {
    if (taken.has(report)) continue
    const status = reportStatus(state, fullText, report)
    if (status.kind !== 'settled' || status.verdict !== 'include') continue
    const records = recordsOf(state, report)
    const [first] = records
    if (first)
      studies.push(
        describe(
          state,
          report,
          referenceLabel(first.reference),
          records.map((record) => record.id),
        ),
      )
  }
  return studies
})

/** Studies that the appraisal did not turn down: what charts, findings and the map are about. */
export function studiesInMap(state: ReviewState): Study[] {
  return studiesOf(state).filter((study) => study.acceptance?.verdict !== 'not-accepted')
}

function describe(state: ReviewState, id: StudyId, label: string, records: RecordId[]): Study {
  const reference = records
    .map((record) => state.records.get(record)?.reference)
    .find((found) => found !== undefined)
  return {
    id,
    label,
    records,
    year: reference?.year ?? null,
    title: reference?.title ?? '',
    acceptance: acceptanceIn(state, id),
  }
}
