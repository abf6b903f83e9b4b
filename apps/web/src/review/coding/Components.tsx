import { useWords } from '../../words/words.ts'
import { ConceptBoard } from './ConceptBoard.tsx'
import type { Codebook } from './codebook.ts'
import { Votes } from './Votes.tsx'

/** The components with what is gathered into each, the votes on them, and the record of both. */
export function Components({ codebook }: { codebook: Codebook }) {
  const { coding } = useWords()
  return (
    <section className="ui-stack" aria-labelledby="components">
      <h2 id="components">{coding.components}</h2>
      <ConceptBoard codebook={codebook} />
      <Votes codebook={codebook} />
    </section>
  )
}
