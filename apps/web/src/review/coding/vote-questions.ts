import type { OutputOf } from '../../call.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './codebook.ts'

export type VotingRound = OutputOf<'consolidation.read'>['rounds'][number]
export type VoteQuestion = VotingRound['questions'][number]

/** Names of codes, also of those that are gone, and of components, by id. */
export function useNames({ codes, former, components }: Codebook) {
  const { forms } = useWords()
  return {
    code: (id: string) => [...codes, ...former].find(({ code }) => code === id)?.name ?? id,
    component: (id: string) => {
      const name = components.find(({ component }) => component === id)?.name
      return name?.[forms.language] ?? name?.en ?? name?.es ?? name?.pt ?? id
    },
  }
}

/** What experts are asked, as a sentence they agree with or not. */
export function asked(
  question: VoteQuestion,
  names: ReturnType<typeof useNames>,
  words: ReturnType<typeof useWords>['consolidating'],
): string {
  return question.kind === 'placement'
    ? words.belongs(names.code(question.code), names.component(question.component))
    : words.stands(names.component(question.component))
}

/** Whether two questions, of one round or of two, ask about the same code or the same component. */
export function isSameMatter(one: VoteQuestion, other: VoteQuestion): boolean {
  if (one.kind === 'placement' && other.kind === 'placement') return one.code === other.code
  return one.kind === other.kind && one.component === other.component
}
