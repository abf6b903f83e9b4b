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
    /** All studies with a smaller share of positive items than the median of those shown. */
    | { kind: 'low-quality'; below: number; studies: number }
    | { kind: 'evidence'; evidence: EvidenceKind; findings: number }
  changes: LevelChange[]
}

/**
 * How far the map rests on single studies, on studies of unknown quality, on one kind of evidence: which cells change
 * their level when one of these is left out. What changes nothing is not listed.
 *
 * @param filter what the map is made of before anything is left out.
 * @param whole the map of it.
 */
export function sensitivityOf(
  state: ReviewState,
  filter: MapFilter = {},
  whole: EvidenceMap = evidenceMap(state, undefined, mapPart(state, filter)),
): Sensitivity[] {
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
        evidenceMap(state, undefined, mapPart(state, { ...filter, quality: ['accepted'] })),
      ),
    })
  const shares = studiesOf(state).flatMap(({ id, acceptance }) => {
    const share = acceptance?.proportion ?? null
    return shown.has(id) && share !== null ? [share] : []
  })
  const below = median(shares)
  const low = studiesOf(state).filter(
    ({ id, acceptance }) => shown.has(id) && (acceptance?.proportion ?? Number.POSITIVE_INFINITY) < below,
  )
  if (low.length > 0)
    found.push({
      without: { kind: 'low-quality', below, studies: low.length },
      changes: changesOf(
        whole,
        evidenceMap(
          state,
          undefined,
          mapPart(state, { ...filter, without: [...(filter.without ?? []), ...low.map(({ id }) => id)] }),
        ),
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

/** The middle value, of an even number the higher of the two in the middle; 0 of none. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function changesOf(before: EvidenceMap, after: EvidenceMap): LevelChange[] {
  const levels = new Map(after.cells.map((cell) => [`${cell.component} ${cell.outcome}`, cell.level]))
  return before.cells.flatMap(({ component, outcome, level }) => {
    const to = levels.get(`${component} ${outcome}`)
    return to === undefined || to === level ? [] : [{ component, outcome, from: level, to }]
  })
}
