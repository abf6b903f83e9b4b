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
    same: 4.16,
    different: -4.06,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.85,
    slips: 4.5,
    shortened: 2.61,
    within: 0.81,
    alike: 0.37,
    akin: -1.83,
    different: -5.64,
    translated: -1,
  },
  titleWeight: {
    heading: -7.02,
    one: -4.01,
    two: -2.74,
    few: -2.59,
    some: -0.36,
  },
  numbers: {
    'one-sided': -2.72,
    conflict: -6,
    parts: -6,
  },
  notices: {
    erratum: -6,
    reply: -6,
  },
  authors: {
    same: 1.96,
    'same-few': 2.33,
    within: 2.39,
    mostly: 0.18,
    partly: -1.15,
    different: -2.87,
  },
  year: {
    same: 2.07,
    adjacent: -1.84,
    near: -2.37,
    far: -4.02,
  },
  journal: {
    same: 1.82,
    akin: -0.69,
    different: -3.66,
  },
  volume: {
    same: 0.27,
    different: -3.03,
  },
  issue: {
    same: -0.5,
    different: -0.56,
  },
  pages: {
    range: 3.51,
    first: 1.31,
    overlap: 0.34,
    different: -3.61,
    'other-length': -3.74,
  },
  abstract: {
    same: 3.17,
    alike: 1.07,
    partly: -0.72,
    different: -3.01,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': -1.86,
    registration: -5,
    thesis: -3,
  },
}
