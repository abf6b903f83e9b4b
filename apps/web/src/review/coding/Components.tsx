import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './codebook.ts'
import { Votes } from './Votes.tsx'

/** The components, with what was gathered into each, and a form for a new one. */
export function Components({ codebook }: { codebook: Codebook }) {
  const { components, codes, codings, studies } = codebook
  const { coding, forms } = useWords()
  const review = useReviewId()
  const define = useCommand('component.define')
  const [name, setName] = useState('')
  const [definition, setDefinition] = useState('')
  return (
    <section className="ui-stack" aria-labelledby="components">
      <h2 id="components">{coding.components}</h2>
      {components
        .filter(({ retired }) => !retired)
        .map(({ component, name: given, definition: meaning }) => {
          const own = new Set(codes.filter((code) => code.component === component).map(({ code }) => code))
          const used = codings.filter(({ code }) => own.has(code))
          return (
            <article key={component}>
              <h3>{given[forms.language] ?? given.en ?? given.es ?? given.pt}</h3>
              <p className="ui-reading">
                {meaning[forms.language] ?? meaning.en ?? meaning.es ?? meaning.pt}
              </p>
              <p className="ui-muted ui-small">
                {coding.mentions(used.length, new Set(used.map(({ study }) => study)).size)}
              </p>
              <ul className="ui-small">
                {codes
                  .filter((code) => code.component === component)
                  .map(({ code, name: concept }) => (
                    <li key={code}>
                      {concept}
                      <span className="ui-muted">
                        {' '}
                        (
                        {[...new Set(codings.filter((one) => one.code === code).map(({ study }) => study))]
                          .map((id) => studies.find((study) => study.id === id)?.label ?? id)
                          .join('; ')}
                        )
                      </span>
                    </li>
                  ))}
              </ul>
            </article>
          )
        })}
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          define.mutate(
            { review, name: { [forms.language]: name }, definition: { [forms.language]: definition } },
            {
              onSuccess: () => {
                setName('')
                setDefinition('')
              },
            },
          )
        }}
      >
        <h3>{coding.newComponent}</h3>
        <Field label={coding.componentName} value={name} onChange={setName} isRequired />
        <Field label={coding.definition} value={definition} onChange={setDefinition} rows={2} />
        <div className="ui-row">
          <Button type="submit" isDisabled={name.trim() === ''} isPending={define.isPending}>
            {coding.add}
          </Button>
        </div>
      </form>
      <Votes codebook={codebook} />
    </section>
  )
}
