import { formsOf } from './forms.ts'

const { plural } = formsOf('en')

/** The words of the step in `review/mapping`. */
export const mappingEn = {
  lead: 'See which components go with which outcomes, and the studies behind each cell.',
  none: 'The map needs components (under Coding) and outcomes (under Findings).',
  map: 'Components × outcomes',
  component: 'Component',
  rule: 'How the levels are set',
  joined: 'A study counts in a cell when it has the component and reports the outcome.',
  stated: 'A study counts in a cell only when a finding names component and outcome together.',
  from: (n: number) => `${plural(n, { one: 'from # study', other: 'from # studies' })}`,
  printed: (level: string) => `printed: ${level}`,
  differs: 'differs from the printed map',
  showPrinted: 'Show the printed levels beside',
  studiesOf: (component: string, outcome: string) => `${component} × ${outcome}`,
  noStudies: 'No study has both.',
  studies: (n: number) => `${plural(n, { one: '# study', other: '# studies' })}`,
  mentions: (n: number) => `${plural(n, { one: '# mention', other: '# mentions' })}`,
  byComponent: 'Study × component',
  byOutcome: 'Study × outcome',
  study: 'Study',
  has: 'yes',
  total: 'Studies',
  download: 'Download the map',
}

export type MappingWords = typeof mappingEn
