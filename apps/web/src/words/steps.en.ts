import { formsOf } from './forms.ts'

const { number, plural } = formsOf('en')
const of = (done: number, total: number) => `${number(done)} of ${number(total)}`

/** The steps of the method: their names, and where each one stands in a few words (`''` says nothing). */
export const stepsEn = {
  protocol: {
    name: 'Protocol',
    version: (n: number) => `Version ${number(n)}`,
    unfinished: 'No criteria yet',
  },
  searching: {
    name: 'Searches & import',
    records: (n: number) => plural(n, { one: '# record', other: '# records' }),
  },
  deduplicating: {
    name: 'Duplicates',
    doubtful: (n: number) => plural(n, { one: '# doubtful pair', other: '# doubtful pairs' }),
    linked: (n: number) => `${number(n)} linked`,
  },
  piloting: { name: 'Pilot', finished: (done: number, total: number) => `${of(done, total)} finished` },
  screening: { name: 'Title & abstract' },
  resolving: {
    name: 'Conflicts',
    conflicts: (n: number) => plural(n, { one: '# conflict', other: '# conflicts' }),
  },
  progress: { name: 'Team & agreement' },
  fullText: { name: 'Full text' },
  appraising: { name: 'Appraisal' },
  charting: { name: 'Charting' },
  coding: {
    name: 'Coding',
    unplaced: (n: number) =>
      plural(n, { one: '# code without component', other: '# codes without component' }),
  },
  finding: {
    name: 'Findings',
    findings: (n: number) => plural(n, { one: '# finding', other: '# findings' }),
  },
  mapping: { name: 'Map', cells: (done: number, total: number) => `${of(done, total)} cells` },
  checking: { name: 'Check', claims: (n: number) => plural(n, { one: '# claim', other: '# claims' }) },
  reporting: {
    name: 'Report & framework',
    versions: (n: number) => plural(n, { one: '# version', other: '# versions' }),
  },
  records: {
    name: 'All records',
    reports: (n: number) => plural(n, { one: '# report', other: '# reports' }),
  },
  people: { name: 'People', people: (n: number) => plural(n, { one: '# person', other: '# people' }) },
  history: { name: 'History', facts: (n: number) => plural(n, { one: '# fact', other: '# facts' }) },
  of,
  done: 'Done',
  phases: {
    plan: 'Plan',
    screen: 'Screen',
    understand: 'Understand',
    report: 'Report',
    review: 'This review',
  },
}

export type StepsWords = typeof stepsEn
