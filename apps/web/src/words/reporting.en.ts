import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/reporting`. */
export const reportingEn = {
  lead: 'Take the report, the tables and the map with you, and publish the framework.',
  flow: 'Flow diagram',
  report: 'Report',
  openReport: 'Open the report',
  files: 'Files',
  names: {
    'report.html': 'Whole report (HTML)',
    'methods.txt': 'Methods paragraph',
    'flow.svg': 'Flow diagram (SVG)',
    'flow.csv': 'Flow numbers (CSV)',
    'map.svg': 'Map (SVG)',
    'map.csv': 'Map (CSV)',
    'study-components.csv': 'Study × component (CSV)',
    'study-outcomes.csv': 'Study × outcome (CSV)',
    'codebook.csv': 'Codebook (CSV)',
    'studies.csv': 'Included studies (CSV)',
  },
  framework: 'Framework',
  frameworkText:
    'A version is a document of components and outcomes with its evidence inside. What is published does not change any more.',
  noVersion: 'No version published yet.',
  version: (n: number) => `Version ${number(n)}`,
  holds: (components: number, outcomes: number, studies: number) =>
    `${plural(components, { one: '# component', other: '# components' })}, ${plural(outcomes, { one: '# outcome', other: '# outcomes' })}, ${plural(studies, { one: '# study', other: '# studies' })}`,
  note: 'What is new in this version',
  publish: (n: number) => `Publish version ${number(n)}`,
  published: 'Published.',
  changes: (n: number) =>
    `${plural(n, { one: '# change since the last version', other: '# changes since the last version' })}`,
  document: 'Latest version (JSON)',
  bundle: 'The whole review',
  bundleText: 'One file from which everything can be restored and recomputed, here or by anybody else.',
  getBundle: 'Download the bundle',
}

export type ReportingWords = typeof reportingEn
