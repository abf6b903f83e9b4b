import type { Claim } from '@ayni/review'
import { printedLevels } from './tables.ts'

/** What the article states about its own review, each figure with the place where it stands. */
export const claims: readonly Claim[] = [
  {
    claim: 'identified',
    statement: 'Records identified by the searches',
    where: 'Abstract',
    of: { kind: 'flow', count: 'identified', printed: 2064 },
  },
  {
    claim: 'reviewed',
    statement: 'Papers reviewed in full',
    where: 'Abstract; Results',
    of: { kind: 'flow', count: 'assessed', printed: 62 },
  },
  {
    claim: 'grey',
    statement: 'Documents from grey literature',
    where: 'Results',
    of: { kind: 'source-records', source: 'Grey literature', printed: 12 },
  },
  {
    claim: 'included',
    statement: 'Papers included',
    where: 'Abstract; Results; Discussion',
    of: { kind: 'flow', count: 'included', printed: 37 },
  },
  {
    claim: 'kappa',
    statement: 'Cohen’s kappa of two reviewers on a random sample of 25 articles',
    where: 'Study Protocol',
    of: { kind: 'kappa', n: 25, printed: 0.86, interval: [0.66, 1], decimals: 2, round: null },
  },
  {
    claim: 'appraisal',
    statement: 'A study is acceptable when four evaluators rate 70 % of the items as positive',
    where: 'Study Protocol',
    of: { kind: 'acceptance-rule', raters: 4, threshold: 0.7 },
  },
  {
    claim: 'freq-supportive',
    statement: 'Times supportive interaction was detected',
    where: 'Results, after Table 2',
    of: { kind: 'component-frequency', component: 'supportive-interaction', printed: 16 },
  },
  {
    claim: 'freq-networks',
    statement: 'Times social networks was detected',
    where: 'Results, after Table 2',
    of: { kind: 'component-frequency', component: 'social-networks', printed: 11 },
  },
  {
    claim: 'freq-problem',
    statement: 'Times problem solving was detected',
    where: 'Results, after Table 2',
    of: { kind: 'component-frequency', component: 'problem-solving', printed: 8 },
  },
  {
    claim: 'freq-agency',
    statement: 'Times active agency was detected',
    where: 'Results, after Table 2',
    of: { kind: 'component-frequency', component: 'active-agency', printed: 8 },
  },
  {
    claim: 'least',
    statement: 'Component identified least',
    where: 'Results, after Table 2',
    of: { kind: 'least-component', printed: 'Emotion recognition and management' },
  },
  {
    claim: 'top-authors',
    statement: 'Studies that identify most components',
    where: 'Results, after Table 2',
    of: {
      kind: 'studies-with-most-components',
      printed: ['Rossi 2014', 'Nieto Zermeño 2008', 'Wijekoon 2020', 'Sample 2018'],
    },
  },
  {
    claim: 'most-benefits',
    statement: 'Study that reports most benefits',
    where: 'Results, before Table 3',
    of: { kind: 'studies-with-most-outcomes', printed: ['Petrini 2020'] },
  },
  {
    claim: 'four-benefits',
    statement: 'Studies said to report four benefits',
    where: 'Results, before Table 3',
    of: {
      kind: 'studies-with-outcomes',
      count: 4,
      printed: ['Yip 2002', 'Ngai 2021b', 'Moos 2008', 'Landstad 2020', 'Ahmad 2021'],
    },
  },
  {
    claim: 'depression-nine',
    statement: 'Papers on depression and anxiety',
    where: 'Results; Table 1',
    of: {
      kind: 'table-cell',
      table: 'table-1',
      row: 'Depression and anxiety',
      column: 'Number of papers',
      printed: 9,
    },
  },
  {
    claim: 'themes-total',
    statement: 'Papers over all group themes of Table 1',
    where: 'Table 1, against the papers included',
    of: { kind: 'table-total', table: 'table-1', column: 'Number of papers', printed: 37 },
  },
  {
    claim: 'table4',
    statement: 'Levels of the map of components and benefits',
    where: 'Table 4',
    of: { kind: 'map-levels', printed: printedLevels },
  },
]
