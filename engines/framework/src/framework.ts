import type { Language, Wording } from './wording.ts'

/**
 * The document in which the two halves meet: what a review found out about an intervention, with its
 * evidence inside. A review publishes versions of it, a group adopts one.
 *
 * Rules (tests name them):
 * F1 an id, once published, means the same thing for ever. F2 a published version does not change.
 * F3 a version lists what changed since the one before. F4 a component names the codes it came from.
 * F5 a pairing names its studies; counts are computed from them at publication. F8 unknown fields are kept.
 */
export type Framework = {
  schema: 'ayni-framework/1'
  id: string
  /** 1, 2, 3 … */
  version: number
  title: string
  language: Language
  publishedAt: string
  publishedBy: string
  note: string
  intervention: { question: string; population: string; concept: string; context: string }
  components: FrameworkComponent[]
  outcomes: FrameworkOutcome[]
  pairings: Pairing[]
  studies: FrameworkStudy[]
  levelRule: LevelRule
  changes: Change[]
  /** Hash of the review's log at publication, so that the evidence can be found again. */
  review: { id: string; facts: number; hash: string }
}

export type FrameworkComponent = {
  id: string
  name: Wording
  definition: Wording
  /** Names of the codes that were gathered into it. */
  codes: string[]
}

export type FrameworkOutcome = { id: string; name: Wording; definition: Wording }

/** One cell of the map. `studies` holds ids of `Framework.studies`. */
export type Pairing = {
  component: string
  outcome: string
  studies: string[]
  count: number
  level: string
  directions: Partial<Record<Direction, number>>
}

export type FrameworkStudy = {
  id: string
  label: string
  /** The citation in plain text. */
  citation: string
  doi: string
  year: number | null
}

/** What the study says that the component (or the group as a whole) does to the outcome. */
export type Direction = 'improves' | 'mixed' | 'none' | 'worsens' | 'not-stated'

/** How the number of studies in a cell becomes a level. Levels stand in rising order of `atLeast`. */
export type LevelRule = {
  /**
   * `joined`: a study counts in a cell when it has the component and reports the outcome.
   * `stated`: only when a finding names component and outcome together.
   */
  basis: 'joined' | 'stated'
  levels: Level[]
}

export type Level = { id: string; name: Wording /** Number of studies. */; atLeast: number }

export type Change = {
  kind: 'added' | 'reworded' | 'retired' | 'evidence'
  what: 'component' | 'outcome' | 'pairing' | 'study'
  id: string
  detail: string
}

/**
 * The level of a cell with that many studies: the last level whose `atLeast` is reached.
 *
 * @throws on a rule without a level for zero studies, which is a misuse: rules are checked when written.
 */
export function levelOf(count: number, rule: LevelRule): Level {
  const reached = rule.levels.filter((level) => count >= level.atLeast).at(-1)
  if (!reached)
    throw new Error(`levelOf requires a level that starts at 0; got ${JSON.stringify(rule.levels)}`)
  return reached
}
