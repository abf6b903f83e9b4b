import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')

/** The words of the step in `review/reporting`. */
export const reportingEn = {
  lead: 'Take the report, the tables and the map with you, and publish the framework.',
  flow: 'Flow diagram',
  report: 'Report',
  openReport: 'Open the report',
  files: 'Files',
  fileKinds: { report: 'The report', figures: 'Figures', tables: 'Tables' },
  names: {
    'report.html': 'Whole report (HTML)',
    'report.docx': 'Report to work on (Word)',
    'report.md': 'Report (Markdown)',
    'charts.csv': 'Charts (CSV)',
    'methods.txt': 'Methods paragraph',
    'flow.png': 'Flow diagram (PNG, 300 dpi)',
    'map.png': 'Map (PNG, 300 dpi)',
    'flow.svg': 'Flow diagram (SVG)',
    'flow.csv': 'Flow numbers (CSV)',
    'map.svg': 'Map (SVG)',
    'map.csv': 'Map (CSV)',
    'study-components.csv': 'Study × component (CSV)',
    'study-outcomes.csv': 'Study × outcome (CSV)',
    'codebook.csv': 'Codebook (CSV)',
    'studies.csv': 'Included studies (CSV)',
  },
  style: 'Style of the references',
  styles: { apa: 'APA 7', vancouver: 'Vancouver', harvard1: 'Harvard' },
  ownStyle: 'Your own style (.csl)',
  dropStyle: 'A style (.csl)',
  dropStyleHint: 'Thousands of journals’ styles are free at citationstyles.org.',
  removeStyle: 'Take this style away',
  styleAdded: (name: string) => `“${name}” is added.`,
  checklist: 'PRISMA-ScR checklist',
  checklistText:
    'What the review answers stands here already. Note for each item where your article reports it.',
  checklistLeft: (n: number) =>
    plural(n, { one: '# item has neither answer nor place', other: '# items have neither answer nor place' }),
  whereReported: (item: string) => `Page or section: ${item}`,
  checklistFile: { docx: 'Checklist (Word)', csv: 'Checklist (CSV)' },
  readers: 'For readers of the article',
  readersText:
    'One page with the map, its filters, the studies and their passages, to put beside the article. It opens without Ayni and asks nothing of the net.',
  getReaders: 'Download the reader’s page (.zip)',
  manuscript: 'Your manuscript',
  manuscriptText:
    'Write {{flow.included}} where a number should stand, in Word or Markdown. Ayni puts the numbers in, and puts them in again when they have changed.',
  dropManuscript: 'A manuscript (.docx, .md, .txt)',
  dropHint: 'It is filled here; nothing is kept of it.',
  filled: (n: number) => plural(n, { one: '# name filled', other: '# names filled' }),
  unknownNames: 'These names stand for nothing and were left as they are:',
  unknownAt: (name: string, where: number) => `${name} (paragraph or line ${number(where)})`,
  namesNow: 'Names and what they stand for now',
  findName: 'Find a name',
  name: 'Name',
  value: 'Value',
  copy: (name: string) => `Copy ${name}`,
  copied: 'Copied.',
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
