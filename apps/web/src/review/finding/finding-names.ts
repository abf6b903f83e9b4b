import { useMemo } from 'react'
import { useWords } from '../../words/words.ts'
import type { Codebook } from '../coding/codebook.ts'

type Named = Partial<Record<'en' | 'es' | 'pt', string | undefined>>

/** Names of outcomes, components and studies in the language of the screen; an id stands where there is none. */
export function useFindingNames({ outcomes, components, studies }: Codebook): {
  outcome(id: string): string
  component(id: string): string
  study(id: string): string
} {
  const { forms } = useWords()
  return useMemo(() => {
    const named = (name: Named) => name[forms.language] ?? name.en ?? name.es ?? name.pt
    const ofOutcome = new Map(outcomes.map(({ outcome, name }) => [outcome, named(name)]))
    const ofComponent = new Map(components.map(({ component, name }) => [component, named(name)]))
    const ofStudy = new Map(studies.map(({ id, label }) => [id, label]))
    return {
      outcome: (id) => ofOutcome.get(id) ?? id,
      component: (id) => ofComponent.get(id) ?? id,
      study: (id) => ofStudy.get(id) ?? id,
    }
  }, [outcomes, components, studies, forms.language])
}
