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
  base: -4.65,
  doi: {
    same: 4.12,
    different: -4.09,
  },
  pmid: {
    same: 6,
    different: -5,
  },
  title: {
    equal: 3.89,
    slips: 4.45,
    shortened: 2.78,
    within: 0.99,
    alike: 0.26,
    akin: -2.15,
    different: -5.87,
  },
  titleWeight: {
    heading: -7.06,
    one: -3.98,
    two: -2.78,
    few: -2.55,
    some: -0.33,
  },
  numbers: {
    'one-sided': -2.73,
    conflict: -6,
  },
  notices: {
    erratum: -5.76,
    reply: -6,
  },
  authors: {
    same: 2.22,
    'same-few': 2.55,
    within: 2.32,
    mostly: 0.15,
    partly: -1.13,
    different: -3.33,
  },
  year: {
    same: 1.87,
    adjacent: -1.57,
    near: -2.25,
    far: -4.01,
  },
  journal: {
    same: 1.92,
    akin: -0.56,
    different: -3.6,
  },
  volume: {
    same: 0.59,
    different: -2.92,
  },
  issue: {
    same: -0.01,
    different: -0.78,
  },
  pages: {
    range: 3.6,
    first: 1.48,
    overlap: 0.5,
    different: -3.46,
  },
  abstract: {
    same: 3.25,
    alike: 1.05,
    partly: -0.78,
    different: -3.01,
  },
  kinds: {
    preprint: -3,
    'meeting-abstract': -1.88,
    registration: -5,
  },
}
