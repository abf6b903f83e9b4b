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
  base: -4.59,
  doi: {
    same: 4.11,
    different: -4.06,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.87,
    slips: 4.45,
    shortened: 2.63,
    within: 0.79,
    alike: 0.36,
    akin: -1.93,
    different: -5.65,
    translated: -1,
  },
  titleWeight: {
    heading: -6.99,
    one: -4.01,
    two: -2.74,
    few: -2.56,
    some: -0.35,
  },
  numbers: {
    'one-sided': -2.73,
    conflict: -6,
    parts: -6,
  },
  notices: {
    erratum: -6,
    reply: -6,
  },
  authors: {
    same: 2.01,
    'same-few': 2.33,
    within: 2.33,
    mostly: 0.28,
    partly: -1.15,
    different: -2.99,
  },
  year: {
    same: 2.04,
    adjacent: -1.82,
    near: -2.35,
    far: -4.01,
  },
  journal: {
    same: 1.83,
    akin: -0.7,
    different: -3.51,
  },
  volume: {
    same: 0.28,
    different: -2.97,
  },
  issue: {
    different: -0.6,
  },
  pages: {
    range: 3.56,
    first: 1.26,
    overlap: 0.32,
    different: -3.65,
    'other-length': -3.76,
  },
  abstract: {
    same: 3.23,
    alike: 1.17,
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
