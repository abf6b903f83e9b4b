import type { AnswerReading } from './instrument.ts'
import type { ItemOutcome } from './item-outcome.ts'

/** What an item comes to in a figure: how it is read, or why it has no reading. */
export type OutcomeReading = AnswerReading | 'differing' | 'skipped'

export const outcomeReadings: readonly OutcomeReading[] = [
  'positive',
  'unclear',
  'negative',
  'not-applicable',
  'differing',
]

/** The reading that raters agree on, alone or after discussion, or `differing`. */
export function outcomeReading({ agreement, settled }: ItemOutcome): OutcomeReading {
  return settled ?? (agreement === 'skipped' ? 'skipped' : 'differing')
}

/** How readings are drawn: colours of Okabe and Ito (https://jfly.uni-koeln.de/color/), ink to be read on them, and a sign. */
export const readingMarks: Record<OutcomeReading, { fill: string; ink: string; sign: string }> = {
  positive: { fill: '#009e73', ink: '#1f1b12', sign: '+' },
  unclear: { fill: '#f0e442', ink: '#1f1b12', sign: '?' },
  negative: { fill: '#d55e00', ink: '#1f1b12', sign: '−' },
  'not-applicable': { fill: '#d8d0bf', ink: '#1f1b12', sign: '·' },
  differing: { fill: '#fffdf8', ink: '#1f1b12', sign: '≠' },
  skipped: { fill: 'none', ink: '#4a4437', sign: '' },
}
