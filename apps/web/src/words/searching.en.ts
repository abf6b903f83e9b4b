import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/searching`. */
export const searchingEn = {
  lead: 'Log every search, and import the files that came of it.',
  importTitle: 'Import files',
  source: 'Source',
  sourceHint: 'Where the records come from: PubMed, SciELO, a hand search …',
  kind: 'Kind of source',
  kinds: {
    database: 'Database',
    register: 'Register',
    other: 'Other (grey literature, hand search)',
    'as-published': 'As published',
  },
  forSearch: 'Search it came from',
  noSearch: 'none logged',
  files: 'Files',
  filesHint: 'RIS, PubMed (.nbib), BibTeX or CSV, in any encoding; several at once.',
  importThem: 'Import',
  sending: (name: string) => `Reading ${name} …`,
  imported: (records: number, name: string) =>
    `${plural(records, { one: '# record', other: '# records' })} from ${name}`,
  imports: 'Imports',
  noImports: 'Nothing imported yet. Choose the files that your databases exported.',
  file: 'File',
  format: 'Format',
  records: 'Records',
  problems: 'Problems',
  problemCount: (n: number) => plural(n, { one: '# problem', other: '# problems' }),
  noProblems: 'none',
  line: (n: number) => `Line ${number(n)}`,
  severity: { lost: 'not used', changed: 'used after a repair', noticed: 'left as it is' },
  withdraw: 'Withdraw',
  withdrawn: 'withdrawn',
  withdrawnDone: (name: string) => `${name} was withdrawn.`,
  searches: 'Log of searches',
  noSearches: 'No search logged yet.',
  logTitle: 'Log a search',
  query: 'Search string, exactly as typed',
  date: 'Date',
  hits: 'Hits shown',
  note: 'Note',
  log: 'Log it',
  decisionsTitle: 'Decisions taken elsewhere',
  decisionsText:
    'A review begun in a spreadsheet or another program goes on here: a CSV with the columns record, reviewer, stage, verdict, reason.',
  decisionsFile: 'CSV of decisions',
  decisionsDone: (n: number, conflicts: number) =>
    `${plural(n, { one: '# decision', other: '# decisions' })} imported; ${plural(conflicts, { one: '# conflict waits', other: '# conflicts wait' })}.`,
  recordsTitle: 'All records',
  find: 'Find in title, abstract, authors, journal',
  standing: {
    any: 'All',
    awaiting: 'Waiting',
    conflict: 'Conflict',
    included: 'Included',
    excluded: 'Excluded',
  },
  where: 'Where they stand',
  shown: (from: number, to: number, total: number) => `${number(from)}–${number(to)} of ${number(total)}`,
  next: 'Next',
  previous: 'Previous',
  none: 'No record fits.',
}

export type SearchingWords = typeof searchingEn
