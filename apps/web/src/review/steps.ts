import type { FrameWords } from '../words/words.ts'

/** The steps of a review in the order of the method; the id is also the folder and the address. */
export const steps = [
  { id: 'protocol', key: 'protocol', phase: 'plan' },
  { id: 'searching', key: 'searching', phase: 'plan' },
  { id: 'deduplicating', key: 'deduplicating', phase: 'plan' },
  { id: 'piloting', key: 'piloting', phase: 'screen' },
  { id: 'screening', key: 'screening', phase: 'screen' },
  { id: 'resolving', key: 'resolving', phase: 'screen' },
  { id: 'full-text', key: 'fullText', phase: 'screen' },
  { id: 'progress', key: 'progress', phase: 'screen' },
  { id: 'appraising', key: 'appraising', phase: 'understand' },
  { id: 'charting', key: 'charting', phase: 'understand' },
  { id: 'coding', key: 'coding', phase: 'understand' },
  { id: 'finding', key: 'finding', phase: 'understand' },
  { id: 'mapping', key: 'mapping', phase: 'report' },
  { id: 'checking', key: 'checking', phase: 'report' },
  { id: 'reporting', key: 'reporting', phase: 'report' },
  { id: 'records', key: 'records', phase: 'review' },
  { id: 'people', key: 'people', phase: 'review' },
  { id: 'history', key: 'history', phase: 'review' },
] as const

export type Step = (typeof steps)[number]
export type StepId = Step['id']
export type StepKey = Step['key']

/** Where a step stands, in numbers. */
export type StepState = { done: number; total: number; waiting: number }

/** How far a step is: nothing done, under way, or done as far as it can be. */
export type StepProgress = 'ahead' | 'under-way' | 'done'

/** Where a step stands in a few words, `''` when there is nothing to say; the rail shows it under the name. */
export function stateOfStep(
  words: FrameWords['steps'],
  key: StepKey,
  { done, total, waiting }: StepState,
): string {
  const share = () => (total === 0 ? '' : waiting === 0 && done >= total ? words.done : words.of(done, total))
  switch (key) {
    case 'protocol':
      return waiting > 0 ? words.protocol.unfinished : words.protocol.version(done)
    case 'searching':
      return done === 0 ? '' : words.searching.records(done)
    case 'deduplicating':
      return waiting > 0
        ? words.deduplicating.doubtful(waiting)
        : done > 0
          ? words.deduplicating.linked(done)
          : ''
    case 'piloting':
      return total === 0 ? '' : words.piloting.finished(done, total)
    case 'resolving':
      return waiting === 0 ? '' : words.resolving.conflicts(waiting)
    case 'coding':
      return waiting > 0 ? words.coding.unplaced(waiting) : share()
    case 'finding':
      return done === 0 ? '' : words.finding.findings(done)
    case 'mapping':
      return total === 0 ? '' : words.mapping.cells(done, total)
    case 'checking':
      return total === 0 ? '' : words.checking.claims(total)
    case 'reporting':
      return done === 0 ? '' : words.reporting.versions(done)
    case 'records':
      return done === 0 ? '' : words.records.reports(done)
    case 'people':
      return words.people.people(done)
    case 'progress':
      return ''
    case 'history':
      return words.history.facts(done)
    default:
      return share()
  }
}

/** How far a step is, for the sign before its name. */
export function progressOfStep(key: StepKey, { done, total, waiting }: StepState): StepProgress {
  if (key === 'resolving') return waiting > 0 ? 'under-way' : 'ahead'
  if (key === 'protocol') return waiting > 0 ? 'under-way' : 'done'
  if (key === 'searching') return done > 0 ? 'done' : 'ahead'
  if (done === 0 && waiting === 0) return 'ahead'
  return waiting === 0 && done >= total ? 'done' : done === 0 ? 'ahead' : 'under-way'
}
