import type { AppraisalSet, Instrument } from '@ayni/review'
import type { OutputOf } from '../../call.ts'

export type Appraisals = OutputOf<'appraisal.list'>
export type AppraisedStudy = Appraisals['studies'][number]

/** The instrument and the design of a study; `null` where its instrument is not in the protocol. */
export function setOf(instruments: readonly Instrument[], study: AppraisedStudy): AppraisalSet | null {
  const instrument = instruments.find(({ id }) => id === study.set?.instrument)
  return instrument ? { instrument, design: study.set?.design ?? null } : null
}

/** What a study asks of the person: `closed` where all raters have handed in without them. */
export function standingOf({ mine, isOpen }: AppraisedStudy): 'none' | 'draft' | 'ready' | 'done' | 'closed' {
  if (mine?.isHandedIn) return 'done'
  if (isOpen) return 'closed'
  if (!mine) return 'none'
  return mine.left === 0 ? 'ready' : 'draft'
}

/** Whether the person can still answer. */
export function isWaiting(study: AppraisedStudy): boolean {
  return ['none', 'draft', 'ready'].includes(standingOf(study))
}
