import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/progress`: the team at work, and how far it agrees. */
export const progressEn = {
  lead: 'Who has done what, what waits, and how far you agree.',
  blind:
    'Verdicts that somebody has still to judge blind stay hidden, from the lead too. Here you see how much each has done, not what.',
  round: 'Round',
  pilot: (n: number) => `Pilot ${number(n)}`,
  who: 'Who has done what',
  person: 'Person',
  decided: 'Decided',
  left: 'Left',
  spent: 'Time spent',
  pace: 'Pace',
  remaining: 'At this pace',
  last: 'Last decision',
  of: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  each: (time: string) => `${time} each`,
  nothing: 'Nobody has judged in this round yet.',
  conflicts: (n: number) => plural(n, { one: '# conflict waits', other: '# conflicts wait' }),
  settled: (n: number) => `${number(n)} settled`,
  agreement: 'Agreement',
  none: 'Agreement shows once two reviewers have judged the same records.',
  hidden: (n: number) =>
    plural(n, {
      one: '# record is still blind and not counted here.',
      other: '# records are still blind and not counted here.',
    }),
  basis: (n: number, raters: number) =>
    `${plural(n, { one: '# record', other: '# records' })}, ${plural(raters, { one: '# reviewer', other: '# reviewers' })}. Counted by what each said before seeing the others.`,
  prevalence:
    'One verdict is so rare that kappa looks worse than the agreement is. Read Gwet’s AC1 and the agreement on each verdict beside it.',
  coefficient: 'Coefficient',
  value: 'Value',
  se: 'Standard error',
  interval: '95 % interval',
  undefined: 'not defined',
  formula: 'Formula',
  source: 'Source',
  howKnown: 'How do we know?',
  coefficients: {
    percent: 'Agree',
    cohenKappa: 'Cohen’s kappa',
    weightedKappa: 'Weighted kappa (linear)',
    scottPi: 'Scott’s pi',
    congerKappa: 'Conger’s kappa',
    fleissKappa: 'Fleiss’ kappa',
    gwetAC1: 'Gwet’s AC1',
    gwetAC2: 'Gwet’s AC2 (linear)',
    pabak: 'PABAK',
    krippendorffAlpha: 'Krippendorff’s alpha',
    ordinalAlpha: 'Krippendorff’s alpha (ordinal)',
    onInclusion: 'Agreement on inclusion',
    onExclusion: 'Agreement on exclusion',
  },
  where:
    'pₒ is the agreement observed, pₑ the one expected by chance. Where a coefficient needs two reviewers, or verdicts that vary, it is not defined.',
  pairs: 'Pair by pair',
  pair: (first: string, second: string) => `${first} and ${second}`,
  differ: (differ: number, n: number) => `differ on ${number(differ)} of ${number(n)}`,
  disputed: 'Criteria given where you differed',
  noDispute: 'No criterion was given where you differed.',
  times: (n: number) => plural(n, { one: '# record', other: '# records' }),
  against: (by: string, other: string, n: number) => `${by} gave it, ${other} did not exclude: ${number(n)}`,
  overTime: 'Over time',
  stretch: (from: number, to: number) => `records ${number(from)}–${number(to)}`,
  share: 'Agree',
  coefficientsCsv: 'Coefficients (CSV)',
  ratingsCsv: 'Ratings (CSV)',
}

export type ProgressWords = typeof progressEn
