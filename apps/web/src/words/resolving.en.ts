import { formsOf } from './forms.ts'

const { number } = formsOf('en')

/** The words of the step in `review/resolving`. */
export const resolvingEn = {
  lead: 'Where verdicts differ, see them side by side and settle the matter.',
  none: 'No conflict waits. They appear when two reviewers judged a record differently.',
  of: (at: number, total: number) => `Conflict ${number(at)} of ${number(total)}`,
  why: 'Why (optional)',
  include: 'Include',
  exclude: 'Exclude',
  next: 'Next',
  settled: 'Settled',
  settledAs: (verdict: string, who: string) => `${verdict}, settled by ${who}`,
  notYou: {
    'third-person': 'By the protocol somebody who did not judge this record settles it.',
    consensus: 'By the protocol the reviewers settle it together.',
    lead: 'By the protocol the lead settles it.',
  },
  because: {
    'verdicts-differ': 'Verdicts differ',
    'reasons-differ': 'Reasons differ',
    unsure: 'Somebody is unsure',
    'own-verdicts-differ': 'One person judged two copies differently',
  },
  reason: 'Criterion',
  resolved: 'Settled.',
  rounds: {
    'title-abstract': 'Title & abstract',
    'full-text': 'Full text',
  },
}

export type ResolvingWords = typeof resolvingEn
