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
  base: -4.58,
  doi: {
    same: 4.13,
    different: -4.06,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.85,
    slips: 4.46,
    shortened: 2.63,
    within: 0.81,
    alike: 0.35,
    akin: -1.92,
    different: -5.65,
    translated: -1,
  },
  titleWeight: {
    heading: -7,
    one: -4.01,
    two: -2.75,
    few: -2.56,
    some: -0.36,
  },
  numbers: {
    'one-sided': -2.74,
    conflict: -6,
    parts: -6,
  },
  notices: {
    erratum: -6,
    reply: -6,
  },
  authors: {
    same: 1.99,
    'same-few': 2.32,
    within: 2.33,
    mostly: 0.27,
    partly: -1.13,
    different: -2.96,
  },
  year: {
    same: 2.04,
    adjacent: -1.81,
    near: -2.35,
    far: -4.01,
  },
  journal: {
    same: 1.84,
    akin: -0.69,
    different: -3.51,
  },
  volume: {
    same: 0.33,
    different: -2.96,
  },
  issue: {
    same: -0.4,
    different: -0.62,
  },
  pages: {
    range: 3.57,
    first: 1.31,
    overlap: 0.36,
    different: -3.67,
    'other-length': -3.77,
  },
  abstract: {
    same: 3.24,
    alike: 1.17,
    partly: -0.77,
    different: -3.01,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': -1.89,
    registration: -5,
    thesis: -3,
  },
}
