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
  onlyTwo: 'for two reviewers: choose a pair',
  allTheSame: 'not defined: all said the same',
  whose: 'Whose agreement',
  everybody: 'All reviewers',
  bootstrap: (seed: string) =>
    `* Interval by resampling the records (bootstrap, random seed “${seed}”), as no formula for it is published.`,
  formula: 'Formula',
  source: 'Source',
  howKnown: 'How do we know?',
  coefficients: {
    percent: 'Agree',
    cohenKappa: 'Cohen’s kappa',
    weightedKappa: 'Weighted kappa (linear)',
    quadraticKappa: 'Weighted kappa (quadratic)',
    scottPi: 'Scott’s pi',
    congerKappa: 'Conger’s kappa',
    fleissKappa: 'Fleiss’ kappa',
    gwetAC1: 'Gwet’s AC1',
    gwetAC2: 'Gwet’s AC2 (linear)',
    pabak: 'PABAK',
    krippendorffAlpha: 'Krippendorff’s alpha',
    ordinalAlpha: 'Krippendorff’s alpha (ordinal)',
    intervalAlpha: 'Krippendorff’s alpha (interval)',
    ratioAlpha: 'Krippendorff’s alpha (ratio)',
    onInclusion: 'Agreement on inclusion',
    onExclusion: 'Agreement on exclusion',
  },
  where:
    'pₒ is the agreement observed, pₑ the one expected by chance. Where a coefficient needs two reviewers, or verdicts that vary, it is not defined. Coefficients with weights and alpha beyond the nominal one count exclude, unsure and include as 1, 2 and 3. Intervals are analytic; those with * are percentiles of a bootstrap whose random seed is told (Efron 1979).',
  pairs: 'Pair by pair',
  pair: (first: string, second: string) => `${first} and ${second}`,
  differ: (differ: number, n: number) => `differ on ${number(differ)} of ${number(n)}`,
  disputed: 'Criteria that divided you',
  noDispute: 'No criterion divided you.',
  times: (n: number) => plural(n, { one: '# record', other: '# records' }),
  against: (by: string, other: string, n: number) => `${by} gave it, ${other} did not exclude: ${number(n)}`,
  otherReasons: (by: string, other: string, n: number) =>
    `${by} gave it, ${other} excluded for another reason: ${number(n)}`,
  overTime: 'Over time',
  stretch: (from: number, to: number) => `records ${number(from)}–${number(to)}`,
  share: 'Agree',
  coefficientsCsv: 'Coefficients (CSV)',
  ratingsCsv: 'Ratings (CSV)',
}

export type ProgressWords = typeof progressEn
