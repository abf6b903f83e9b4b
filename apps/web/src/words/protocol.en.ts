import { formsOf } from './forms.ts'

const { number } = formsOf('en')

/** The words of the step in `review/protocol`. */
export const protocolEn = {
  lead: 'State what you will do before you do it; every version is kept.',
  title: 'Title of the review',
  question: 'Question',
  population: 'Population',
  concept: 'Concept',
  context: 'Context',
  criteria: 'Criteria',
  criteriaHint:
    'They are the reasons for exclusion later on. A criterion keeps its meaning once it was used.',
  noCriteria: 'No criterion yet. Without criteria nothing can be excluded with a reason.',
  inclusion: 'Include when',
  exclusion: 'Exclude when',
  newCriterion: 'Criterion',
  addInclusion: 'Add to include',
  addExclusion: 'Add to exclude',
  remove: (text: string) => `Remove ${text}`,
  from: 'From year',
  to: 'To year',
  languages: 'Languages of the reports, separated by commas',
  sources: 'Sources, one a line',
  screening: 'Screening of titles and abstracts',
  fullText: 'Full text',
  fullTextOwn: 'Full text has a rule of its own',
  isUpdate: 'This review updates an earlier one',
  previousStudies: 'Studies it included',
  previousReports: 'Reports of these studies',
  pilotResolver: 'Who settles what differed in a pilot',
  everybody: 'Everybody with the role of reviewer judges each record',
  reviewersPerRecord: 'Reviewers for each record',
  agreement: 'When it is settled',
  agreements: {
    'all-agree': 'when all agree',
    majority: 'when more than half agree',
    'one-includes': 'one inclusion takes it on',
  },
  resolver: 'Who settles conflicts',
  resolvers: {
    'third-person': 'a third person',
    consensus: 'the reviewers together',
    lead: 'the lead',
  },
  acceptance: 'Appraisal',
  raters: 'Raters for each study',
  threshold: 'Items that must be positive (%)',
  levelRule: 'Levels of the map',
  basis: 'A study counts in a cell',
  bases: {
    joined: 'when it has the component and reports the outcome',
    stated: 'when a finding names both together',
  },
  atLeast: (name: string) => `${name}: from this many studies`,
  changed: 'What changed',
  why: 'Why',
  save: 'Save as a new version',
  saved: (n: number) => `Version ${number(n)} saved.`,
  versions: 'Versions',
  version: (n: number) => `Version ${number(n)}`,
  notLead: 'Only the lead writes the protocol; you can read it.',
  unsaved: 'There are changes that are not saved yet.',
}

export type ProtocolWords = typeof protocolEn
