import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/deduplicating`. */
export const deduplicatingEn = {
  lead: 'Look at the pairs that may be one report, and say which are.',
  find: 'Find duplicates',
  finding: 'Comparing records …',
  cancel: 'Cancel',
  never:
    'Duplicates have not been looked for yet. Certain ones are linked by themselves; doubtful ones are shown to you.',
  found: (linked: number, doubtful: number) =>
    `${plural(linked, { one: '# link made', other: '# links made' })}; ${plural(doubtful, { one: '# doubtful pair waits', other: '# doubtful pairs wait' })} for you.`,
  doubtful: 'Doubtful pairs',
  certain: 'Linked pairs',
  judged: 'Judged by people',
  noPairs: 'No pair here.',
  of: (at: number, total: number) => `${number(at)} of ${number(total)}`,
  same: 'Same report',
  different: 'Different',
  next: 'Next',
  previous: 'Previous',
  takeBack: 'Take back',
  saidSame: 'Judged the same report.',
  saidDifferent: 'Judged different.',
  certainty: (percent: string) => `${percent} likely one report`,
  why: 'What speaks for and against',
  field: 'Field',
  first: 'First record',
  second: 'Second record',
  linkAll: (n: number) =>
    `${plural(n, { one: 'Link # pair', other: 'Link all # pairs' })} that are at least this certain`,
  atLeast: 'At least this certain (%)',
  fields: {
    title: 'Title',
    authors: 'Authors',
    year: 'Year',
    journal: 'Journal',
    volume: 'Volume',
    issue: 'Issue',
    pages: 'Pages',
    doi: 'DOI',
    pmid: 'PMID',
    abstract: 'Abstract',
    type: 'Kind',
    source: 'Source',
  },
}

export type DeduplicatingWords = typeof deduplicatingEn
