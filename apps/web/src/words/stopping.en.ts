import { formsOf } from './forms.ts'

const { decimal, number, plural, percent } = formsOf('en')

/** The words of the question whether one may stop screening. */
export const stoppingEn = {
  open: 'May I stop?',
  title: 'May I stop?',
  lead: 'From your own decisions alone, in the order you took them. It tells something only where records came up by their likeliness.',
  teamTitle: 'Found so far',
  teamLead:
    'From the records that as many as the rule asks for have judged, in the order they were finished. Where they differ, a record counts as relevant until it is settled.',
  target: 'Of the relevant records I want to find',
  curve: (found: number, read: number, total: number) =>
    `${number(found)} found among ${number(read)} read, of ${number(total)}.`,
  axisRead: 'Records read',
  axisFound: 'Found',
  tests: 'Two tests',
  assumption: {
    none: 'Assuming nothing of the order but that it is no worse than chance',
    ranked:
      'Assuming that a relevant record comes up 1.5 times as readily as another, less so where many are relevant',
  },
  reached: (target: number, confidence: number) =>
    `Reached: at least ${percent(target)} are found, with ${percent(confidence)} confidence.`,
  notReached: (p: number, level: number) =>
    `Not yet: what you saw would be no surprise if the target were missed (p = ${decimal(p, 3)}; below ${decimal(level, 3)} is asked for).`,
  unseen: (likely: number, atMost: number, confidence: number) =>
    `Relevant and unseen: likely ${number(likely)}, with ${percent(confidence)} confidence at most ${number(atMost)}.`,
  tooFew: (count: number) =>
    plural(count, { one: 'You have judged # record so far.', other: 'You have judged # records so far.' }),
  teamTooFew: (count: number) =>
    plural(count, {
      one: '# record has been judged by as many as it needs; none is relevant so far.',
      other: '# records have been judged by as many as they need; none is relevant so far.',
    }),
  source:
    'Hypergeometric test of Callaghan and Müller-Hansen (2020, doi:10.1186/s13643-020-01521-4). The second kept its promise on the mean of simulations on 25 labelled reviews while reading 8 % less; it rests on them, the first on chance alone.',
}

export type StoppingWords = typeof stoppingEn
