import { fieldKinds, fieldsGone } from '@ayni/review'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { ChoicesField, freeId } from './ChoicesField.tsx'
import { FormFile } from './FormFile.tsx'
import { FormPreview } from './FormPreview.tsx'
import { FormVersions } from './FormVersions.tsx'
import {
  type FormDraft,
  type FormField,
  isOtherForm,
  keepForm,
  type Protocol,
  recallForm,
} from './form-draft.ts'
import { PartsField } from './PartsField.tsx'

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
          <Builder key={versions.length} current={current} versions={versions} />
        ) : (
          <Callout>{charting.onlyLead}</Callout>
        ))
      }
    </Answer>
  )
}

function Builder({
  current,
  versions,
}: {
  current: Protocol
  /** All versions of the protocol, the latest first. */
  versions: OutputOf<'protocol.read'>['versions']
}) {
  const { charting, forms } = useWords()
  const review = useReviewId()
  const write = useCommand('protocol.write')
  // An id that a field has had in any version is never given to another.
  const former = versions.flatMap(({ protocol }) => protocol.form.fields)
  const saved: FormDraft = {
    version: versions.length,
    fields: current.form.fields,
    charters: current.charters ?? 1,
    changed: '',
  }
  const [draft, setDraft] = useState(() => {
    const kept = recallForm(review)
    return kept && isOtherForm(kept, saved) ? kept : saved
  })
  const { fields, charters, changed } = draft
  const hasChanged = isOtherForm(draft, saved)
  const edit = (part: Partial<FormDraft>) => setDraft((now) => ({ ...now, ...part }))
  const setFields = (next: readonly FormField[]) => edit({ fields: next })
  useEffect(() => keepForm(review, hasChanged ? draft : null), [review, draft, hasChanged])
  const gone = fieldsGone(versions.toReversed(), { ...current.form, fields: [...fields] })
  const change = (at: number, part: Partial<FormField>) =>
    setFields(fields.map((field, index) => (index === at ? { ...field, ...part } : field)))
  const nameOf = (name: FormField['name']) => name[forms.language] ?? name.en ?? name.es ?? name.pt ?? ''
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLOListElement>(null)
  /** Puts a field at a place, counted without it. */
  const move = (at: number, to: number) => {
    const own = fields[at]
    if (!own || to < 0 || to >= fields.length) return
    const others = fields.toSpliced(at, 1)
    setFields(others.toSpliced(to, 0, own))
    requestAnimationFrame(() => list.current?.children[to]?.scrollIntoView({ block: 'nearest' }))
  }
  /** The top, or behind any of the other fields. */
  const placesOf = (at: number) => [
    { id: 'top', name: charting.topOfForm, isDisabled: at === 0, run: () => move(at, 0) },
    ...fields.toSpliced(at, 1).map(({ id, name }, to) => ({
      id: `after ${id}`,
      name: nameOf(name) || charting.unnamed,
      isDisabled: to + 1 === at,
      run: () => move(at, to + 1),
    })),
  ]
  const save = () =>
    // The builder begins anew with the new version, and what `mutate` would call goes with the old one.
    void write
      .mutateAsync({
        review,
        protocol: { ...current, charters, form: { ...current.form, fields: [...fields] } },
        changed: changed || charting.form,
        why: '',
      })
      .then(
        () => showToast({ text: charting.formSaved }),
        () => undefined,
      )
  return (
    <div className="ui-stack">
      <p className="ui-muted">{charting.formLead}</p>
      {hasChanged && (
        <Callout
          tone={draft.version === versions.length ? 'information' : 'conflict'}
          actions={<Button onPress={() => setDraft(saved)}>{charting.discard}</Button>}
        >
          {draft.version === versions.length ? charting.unsavedForm : charting.unsavedOverNewer}
        </Callout>
      )}
      <NumberField
        label={charting.charters}
        value={charters}
        min={1}
        max={10}
        onChange={(value) => edit({ charters: value ?? 1 })}
      />
      {fields.length > 1 && (
        <div className="ui-row">
          <Button
            kind="quiet"
            onPress={() => setFolded(new Set(folded.size > 0 ? [] : fields.map(({ id }) => id)))}
          >
            {folded.size > 0 ? charting.unfoldAll : charting.foldAll}
          </Button>
        </div>
      )}
      <ol ref={list} className="ui-plain-list ui-stack">
        {fields.map((field, at) => {
          const name = nameOf(field.name)
          const isFolded = folded.has(field.id)
          const section = nameOf(field.section ?? {})
          return (
            <li key={field.id} className="ui-sheet charting-field" data-folded={isFolded || undefined}>
              <div className="ui-row-apart">
                <span className="ui-row">
                  <Button
                    kind="quiet"
                    icon={isFolded ? 'next' : 'more'}
                    aria-expanded={!isFolded}
                    onPress={() =>
                      setFolded(
                        new Set(
                          isFolded ? [...folded].filter((id) => id !== field.id) : [...folded, field.id],
                        ),
                      )
                    }
                  >
                    {`${at + 1}. ${name || charting.unnamed}`}
                  </Button>
                  {isFolded && (
                    <span className="ui-muted ui-small">
                      {[section, charting.kinds[field.kind]].filter((one) => one !== '').join(' · ')}
                    </span>
                  )}
                </span>
                <span className="ui-row">
                  <IconButton icon="up" label={charting.up(name)} onPress={() => move(at, at - 1)} />
                  <IconButton icon="down" label={charting.down(name)} onPress={() => move(at, at + 1)} />
                  {fields.length > 1 && (
                    <Menu
                      label={charting.moveTo(name)}
                      trigger={<IconButton icon="steps" label={charting.moveTo(name)} />}
                      sections={[{ id: 'places', heading: charting.putAfter, entries: placesOf(at) }]}
                    />
                  )}
                  <IconButton
                    icon="close"
                    label={charting.removeField(name)}
                    onPress={() => {
                      const before = fields
                      setFields(fields.filter((other) => other.id !== field.id))
                      showToast({ text: charting.fieldRemoved(name), undo: () => setFields(before) })
                    }}
                  />
                </span>
              </div>
              {!isFolded && (
                <div className="charting-definition">
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
                    onChange={(id) =>
                      change(at, { kind: fieldKinds.find((kind) => kind === id) ?? field.kind })
                    }
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
                </div>
              )}
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
      {gone.length > 0 && (
        <details>
          <summary>{charting.goneFields(gone.length)}</summary>
          <ul className="ui-plain-list">
            {gone.map((field) => (
              <li key={field.id} className="ui-row">
                <span>
                  {nameOf(field.name)} <span className="ui-muted ui-small">{charting.kinds[field.kind]}</span>
                </span>
                <Button
                  kind="quiet"
                  icon="undo"
                  aria-label={charting.putBackOf(nameOf(field.name))}
                  onPress={() => setFields([...fields, field])}
                >
                  {charting.putBack}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <FormFile onForm={(form) => setFields(form.fields)} />
      <details>
        <summary>{charting.preview}</summary>
        <FormPreview fields={fields} />
      </details>
      <div className="ui-form">
        <Field label={charting.whatChanged} value={changed} onChange={(text) => edit({ changed: text })} />
        <div className="ui-row review-actions">
          <Button
            kind="primary"
            onPress={save}
            isPending={write.isPending}
            isDisabled={
              !hasChanged ||
              fields.some(
                ({ kind, name, choices, parts = [] }) =>
                  (kind === 'group' && parts.length === 0) ||
                  [
                    name,
                    ...[...choices, ...parts, ...parts.flatMap((part) => part.choices)].map(
                      (one) => one.name,
                    ),
                  ].some((one) => nameOf(one).trim() === ''),
              )
            }
          >
            {charting.saveForm}
          </Button>
        </div>
      </div>
      <FormVersions versions={versions} />
    </div>
  )
}
