import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/appraising`. */
export const appraisingEn = {
  lead: 'Answer the instrument for each study, alone; the rule decides what is acceptable.',
  none: 'No study is included yet.',
  rule: (raters: number, percent: string) =>
    `Accepted when ${plural(raters, { one: '# rater agrees', other: '# raters agree' })} that at least ${percent} of the items are positive.`,
  study: 'Study',
  raters: 'Raters',
  outcome: 'Outcome',
  ratersOf: (done: number, needed: number) => `${number(done)} of ${number(needed)}`,
  arithmetic: (positive: number, items: number, percent: string) =>
    `${number(positive)} of ${number(items)} items positive by all (${percent})`,
  verdicts: {
    accepted: 'Accepted',
    'not-accepted': 'Not accepted',
    pending: 'Waiting for raters',
  },
  hidden: 'The others’ answers show once yours are complete.',
  appraise: 'Answer',
  change: 'Change',
  answers: {
    yes: 'Yes',
    no: 'No',
    unclear: 'Unclear',
    'not-applicable': 'Does not apply',
  },
  note: 'Note',
  save: 'Save',
  saved: 'Saved.',
}

export type AppraisingWords = typeof appraisingEn
