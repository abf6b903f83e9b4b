import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/piloting`. */
export const pilotingEn = {
  lead: 'Judge a random sample, each alone, and see how far you agree before the whole begins.',
  none: 'No pilot yet. A sample of 25 shows quickly whether the criteria are clear.',
  open: 'Draw a sample',
  size: 'Records in the sample',
  seed: 'Random seed (left empty, one is drawn and recorded)',
  reviewers: 'Who judges it',
  twoNeeded: 'Choose at least two reviewers. Add people under People.',
  name: (n: number) => `Pilot ${number(n)}`,
  sample: (n: number, seed: string) =>
    `${plural(n, { one: '# record', other: '# records' })}, drawn with the seed ${seed}`,
  go: 'Judge the sample',
  hidden: 'Nobody sees another’s verdicts before all have judged the whole sample.',
  judged: (mine: number, total: number) => `${number(mine)} of ${number(total)} judged`,
}

export type PilotingWords = typeof pilotingEn
