import { formsOf } from './forms.ts'

const { number, plural, percent, span } = formsOf('en')

/** What the widgets themselves say. */
export const uiEn = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone.',
  retry: 'Try again',
  loading: 'Loading …',
  required: 'required',
  optional: 'optional',
  choose: 'Choose …',
  nothingFits: 'Nothing fits.',
  more: 'More',
  less: 'Less',
  increase: 'Increase',
  decrease: 'Decrease',
  show: (name: string) => `Show ${name}`,
  sortedBy: (column: string) => `Sort by ${column}`,
  scrollTable: (name: string) => `${name} (scrolls sideways)`,
  resize: 'Width of the two parts',
  emptyTable: 'Nothing here yet.',
  moreRows: (left: number) => plural(left, { one: 'Show # more', other: 'Show more (# left)' }),
  progress: (share: number, secondsLeft: number | null) =>
    secondsLeft === null ? percent(share) : `${percent(share)}, about ${span(secondsLeft)} left`,
  fileDrop: {
    choose: 'Choose files',
    or: 'or drop them here',
    chosen: (count: number) => plural(count, { one: '# file chosen', other: '# files chosen' }),
    remove: (name: string) => `Remove ${name}`,
  },
  palette: {
    open: 'Find anything',
    label: 'Find a screen, a review, a command',
    nothing: (query: string) => `Nothing is called “${query}”.`,
    hint: 'Arrow keys to choose, Enter to go',
  },
  keys: {
    title: 'Keys',
    lead: 'The keys that work on this screen.',
    everywhere: 'Everywhere',
    here: 'On this screen',
    palette: 'Find anything',
    help: 'Show the keys',
    none: 'This screen has no keys of its own.',
  },
  verdict: {
    include: 'Include',
    exclude: 'Exclude',
    unsure: 'Unsure',
    conflict: 'Conflict',
    information: 'Note',
  },
  language: { en: 'English', es: 'Spanish', pt: 'Portuguese' },
  error: {
    invalid: 'That cannot be done as it stands',
    'not-allowed': 'This is not open to you',
    'not-found': 'There is no such thing',
    outdated: 'Somebody was faster',
    storage: 'The data folder cannot be written',
    fault: 'Something went wrong',
    unreachable: 'Ayni does not answer',
  },
  wayOut: {
    invalid: 'Correct it and try again.',
    'not-allowed': 'Choose another person above, or ask whoever leads the review.',
    'not-found': 'It may have been withdrawn. Go back to the overview of the review.',
    outdated: 'What you see is fresh again; look at it and repeat what you did.',
    storage: 'Make room on the disk or look at the rights of the data folder, then try again.',
    fault: 'Try again. If it happens again, the terminal in which Ayni runs says more.',
    unreachable: 'Look whether Ayni still runs in its terminal. What was saved is safe.',
  },
  toasts: 'Messages',
  count: number,
}

export type UiWords = typeof uiEn
