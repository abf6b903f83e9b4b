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
  base: -4.2,
  doi: {
    same: 5.53,
    different: -3.92,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 4.63,
    slips: 4.9,
    within: 1.8,
    alike: 0.17,
    akin: -1.4,
    different: -5.84,
  },
  titleLength: {
    few: -4.19,
    some: -0.66,
  },
  numbers: {
    'one-sided': -1.88,
    conflict: -5.89,
  },
  notices: {
    differ: -0.73,
  },
  authors: {
    same: 2.39,
    'same-few': 1.89,
    within: 2.82,
    mostly: 0.41,
    partly: -2.29,
    different: -2.43,
  },
  year: {
    same: 2.88,
    adjacent: -2.23,
    near: -3.34,
    far: -4.06,
  },
  journal: {
    same: -0.29,
    akin: -0.76,
    different: -1.64,
  },
  volume: {
    same: -0.17,
    different: -5.1,
  },
  issue: {
    same: 0.91,
    different: -0.49,
  },
  pages: {
    same: 2.78,
    first: 2.61,
    overlap: 0.53,
    different: -1.79,
  },
  abstract: {
    same: 1.16,
    alike: -2.4,
    partly: 0.06,
    different: -3.34,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': 0.04,
    registration: -5,
  },
}
