import { formsOf } from './forms.ts'

const { number, plural, span } = formsOf('en')

/** The words of the step in `review/screening`, shared with pilots and full text. */
export const screeningEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Read title and abstract, and decide.',
  blind: 'You do not see what others decide, and they do not see you, until both have judged a record.',
  done: 'Nothing waits for your decision here. New records appear as they are imported.',
  notReviewer: 'Only reviewers screen. Choose a reviewer above, or add the role under People.',
  noRecords: 'There are no records to screen yet. Import the files of your searches first.',
  toImport: 'Go to Searches & import',
  progress: (mine: number, total: number) => `${number(mine)} of ${number(total)}`,
  left: (seconds: number) => `about ${span(seconds)} left at your pace`,
  noAbstract: 'This record has no abstract.',
  include: 'Include',
  exclude: 'Exclude',
  unsure: 'Unsure',
  undo: 'Undo',
  undone: 'Decision taken back.',
  nothingToUndo: 'There is no decision of yours to take back.',
  note: 'Note',
  noteHint: 'For you and, later, for whoever settles a conflict.',
  writeNote: 'Write a note',
  skip: 'Later',
  criteria: 'Criteria',
  inclusion: 'Include when',
  exclusion: 'Exclude when',
  reason: (index: number) => `Exclude: criterion ${index}`,
  reasonsTitle: 'Which criterion excludes it?',
  reasonsHint: 'Press its number, or choose it.',
  sources: (list: string) => `from ${list}`,
  saved: (count: number) =>
    plural(count, { one: '# decision being saved', other: '# decisions being saved' }),
  unsaved: (count: number) =>
    plural(count, {
      one: '# decision waits for Ayni to answer; it is kept in this browser.',
      other: '# decisions wait for Ayni to answer; they are kept in this browser.',
    }),
  agreement: 'Agreement so far',
  conflicts: 'Conflicts',
  keywords: 'Keywords',
  doi: 'DOI',
}

export type ScreeningWords = typeof screeningEn
