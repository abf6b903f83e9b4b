import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/finding`. */
export const findingEn = {
  lead: 'Record what each study says about each outcome.',
  none: 'No finding yet.',
  study: 'Study',
  outcome: 'Outcome',
  outcomes: 'Outcomes',
  newOutcome: 'New outcome',
  outcomeName: 'Name of the outcome',
  add: 'Add',
  component: 'Component',
  noComponent: 'none named',
  direction: 'Direction',
  desk: 'By study',
  list: 'All findings',
  definition: 'Definition',
  save: 'Save',
  ofStudy: (n: number) => plural(n, { one: '# finding of this study', other: '# findings of this study' }),
  selectFirst: 'Select a passage in the text.',
  directions: {
    improves: 'Improves',
    mixed: 'Mixed',
    none: 'No effect',
    worsens: 'Worsens',
    'not-stated': 'Not stated',
  },
  passage: 'Passage',
  record: 'Record the finding',
  recorded: 'Recorded.',
  remove: 'Take back',
  removed: 'Taken back.',
  change: 'Change',
  changing: 'You are changing a recorded finding. What it said before stays in the history.',
  saveChange: 'Save the change',
  changed: 'Changed.',
  stopChanging: 'Leave it as it was',
  search: 'Find in the findings',
  searchHint: 'Study, outcome, component, direction or words of the passage',
  found: (shown: number, all: number) =>
    `${number(shown)} of ${plural(all, { one: '# finding', other: '# findings' })}`,
  directionKey: (name: string) => `Direction: ${name}`,
  needOutcome: 'Define an outcome first.',
  needStudy: 'Include a study first.',
}

export type FindingWords = typeof findingEn
