import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './codebook.ts'

/** Names and defines a component, a new one or one that is there; one that is there may be retired. */
export function ComponentEditor({
  component,
  label,
}: {
  component: Codebook['components'][number] | null
  label: string
}) {
  const { coding, consolidating: words, forms } = useWords()
  const review = useReviewId()
  const define = useCommand('component.define')
  const retire = useCommand('component.retire')
  const [name, setName] = useState(component?.name[forms.language] ?? '')
  const [definition, setDefinition] = useState(component?.definition[forms.language] ?? '')
  const save = () =>
    define.mutate({
      review,
      ...(component && { component: component.component }),
      name: { ...component?.name, [forms.language]: name },
      definition: { ...component?.definition, [forms.language]: definition },
    })
  return (
    <details open={component === null}>
      <summary>{label}</summary>
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field label={coding.componentName} value={name} onChange={setName} isRequired />
        <Field label={coding.definition} value={definition} onChange={setDefinition} rows={2} />
        <div className="ui-row">
          <Button type="submit" isDisabled={name.trim() === ''} isPending={define.isPending}>
            {component ? coding.save : coding.add}
          </Button>
          {component && (
            <Button
              kind="quiet"
              isPending={retire.isPending}
              onPress={() =>
                // The column goes with the component, and what `mutate` would call goes with it.
                void retire.mutateAsync({ review, component: component.component }).then(
                  () =>
                    showToast({
                      text: words.retired(name),
                      undo: () =>
                        define.mutateAsync({
                          review,
                          component: component.component,
                          name: component.name,
                          definition: component.definition,
                        }),
                    }),
                  () => undefined,
                )
              }
            >
              {words.retire}
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}
