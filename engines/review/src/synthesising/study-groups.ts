import { type Language, worded } from '@ayni/framework'
import type { StudyId } from '../facts.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { StudyProfile } from './study-profile.ts'
import type { SynthesisWords } from './synthesis-words.ts'

/** By what the bubbles of the evidence-gap map are told apart: the charted design, or the quality. */
export const groupings = ['design', 'quality'] as const
export type GroupBy = (typeof groupings)[number]

/** Groups of studies, the most frequent first, and which each study belongs to. */
export type StudyGroups = {
  groups: { id: string; name: string; studies: number }[]
  ofStudy: ReadonlyMap<StudyId, readonly string[]>
}

/** More kinds than these cannot be told apart by colour; the rest are drawn as one. */
const mostGroups = 7
const rest = 'other'
const none = 'not-charted'

/** Groups studies by the field `design` of their charts or by the verdict of their appraisal. */
export function studyGroups(
  state: ReviewState,
  studies: readonly StudyProfile[],
  by: GroupBy,
  language: Language,
  words: SynthesisWords,
): StudyGroups {
  const field = currentProtocol(state)?.form.fields.find(({ id }) => id === 'design')
  const choices = new Map((field?.choices ?? []).map(({ id, name }) => [id, worded(name, language) || id]))
  const valuesOf = (study: StudyProfile): readonly string[] => {
    if (by === 'quality') return [study.quality]
    const values = study.fields.get('design') ?? []
    return values.length > 0 ? values : [none]
  }
  const counts = new Map<string, number>()
  for (const study of studies)
    for (const value of valuesOf(study)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const inOrder = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id)
  const kept = new Set(inOrder.length > mostGroups + 1 ? inOrder.slice(0, mostGroups) : inOrder)
  const ofStudy = new Map(
    studies.map((study) => [
      study.id,
      [...new Set(valuesOf(study).map((value) => (kept.has(value) ? value : rest)))],
    ]),
  )
  const qualities: Readonly<Record<string, string>> = words.quality
  const nameOf = (id: string) =>
    id === rest
      ? words.otherGroups
      : id === none
        ? words.noGroup
        : ((by === 'quality' ? qualities[id] : choices.get(id)) ?? id)
  const ids = inOrder.length > kept.size ? [...kept, rest] : [...kept]
  return {
    groups: ids.map((id) => ({
      id,
      name: nameOf(id),
      studies: [...ofStudy.values()].filter((groups) => groups.includes(id)).length,
    })),
    ofStudy,
  }
}
