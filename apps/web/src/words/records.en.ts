import { formsOf } from './forms.ts'

const { number, plural, locale } = formsOf('en')
const languages = new Intl.DisplayNames(locale, { type: 'language' })

/** The words of the list of all records, `review/records`. */
export const recordsEn = {
  lead: 'Every report of this review: find, sort, read, and judge or label many at once.',
  list: 'Records',
  record: 'The record',
  find: 'Find',
  findHint:
    'Words, “a phrase”, begin*, -not; title: author: journal: abstract: keyword: year:2015-2020 source: language: label:',
  filters: 'Filters and order',
  standing: 'Where they stand',
  standings: {
    any: 'All',
    awaiting: 'Waiting',
    conflict: 'Conflict',
    included: 'Included',
    excluded: 'Excluded',
  },
  mine: 'Your decision',
  none: 'None yet',
  source: 'Source',
  language: 'Language',
  years: 'Years (2015-2020)',
  languageName: (tag: string) => languages.of(tag) ?? tag,
  label: 'Label',
  any: 'All',
  sort: 'Sorted by',
  sortings: {
    relevance: 'What fits best',
    title: 'Title',
    author: 'Author',
    year: 'Year',
    journal: 'Journal',
    language: 'Language',
    source: 'Source',
  },
  columns: {
    title: 'Title',
    author: 'Author',
    year: 'Year',
    journal: 'Journal',
    source: 'Source',
    standing: 'Standing',
    mine: 'You',
  },
  shown: (total: number, all: number) =>
    total === all
      ? plural(all, { one: '# report', other: '# reports' })
      : `${number(total)} of ${plural(all, { one: '# report', other: '# reports' })}`,
  unranked: 'too many to say which fits best; in order of import',
  clear: 'Show all',
  nothing: 'No record fits. Take a word or a filter away.',
  empty: 'There are no records yet. Import the files of your searches first.',
  chosen: 'Chosen',
  chosenCount: (n: number) => plural(n, { one: '# chosen', other: '# chosen' }),
  chooseAll: (n: number) => `Choose all ${number(n)}`,
  chooseNone: 'Choose none',
  close: 'Close',
  copies: (n: number) => `${number(n)} records of this report; the one with the longest abstract is shown.`,
  yours: 'Your decision on title and abstract',
  exclude: 'Exclude',
  excludeTitle: (n: number) => plural(n, { one: 'Exclude # record', other: 'Exclude # records' }),
  excludeText:
    'This is your own decision on title and abstract, as if you had read each one. Others still judge for themselves, and records you have judged before stay as they are.',
  reason: 'Criterion',
  noReason: 'None in particular',
  excluded: (done: number, left: number) =>
    `${plural(done, { one: '# record excluded', other: '# records excluded' })}${left === 0 ? '.' : `; ${plural(left, { one: '# stays as it is', other: '# stay as they are' })}.`}`,
  putLabel: 'Put a label',
  takeLabel: 'Take a label off',
  labelled: (n: number, label: string, isOn: boolean) =>
    isOn
      ? `“${label}” put on ${plural(n, { one: '# record', other: '# records' })}.`
      : `“${label}” taken off ${plural(n, { one: '# record', other: '# records' })}.`,
}

export type RecordsWords = typeof recordsEn
