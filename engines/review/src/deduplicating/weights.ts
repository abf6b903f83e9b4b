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
  base: -4.56,
  doi: {
    same: 4.12,
    different: -4.1,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.79,
    slips: 4.43,
    within: 1.07,
    alike: 0.22,
    akin: -2.13,
    different: -5.93,
  },
  titleWeight: {
    heading: -6.27,
    one: -4,
    two: -2.73,
    few: -2.42,
    some: -0.19,
  },
  numbers: {
    'one-sided': -2.66,
    conflict: -6,
  },
  notices: {
    erratum: -5.76,
    reply: -6,
  },
  authors: {
    same: 2.36,
    'same-few': 2.28,
    within: 2.34,
    mostly: 0.24,
    partly: -1.15,
    different: -3.53,
  },
  year: {
    same: 1.97,
    adjacent: -1.57,
    near: -2.26,
    far: -4,
  },
  journal: {
    same: 1.95,
    akin: -0.5,
    different: -3.62,
  },
  volume: {
    same: 0.49,
    different: -2.96,
  },
  issue: {
    same: -0.02,
    different: -0.79,
  },
  pages: {
    range: 3.61,
    first: 1.46,
    overlap: 0.51,
    different: -3.52,
  },
  abstract: {
    same: 3.19,
    alike: 1.1,
    partly: -0.79,
    different: -3.01,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': -1.89,
    registration: -5,
  },
}
