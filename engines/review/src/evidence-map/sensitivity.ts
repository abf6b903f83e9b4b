import { levelOf } from '@ayni/framework'
import { studiesOf } from '../charting/studies.ts'
import { type ComponentId, type EvidenceKind, evidenceKinds, type OutcomeId, type StudyId } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { type EvidenceMap, evidenceMap } from './evidence-map.ts'
import { type MapFilter, mapPart } from './map-filter.ts'

/** A cell whose level is another one when something is left out. */
export type LevelChange = { component: ComponentId; outcome: OutcomeId; from: string; to: string }

/** What is left out, and which cells change by it. */
export type Sensitivity = {
  without:
    | { kind: 'study'; study: StudyId }
    /** All studies whose quality was not (or not yet) accepted. */
    | { kind: 'not-accepted'; studies: number }
    | { kind: 'evidence'; evidence: EvidenceKind; findings: number }
  changes: LevelChange[]
}

/**
 * How far the map rests on single studies, on studies of unknown quality, on one kind of evidence: which cells change
 * their level when one of these is left out. What changes nothing is not listed.
 *
 * @param filter what the map is made of before anything is left out.
 */
export function sensitivityOf(state: ReviewState, filter: MapFilter = {}): Sensitivity[] {
  const whole = evidenceMap(state, undefined, mapPart(state, filter))
  const byStudy = new Map<StudyId, LevelChange[]>(whole.studies.map(({ id }) => [id, []]))
  for (const { component, outcome, level, count, studies } of whole.cells) {
    const to = count === 0 ? level : levelOf(count - 1, whole.rule).id
    if (to === level) continue
    for (const study of studies) byStudy.get(study)?.push({ component, outcome, from: level, to })
  }
  const found: Sensitivity[] = [...byStudy].map(([study, changes]) => ({
    without: { kind: 'study', study },
    changes,
  }))
  const shown = new Set(whole.studies.map(({ id }) => id))
  const unsure = studiesOf(state).filter(
    ({ id, acceptance }) => shown.has(id) && acceptance?.verdict !== 'accepted',
  )
  const isAppraised = studiesOf(state).some(({ acceptance }) => acceptance?.verdict === 'accepted')
  if (isAppraised && unsure.length > 0)
    found.push({
      without: { kind: 'not-accepted', studies: unsure.length },
      changes: changesOf(
        whole,
        evidenceMap(state, undefined, mapPart(state, { ...filter, isAccepted: true })),
      ),
    })
  const kinds = filter.evidence ?? evidenceKinds
  for (const evidence of kinds) {
    const findings = [...state.findings.values()].filter(
      (finding) => shown.has(finding.study) && finding.evidence === evidence,
    ).length
    if (findings === 0) continue
    // A finding whose kind nobody stated stays, unless the filter asks for stated kinds.
    const others = [
      ...kinds.filter((kind) => kind !== evidence),
      ...(filter.evidence ? [] : ['not-stated' as const]),
    ]
    const rest = evidenceMap(state, undefined, { ...mapPart(state, filter), evidence: new Set(others) })
    found.push({ without: { kind: 'evidence', evidence, findings }, changes: changesOf(whole, rest) })
  }
  return found.filter(({ changes }) => changes.length > 0).sort((a, b) => b.changes.length - a.changes.length)
}

function changesOf(before: EvidenceMap, after: EvidenceMap): LevelChange[] {
  const levels = new Map(after.cells.map((cell) => [`${cell.component} ${cell.outcome}`, cell.level]))
  return before.cells.flatMap(({ component, outcome, level }) => {
    const to = levels.get(`${component} ${outcome}`)
    return to === undefined || to === level ? [] : [{ component, outcome, from: level, to }]
  })
}
