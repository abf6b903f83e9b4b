import { type Direction, type LevelRule, levelOf, worded } from '@ayni/framework'
import { type Study, studiesInMap, studiesOf } from '../charting/studies.ts'
import { codingsOf } from '../coding/coded.ts'
import type { ComponentId, EvidenceKind, OutcomeId, StudyId } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'

/** Components × outcomes with the studies behind each cell. */
export type EvidenceMap = {
  components: MapComponent[]
  outcomes: MapOutcome[]
  cells: MapCell[]
  /** Studies with at least one component or outcome, in the order of the review. */
  studies: { id: StudyId; label: string; components: ComponentId[]; outcomes: OutcomeId[] }[]
  rule: LevelRule
}

export type MapComponent = {
  id: ComponentId
  name: string
  /** Distinct studies in which the component was found. */
  studies: number
  /** Codings: every code found in a study counts, so one study may count several times. */
  mentions: number
  studyIds: StudyId[]
}

export type MapOutcome = { id: OutcomeId; name: string; studies: number; studyIds: StudyId[] }

export type MapCell = {
  component: ComponentId
  outcome: OutcomeId
  count: number
  studies: StudyId[]
  level: string
  directions: Partial<Record<Direction, number>>
}

/** What of a review the map is made of. */
export type MapPart = {
  /** Only these, among them studies that were turned down; without it all that were not. */
  studies?: ReadonlySet<StudyId>
  evidence?: ReadonlySet<EvidenceKind | 'not-stated'>
}

/** The rule until a protocol states another: absent, in one or two studies, in three or more. */
export const defaultLevelRule: LevelRule = {
  basis: 'joined',
  levels: [
    { id: 'absent', name: { en: 'Absent', es: 'Ausente', pt: 'Ausente' }, atLeast: 0 },
    {
      id: 'moderately-present',
      name: { en: 'Moderately present', es: 'Moderadamente presente', pt: 'Moderadamente presente' },
      atLeast: 1,
    },
    { id: 'present', name: { en: 'Present', es: 'Presente', pt: 'Presente' }, atLeast: 3 },
  ],
}

/**
 * Computes the map from codings and findings by the protocol's rule. A study has a component when a code
 * placed in it was used on the study, or a finding names the two; it has an outcome when a finding names it.
 *
 * @param among a part of the studies, or of the findings by their kind of evidence; all by default.
 */
export function evidenceMap(
  state: ReviewState,
  rule: LevelRule = ruleOf(state),
  among: MapPart = {},
): EvidenceMap {
  const { studies: only } = among
  const studies = only ? studiesOf(state).filter(({ id }) => only.has(id)) : studiesInMap(state)
  const counted = new Set(studies.map((study) => study.id))
  const components = [...state.components.values()].filter((component) => !component.retired)
  const outcomes = [...state.outcomes.values()]

  const studiesOfComponent = new Map(components.map((component) => [component.component, new Set<StudyId>()]))
  const studiesOfOutcome = new Map(outcomes.map((outcome) => [outcome.outcome, new Set<StudyId>()]))
  const mentions = new Map<ComponentId, number>()
  for (const coding of codingsOf(state)) {
    const component = state.codes.get(coding.code)?.component
    if (!component || !counted.has(coding.study)) continue
    studiesOfComponent.get(component)?.add(coding.study)
    mentions.set(component, (mentions.get(component) ?? 0) + 1)
  }
  const findings = [...state.findings.values()].filter(
    ({ study, evidence }) =>
      counted.has(study) && (!among.evidence || among.evidence.has(evidence ?? 'not-stated')),
  )
  const stated = new Map<string, Set<StudyId>>()
  const directions = new Map<string, Partial<Record<Direction, number>>>()
  for (const finding of findings) {
    studiesOfOutcome.get(finding.outcome)?.add(finding.study)
    if (finding.component === null) continue
    studiesOfComponent.get(finding.component)?.add(finding.study)
    const key = cellKey(finding.component, finding.outcome)
    stated.set(key, (stated.get(key) ?? new Set()).add(finding.study))
    const counts = directions.get(key) ?? {}
    counts[finding.direction] = (counts[finding.direction] ?? 0) + 1
    directions.set(key, counts)
  }

  const place = new Map(studies.map(({ id }, at) => [id, at]))
  const placesOf = (ids: ReadonlySet<StudyId>) =>
    [...ids].map((id) => place.get(id) ?? 0).sort((a, b) => a - b)
  const idAt = (at: number) => studies[at]?.id ?? ''
  const inOrder = (ids: ReadonlySet<StudyId>) => placesOf(ids).map(idAt)
  // Thousands of cells: which studies report an outcome is looked up by their place, not by their name.
  const reporting = new Map(
    [...studiesOfOutcome].map(([outcome, ids]) => {
      const isReporting = new Uint8Array(studies.length)
      for (const at of placesOf(ids)) isReporting[at] = 1
      return [outcome, isReporting]
    }),
  )
  const cells: MapCell[] = []
  for (const { component } of components) {
    // Put in order once for its row, so that no cell has to be.
    const own = placesOf(studiesOfComponent.get(component) ?? new Set())
    for (const { outcome } of outcomes) {
      const key = cellKey(component, outcome)
      const isReporting = reporting.get(outcome)
      const cellStudies =
        rule.basis === 'stated'
          ? inOrder(stated.get(key) ?? new Set())
          : own.filter((at) => isReporting?.[at] === 1).map(idAt)
      cells.push({
        component,
        outcome,
        count: cellStudies.length,
        studies: cellStudies,
        level: levelOf(cellStudies.length, rule).id,
        directions: directions.get(key) ?? {},
      })
    }
  }

  return {
    components: components.map(({ component, name }) => {
      const ids = inOrder(studiesOfComponent.get(component) ?? new Set())
      return {
        id: component,
        name: worded(name, state.language),
        studies: ids.length,
        mentions: mentions.get(component) ?? 0,
        studyIds: ids,
      }
    }),
    outcomes: outcomes.map(({ outcome, name }) => {
      const ids = inOrder(studiesOfOutcome.get(outcome) ?? new Set())
      return { id: outcome, name: worded(name, state.language), studies: ids.length, studyIds: ids }
    }),
    cells,
    studies: rows(studies, studiesOfComponent, studiesOfOutcome),
    rule,
  }
}

function ruleOf(state: ReviewState): LevelRule {
  return currentProtocol(state)?.levelRule ?? defaultLevelRule
}

function rows(
  studies: readonly Study[],
  studiesOfComponent: ReadonlyMap<ComponentId, ReadonlySet<StudyId>>,
  studiesOfOutcome: ReadonlyMap<OutcomeId, ReadonlySet<StudyId>>,
): EvidenceMap['studies'] {
  const having = (map: ReadonlyMap<string, ReadonlySet<StudyId>>) => {
    const found = new Map<StudyId, string[]>(studies.map(({ id }) => [id, []]))
    for (const [id, ids] of map) for (const study of ids) found.get(study)?.push(id)
    return found
  }
  const components = having(studiesOfComponent)
  const outcomes = having(studiesOfOutcome)
  return studies
    .map(({ id, label }) => ({
      id,
      label,
      components: components.get(id) ?? [],
      outcomes: outcomes.get(id) ?? [],
    }))
    .filter((row) => row.components.length + row.outcomes.length > 0)
}

function cellKey(component: ComponentId, outcome: OutcomeId): string {
  return `${component} × ${outcome}`
}
