import { type Language, type Wording, worded } from '@ayni/framework'
import type { MapFilter } from '../evidence-map/map-filter.ts'
import type { StudyId } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { countriesOfStudies } from './study-countries.ts'
import { type GroupBy, type StudyGroups, studyGroups } from './study-groups.ts'
import { type Synthesis, synthesisOf } from './synthesis.ts'
import { type SynthesisWords, synthesisWords } from './synthesis-words.ts'

/** What every view is drawn from: the synthesis, names and words in one language. */
export type SynthesisLook = {
  state: ReviewState
  filter: MapFilter
  synthesis: Synthesis
  language: Language
  words: SynthesisWords
  groups: StudyGroups
  countries: ReadonlyMap<StudyId, readonly string[]>
  components: { id: string; name: string; studies: number; mentions: number; studyIds: StudyId[] }[]
  outcomes: { id: string; name: string; studies: number; studyIds: StudyId[] }[]
  levelName(id: string): string
  number(value: number): string
}

/** Looks at what a filter leaves of a review, in one language. */
export function lookAt(
  state: ReviewState,
  language: Language,
  filter: MapFilter = {},
  by: GroupBy = 'design',
): SynthesisLook {
  const synthesis = synthesisOf(state, filter)
  const words = synthesisWords(language)
  const plain = new Intl.NumberFormat(language === 'es' ? 'es-419' : language === 'pt' ? 'pt-BR' : 'en')
  const named = (name: Wording | undefined, id: string) => (name && worded(name, language)) || id
  const levels = new Map(synthesis.map.rule.levels.map(({ id, name }) => [id, worded(name, language) || id]))
  return {
    state,
    filter,
    synthesis,
    language,
    words,
    groups: studyGroups(state, synthesis.studies, by, language, words),
    countries: countriesOfStudies(state, synthesis.studies),
    components: synthesis.map.components.map((one) => ({
      ...one,
      name: named(state.components.get(one.id)?.name, one.id),
    })),
    outcomes: synthesis.map.outcomes.map((one) => ({
      ...one,
      name: named(state.outcomes.get(one.id)?.name, one.id),
    })),
    levelName: (id) => levels.get(id) ?? id,
    // Whole numbers below a thousand are the same in each language, and a figure has thousands of them.
    number: (value) =>
      Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : plain.format(value),
  }
}
