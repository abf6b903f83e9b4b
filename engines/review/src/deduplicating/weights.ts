import type { Evidence } from './compare-records.ts'

/** What each level of each field adds to the logarithm of the odds that two records are of one report. */
export type Weights = { base: number } & {
  [Field in keyof Evidence]: Partial<Record<Evidence[Field], number>>
}

/**
 * Learnt from labelled sets by `benchmarks/learn-duplicate-weights.ts`, which also says how; a level that is not
 * in the table adds nothing.
 */
export const weights: Weights = {
  base: -4.78,
  doi: {
    same: 4.11,
    different: -4.05,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.86,
    slips: 4.49,
    shortened: 2.64,
    within: 0.94,
    alike: 0.35,
    akin: -2.1,
    different: -5.89,
    translated: -1,
  },
  titleWeight: {
    heading: -6.98,
    one: -4.01,
    two: -2.8,
    few: -2.52,
    some: -0.43,
  },
  numbers: {
    'one-sided': -2.93,
    amount: -2.71,
    conflict: -6,
    parts: -6,
  },
  notices: {
    erratum: -6,
    reply: -6,
  },
  authors: {
    same: 2.04,
    'same-few': 2.36,
    within: 2.34,
    mostly: 0.43,
    partly: -1.14,
    different: -3.5,
  },
  year: {
    same: 2.14,
    adjacent: -1.66,
    near: -2.24,
    far: -4.01,
  },
  journal: {
    same: 1.9,
    akin: -0.7,
    different: -3.71,
  },
  volume: {
    same: 0.37,
    different: -2.97,
  },
  issue: {
    different: -0.83,
  },
  pages: {
    range: 3.6,
    first: 1.28,
    overlap: 0.3,
    different: -3.87,
    'other-length': -3.74,
  },
  abstract: {
    same: 3.37,
    alike: 1.31,
    partly: -0.77,
    different: -3.01,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': -1.9,
    registration: -5,
    thesis: -3,
  },
}
