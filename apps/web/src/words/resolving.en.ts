import { formsOf } from './forms.ts'

const { number } = formsOf('en')

/** The words of the step in `review/resolving`. */
export const resolvingEn = {
  lead: 'Where verdicts differ, see them side by side, talk about it and settle the matter.',
  none: 'No conflict waits. They appear when two reviewers judged a record differently.',
  noneFits: 'No conflict fits the filter.',
  of: (at: number, total: number) => `Conflict ${number(at)} of ${number(total)}`,
  why: 'Why (optional)',
  include: 'Include',
  exclude: 'Exclude',
  next: 'Next',
  previous: 'Previous',
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
  noReason: 'No criterion given',
  reopened: 'Taken back; the conflict waits again.',
  round: 'Round',
  pilot: (n: number) => `Pilot ${number(n)}`,
  listAndFilters: (count: number) => `List and filters (${count})`,
  list: 'Conflicts',
  show: 'Show',
  kinds: { waiting: 'Waiting', mine: 'Waiting for me', settled: 'Settled' },
  find: 'Find in titles and notes',
  becauseOf: 'Why in conflict',
  anyReason: 'Any reason',
  undo: 'Take back',
  undoLast: 'Take back the last',
  grounds: 'Why, and by which criterion',
  discussion: 'Discussion',
  nobodySpoke: 'Nobody has said anything yet.',
  say: 'What do you think?',
  post: 'Say it',
  withdrawComment: 'Take back my comment',
  commentWithdrawn: 'Comment taken back.',
  writeComment: 'Write a comment',
  history: 'How it was settled',
  settledSo: (who: string, verdict: string) => `${who}: ${verdict}`,
  reopenedBy: (who: string) => `${who} took it back`,
}

export type ResolvingWords = typeof resolvingEn
