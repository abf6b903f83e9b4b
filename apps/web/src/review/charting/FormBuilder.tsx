import { fieldKinds } from '@ayni/review'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { ChoicesField, freeId } from './ChoicesField.tsx'
import { FormFile } from './FormFile.tsx'
import { FormPreview } from './FormPreview.tsx'
import { PartsField } from './PartsField.tsx'

type Protocol = NonNullable<OutputOf<'protocol.read'>['current']>
type FormField = Protocol['form']['fields'][number]

/** The charting form, field by field. A change is a new version of the protocol; what was charted stays. */
export function FormBuilder() {
  const { charting } = useWords()
  const review = useReviewId()
  const read = useQuestion('protocol.read', { review })
  const overview = useQuestion('review.overview', { review })
  return (
    <Answer question={read}>
      {({ current, versions }) =>
        current &&
        (overview.data?.me?.roles.includes('lead') ? (
          <Builder
            key={versions.length}
            current={current}
            former={versions.flatMap(({ protocol }) => protocol.form.fields)}
          />
        ) : (
          <Callout>{charting.onlyLead}</Callout>
        ))
      }
    </Answer>
  )
}

function Builder({
  current,
  former,
}: {
  current: Protocol
  /** The fields of all versions: an id that one has had is never given to another. */
  former: readonly FormField[]
}) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const write = useCommand('protocol.write')
  const [fields, setFields] = useState<readonly FormField[]>(current.form.fields)
  const [charters, setCharters] = useState(current.charters ?? 1)
  const [changed, setChanged] = useState('')
  const change = (at: number, part: Partial<FormField>) =>
    setFields(fields.map((field, index) => (index === at ? { ...field, ...part } : field)))
  const move = (at: number, step: 1 | -1) => {
    const other = fields[at + step]
    const own = fields[at]
    if (!other || !own) return
    setFields(fields.map((field, index) => (index === at ? other : index === at + step ? own : field)))
  }
  const nameOf = (name: FormField['name']) => name[forms.language] ?? name.en ?? name.es ?? name.pt ?? ''
  const save = () =>
    write.mutate(
      {
        review,
        protocol: { ...current, charters, form: { ...current.form, fields: [...fields] } },
        changed: changed || charting.form,
        why: '',
      },
      { onSuccess: () => showToast({ text: charting.formSaved }) },
    )
  return (
    <div className="ui-stack">
      <p className="ui-muted">{charting.formLead}</p>
      <NumberField
        label={charting.charters}
        value={charters}
        min={1}
        max={10}
        onChange={(value) => setCharters(value ?? 1)}
      />
      <ol className="ui-plain-list ui-stack">
        {fields.map((field, at) => {
          const name = nameOf(field.name)
          return (
            <li key={field.id} className="ui-sheet charting-definition">
              <Field
                label={charting.fieldName}
                value={name}
                onChange={(text) => change(at, { name: { ...field.name, [forms.language]: text } })}
                isRequired
              />
              <Select
                label={charting.kind}
                options={fieldKinds.map((id) => ({ id, name: charting.kinds[id] }))}
                value={field.kind}
                onChange={(id) => change(at, { kind: fieldKinds.find((kind) => kind === id) ?? field.kind })}
              />
              <Field
                label={charting.hint}
                value={nameOf(field.hint)}
                onChange={(text) => change(at, { hint: { ...field.hint, [forms.language]: text } })}
              />
              <Field
                label={charting.section}
                hint={charting.sectionHint}
                value={nameOf(field.section ?? {})}
                onChange={(text) =>
                  change(at, {
                    section: text === '' ? undefined : { ...field.section, [forms.language]: text },
                  })
                }
              />
              <Checkbox
                isSelected={field.isRequired ?? false}
                onChange={(isRequired) => change(at, { isRequired: isRequired || undefined })}
              >
                {charting.isRequired}
              </Checkbox>
              {field.kind === 'number' && (
                <Field
                  label={charting.unit}
                  value={field.unit ?? ''}
                  onChange={(text) => change(at, { unit: text === '' ? undefined : text })}
                />
              )}
              {(field.kind === 'one-of' || field.kind === 'many-of') && (
                <ChoicesField
                  choices={field.choices}
                  taken={
                    new Set(
                      former
                        .filter(({ id }) => id === field.id)
                        .flatMap(({ choices }) => choices.map(({ id }) => id)),
                    )
                  }
                  onChange={(choices) => change(at, { choices })}
                />
              )}
              {field.kind === 'group' && (
                <PartsField
                  parts={field.parts ?? []}
                  former={former.filter(({ id }) => id === field.id).flatMap(({ parts }) => parts ?? [])}
                  onChange={(parts) => change(at, { parts })}
                />
              )}
              <div className="ui-row">
                <IconButton icon="up" label={charting.up(name)} onPress={() => move(at, -1)} />
                <IconButton icon="down" label={charting.down(name)} onPress={() => move(at, 1)} />
                <IconButton
                  icon="close"
                  label={charting.removeField(name)}
                  onPress={() => setFields(fields.filter((other) => other.id !== field.id))}
                />
              </div>
            </li>
          )
        })}
      </ol>
      <div className="ui-row">
        <Button
          icon="add"
          onPress={() =>
            setFields([
              ...fields,
              {
                id: freeId('field', new Set([...former, ...fields].map(({ id }) => id))),
                name: {},
                hint: {},
                kind: 'text',
                choices: [],
              },
            ])
          }
        >
          {charting.addField}
        </Button>
      </div>
      <FormFile onForm={(form) => setFields(form.fields)} />
      <details>
        <summary>{charting.preview}</summary>
        <FormPreview fields={fields} />
      </details>
      <div className="ui-form">
        <Field label={charting.whatChanged} value={changed} onChange={setChanged} />
        <div className="ui-row review-actions">
          <Button
            kind="primary"
            onPress={save}
            isPending={write.isPending}
            isDisabled={fields.some(
              ({ kind, name, choices, parts = [] }) =>
                (kind === 'group' && parts.length === 0) ||
                [
                  name,
                  ...[...choices, ...parts, ...parts.flatMap((part) => part.choices)].map((one) => one.name),
                ].some((one) => nameOf(one).trim() === ''),
            )}
          >
            {charting.saveForm}
          </Button>
        </div>
      </div>
    </div>
  )
}
