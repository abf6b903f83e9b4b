import { chartOf } from '../charting/charted.ts'
import { studiesOf } from '../charting/studies.ts'
import { codingsOf } from '../coding/coded.ts'
import type { Quality } from '../evidence-map/map-filter.ts'
import { yearOfStudy } from '../evidence-map/year-of-study.ts'
import type { CodeId, StudyId } from '../facts.ts'
import { kept } from '../kept.ts'

/** What a study can be grouped and drawn by. */
export type StudyProfile = {
  id: StudyId
  label: string
  title: string
  year: number | null
  quality: Quality
  /** Positive items / items that count, `null` while hidden or not appraised. */
  positive: number | null
  /** Values of the chart, by field. */
  fields: ReadonlyMap<string, readonly string[]>
  codes: ReadonlySet<CodeId>
}

/** All studies of a review with what they can be grouped by, in the order of the review. */
export const studyProfiles = kept((state): readonly StudyProfile[] => {
  const codes = new Map<StudyId, Set<CodeId>>()
  for (const { study, code } of codingsOf(state)) codes.set(study, (codes.get(study) ?? new Set()).add(code))
  return studiesOf(state).map((study) => {
    const fields = new Map([...chartOf(state, study.id)].map(([field, { value }]) => [field, value]))
    return {
      id: study.id,
      label: study.label,
      title: study.title,
      year: yearOfStudy(state, study),
      quality: study.acceptance?.verdict ?? 'not-appraised',
      positive: study.acceptance?.proportion ?? null,
      fields,
      codes: codes.get(study.id) ?? new Set(),
    }
  })
})
