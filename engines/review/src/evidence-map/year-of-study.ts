import { chartOf } from '../charting/charted.ts'
import type { Study } from '../charting/studies.ts'
import type { ReviewState } from '../state.ts'

/** The year of a study: of its report, and where no report states one, as charted. `null` when neither does. */
export function yearOfStudy(state: ReviewState, { id, year }: Pick<Study, 'id' | 'year'>): number | null {
  if (year !== null) return year
  const charted = Number(chartOf(state, id).get('year')?.value[0])
  return Number.isInteger(charted) && charted > 0 ? charted : null
}
