import type { Direction } from '@ayni/framework'
import { studiesInMap } from '../charting/studies.ts'
import { codingsOf } from '../coding/coded.ts'
import { type EvidenceMap, evidenceMap, type MapCell } from '../evidence-map/evidence-map.ts'
import { type MapFilter, mapPart } from '../evidence-map/map-filter.ts'
import type { CodeId, Coding, ComponentId, Finding, StudyId } from '../facts.ts'
import { keptFor } from '../kept.ts'
import type { ReviewState } from '../state.ts'
import { type StudyProfile, studyProfiles } from './study-profile.ts'

/** What is looked at: the studies, codings and findings that a filter leaves, and the map of them. */
export type Synthesis = {
  /** Studies of the map when nothing is filtered. */
  total: number
  studies: StudyProfile[]
  map: EvidenceMap
  codings: Coding[]
  /** Components that codes were placed in. */
  componentOf: ReadonlyMap<CodeId, ComponentId>
  findings: Finding[]
}

/** Contradictory: one study says improves, another (or the same) worsens. */
export type CellDirections = { counts: Record<Direction, number>; isContradictory: boolean }

export const directions = ['improves', 'mixed', 'none', 'worsens', 'not-stated'] as const

/**
 * Everything that the views of synthesis are drawn from: what a filter leaves of the review.
 *
 * @example synthesisOf(state, { from: 2010 }).map.cells
 */
export function synthesisOf(state: ReviewState, filter: MapFilter = {}): Synthesis {
  return worked(state, filter)
}

/** Kept, as the map and each of its views begin with it. */
const worked = keptFor((state, filter: MapFilter): Synthesis => {
  const part = mapPart(state, filter)
  const studies = studyProfiles(state).filter(({ id }) => part.studies?.has(id))
  const shown = new Set(studies.map(({ id }) => id))
  return {
    total: studiesInMap(state).length,
    studies,
    map: evidenceMap(state, undefined, part),
    codings: codingsOf(state).filter(({ study }) => shown.has(study)),
    componentOf: new Map(
      [...state.codes.values()].flatMap(({ code, component }) => (component ? [[code, component]] : [])),
    ),
    findings: [...state.findings.values()].filter(
      ({ study, evidence }) =>
        shown.has(study) && (!part.evidence || part.evidence.has(evidence ?? 'not-stated')),
    ),
  }
})

/**
 * The findings behind a cell: those that name component and outcome; where the rule joins, also those on the outcome that
 * name no component, since they count there too.
 *
 * @param counted the studies of the cell, or by the joined rule all that have its component.
 */
export function findingsOfCell(
  findings: readonly Finding[],
  cell: Pick<MapCell, 'component' | 'outcome' | 'studies'>,
  basis: 'joined' | 'stated',
  counted: ReadonlySet<StudyId> = new Set(cell.studies),
): Finding[] {
  return findings.filter(
    ({ study, component, outcome }) =>
      outcome === cell.outcome &&
      (component === cell.component || (component === null && basis === 'joined')) &&
      counted.has(study),
  )
}

/** In how many studies of each cell findings say each direction. */
export function directionsOfCells({ map, findings }: Synthesis): Map<MapCell, CellDirections> {
  const ofCells = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.component ?? ''}\n${finding.outcome}`
    const present = ofCells.get(key)
    if (present) present.push(finding)
    else ofCells.set(key, [finding])
  }
  const withComponent = new Map(map.components.map(({ id, studyIds }) => [id, new Set(studyIds)]))
  return new Map(
    map.cells.map((cell) => {
      const studies = new Map<Direction, Set<StudyId>>()
      const near = [
        ...(ofCells.get(`${cell.component}\n${cell.outcome}`) ?? []),
        ...(ofCells.get(`\n${cell.outcome}`) ?? []),
      ]
      for (const { study, direction } of findingsOfCell(
        near,
        cell,
        map.rule.basis,
        withComponent.get(cell.component),
      ))
        studies.set(direction, (studies.get(direction) ?? new Set()).add(study))
      const count = (direction: Direction) => studies.get(direction)?.size ?? 0
      return [
        cell,
        {
          counts: {
            improves: count('improves'),
            mixed: count('mixed'),
            none: count('none'),
            worsens: count('worsens'),
            'not-stated': count('not-stated'),
          },
          isContradictory: count('improves') > 0 && count('worsens') > 0,
        },
      ]
    }),
  )
}
