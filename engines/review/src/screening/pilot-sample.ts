import { sampleWithoutReplacement, seededRandom } from '@ayni/statistics'
import type { ReviewState } from '../state.ts'
import type { RecordId } from './decision.ts'
import { reportsToScreen } from './reports.ts'

/**
 * Draws the sample of a pilot: `size` of the reports to screen, each equally likely, the same ones whenever
 * it is drawn again from the same records with the same seed.
 */
export function pilotSample(state: ReviewState, size: number, seed: string): RecordId[] {
  return sampleWithoutReplacement(reportsToScreen(state), size, seededRandom(seed))
}
