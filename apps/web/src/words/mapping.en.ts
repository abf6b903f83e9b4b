import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

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
  filters: 'Filters',
  ofStudies: (shown: number, all: number) =>
    `${number(shown)} of ${plural(all, { one: '# study', other: '# studies' })}`,
  fromYear: 'From year',
  toYear: 'To year',
  any: 'any',
  evidence: 'Kind of evidence',
  evidenceKinds: {
    quantitative: 'measured',
    qualitative: 'told',
    mixed: 'measured and told',
    opinion: 'opinion of the authors',
  },
  acceptedOnly: 'Only accepted quality',
  clear: 'Clear the filters',
  show: 'Show in the text',
  gapMap: 'Gaps',
  gapLead:
    'Findings in each cell by direction; a bubble is as large as there are findings. Dashed cells hold no study.',
  gap: 'no study',
  joinedOnly: (n: number) => `${plural(n, { one: '# study', other: '# studies' })}, no finding joins the two`,
  gaps: (n: number) => `${plural(n, { one: '# gap', other: '# gaps' })}`,
  network: 'Network',
  networkLead:
    'Components at the left, outcomes at the right; the thicker a line, the more studies have both.',
  years: 'Years',
  noYear: 'no year',
  countries: 'Countries',
  noCountries: 'No country was charted yet.',
  frequencies: 'Frequencies',
  frequenciesLead:
    'Studies counts each study once; times mentioned counts every coded passage, so that one study may count several times.',
  timesMentioned: 'Times mentioned',
  together: 'Components in the same studies',
  noneTogether: 'No two components were found in one study.',
  sensitivity: 'Sensitivity',
  sensitivityLead:
    'Cells that would have another level if one study, the studies of unknown quality, or one kind of evidence were left out.',
  robust:
    'No cell changes its level when one study, studies of unknown quality or one kind of evidence are left out.',
  without: 'Left out',
  changes: 'What changes',
  becomes: (from: string, to: string) => `${from} → ${to}`,
  notAccepted: (n: number) =>
    `${plural(n, { one: '# study', other: '# studies' })} whose quality was not accepted`,
  findingsOf: (kind: string, n: number) => `${plural(n, { one: '# finding', other: '# findings' })} ${kind}`,
  tables: 'Tables',
  download: 'Download the map',
}

export type MappingWords = typeof mappingEn
