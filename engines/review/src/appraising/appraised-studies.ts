import { type Study, studiesOf } from '../charting/studies.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { appraisalSetOf, appraisalsAreOpen, instrumentsOf, outcomesOf } from './appraisal-of.ts'
import type { Instrument, InstrumentItem } from './instrument.ts'
import type { ItemOutcome } from './item-outcome.ts'

/** The studies appraised with one instrument, and the items that at least one of them was asked. */
export type AppraisedStudies = {
  instrument: Instrument
  items: InstrumentItem[]
  studies: (Study & { outcomes: ItemOutcome[] })[]
}

/** Studies whose answers may be seen, by instrument, and how many others have been begun or are still to be appraised. */
export function appraisedStudies(state: ReviewState): { groups: AppraisedStudies[]; waiting: number } {
  const protocol = currentProtocol(state)
  const all = studiesOf(state)
  const open = all.filter(({ id }) => appraisalsAreOpen(state, id))
  const groups = (protocol ? instrumentsOf(protocol) : []).flatMap((instrument) => {
    const studies = open
      .filter(({ id }) => appraisalSetOf(state, id)?.instrument.id === instrument.id)
      .map((study) => ({ ...study, outcomes: outcomesOf(state, study.id) }))
    if (studies.length === 0) return []
    const asked = new Set(studies.flatMap(({ outcomes }) => outcomes.map(({ item }) => item)))
    return [{ instrument, studies, items: instrument.items.filter(({ id }) => asked.has(id)) }]
  })
  return { groups, waiting: all.length - open.length }
}
