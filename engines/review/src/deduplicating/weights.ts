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
  base: -4.55,
  doi: {
    same: 4.14,
    different: -4.08,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.93,
    slips: 4.42,
    shortened: 2.62,
    within: 1.04,
    alike: 0.31,
    akin: -1.96,
    different: -5.66,
    translated: -1,
  },
  titleWeight: {
    heading: -7.19,
    one: -3.97,
    two: -2.66,
    few: -2.83,
    some: -0.26,
  },
  numbers: {
    'one-sided': -2.59,
    conflict: -6,
  },
  notices: {
    erratum: -5.63,
    reply: -6,
  },
  authors: {
    same: 2.07,
    'same-few': 2.42,
    within: 2.33,
    mostly: 0.12,
    partly: -1.2,
    different: -2.87,
  },
  year: {
    same: 2.05,
    adjacent: -1.81,
    near: -2.37,
    far: -4.02,
  },
  journal: {
    same: 1.9,
    akin: -0.78,
    different: -3.64,
  },
  volume: {
    same: 0.4,
    different: -3.06,
  },
  issue: {
    same: -0.23,
    different: -0.76,
  },
  pages: {
    range: 3.44,
    first: 1.42,
    overlap: 0.5,
    different: -3.35,
  },
  abstract: {
    same: 3.14,
    alike: 0.97,
    partly: -0.78,
    different: -3.01,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': -1.87,
    registration: -5,
  },
}
