import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/checking`. */
export const checkingEn = {
  lead: 'See each printed figure beside what the facts give.',
  none: 'No claim stated yet. A claim is a figure that an article or a manuscript prints.',
  printed: 'Printed',
  recomputed: 'Recomputed',
  where: 'Where',
  verdicts: {
    follows: 'Follows',
    'does-not-follow': 'Does not follow',
    'cannot-be-recomputed': 'Cannot be recomputed',
  },
  summary: (follows: number, not: number, cannot: number) =>
    `${number(follows)} follow, ${number(not)} do not, ${number(cannot)} cannot be recomputed from what is printed.`,
  details: 'Show the working',
  tables: 'As published',
  asPublished: 'This table stands as the article prints it; nothing is computed from it in silence.',
  kappa: {
    tables: (n: number) =>
      `${plural(n, { one: '# table of that size gives', other: '# tables of that size give' })} the printed kappa:`,
    both: 'Both include',
    one: 'Only one',
    other: 'Only the other',
    neither: 'Neither',
    wald: 'Wald (Fleiss, Cohen & Everitt)',
    simple: 'Wald (simple formula)',
    bootstrap: 'Bootstrap',
  },
}

export type CheckingWords = typeof checkingEn
