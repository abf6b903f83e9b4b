import '../screens.css'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'

export type Codebook = OutputOf<'codebook.read'>

/** The codebook: concepts found in studies, gathered into components. */
export function CodingScreen() {
  const { steps, coding } = useWords()
  const review = useReviewId()
  const codebook = useQuestion('codebook.read', { review })
  return (
    <div className="ui-stack-wide">
      <PageHeader title={steps.coding.name} lead={coding.lead} />
      <Answer question={codebook}>
        {(answer) => (
          <>
            {answer.studies.length > 0 && answer.codes.length > 0 && <CodingForm codebook={answer} />}
            <Components codebook={answer} />
            <Codes codebook={answer} />
          </>
        )}
      </Answer>
    </div>
  )
}

function CodingForm({ codebook: { codes, studies } }: { codebook: Codebook }) {
  const { coding } = useWords()
  const review = useReviewId()
  const record = useCommand('coding.record')
  const withdraw = useCommand('coding.withdraw')
  const [code, setCode] = useState<string | null>(null)
  const [study, setStudy] = useState<string | null>(null)
  const [passage, setPassage] = useState('')
  const [where, setWhere] = useState('')
  return (
    <form
      className="ui-form ui-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        if (code === null || study === null) return
        record.mutate(
          { review, code, study, passage, where },
          {
            onSuccess: (made) => {
              setPassage('')
              showToast({
                text: coding.recorded,
                undo: () => withdraw.mutateAsync({ review, coding: made.coding }),
              })
            },
          },
        )
      }}
    >
      <h2>{coding.record}</h2>
      <ComboBox
        label={coding.study}
        options={studies.map(({ id, label, title }) => ({ id, name: label, hint: title }))}
        value={study}
        onChange={setStudy}
      />
      <ComboBox
        label={coding.code}
        options={codes.map(({ code, name }) => ({ id: code, name }))}
        value={code}
        onChange={setCode}
      />
      <Field label={coding.passage} value={passage} onChange={setPassage} rows={3} />
      <Field label={coding.where} value={where} onChange={setWhere} />
      <div className="ui-row">
        <Button
          kind="primary"
          type="submit"
          isDisabled={code === null || study === null}
          isPending={record.isPending}
        >
          {coding.record}
        </Button>
      </div>
    </form>
  )
}

function Components({ codebook: { components, codes, codings } }: { codebook: Codebook }) {
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
    </section>
  )
}

function Codes({ codebook: { codes, codings, components, studies } }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const create = useCommand('code.create')
  const place = useCommand('code.place')
  const [name, setName] = useState('')
  const labelOf = (study: string) => studies.find(({ id }) => id === study)?.label ?? study
  const options = [
    { id: 'none', name: coding.noComponent },
    ...components
      .filter(({ retired }) => !retired)
      .map(({ component, name: given }) => ({
        id: component,
        name: given[forms.language] ?? given.en ?? component,
      })),
  ]
  return (
    <section className="ui-stack" aria-labelledby="codes">
      <h2 id="codes">{coding.codebook}</h2>
      {codes.length === 0 ? (
        <EmptyState text={coding.noCodes} />
      ) : (
        <TableFrame label={coding.codebook}>
          <table className="review-table">
            <thead>
              <tr>
                <th scope="col">{coding.concept}</th>
                <th scope="col">{coding.component}</th>
                <th scope="col">{coding.studies}</th>
              </tr>
            </thead>
            <tbody>
              {codes.map(({ code, name: given, definition, component }) => (
                <tr key={code}>
                  <th scope="row">
                    {given}
                    {definition !== '' && <p className="ui-muted ui-small">{definition}</p>}
                  </th>
                  <td>
                    <Select
                      label={coding.place(given)}
                      options={options}
                      value={component ?? 'none'}
                      onChange={(id) => place.mutate({ review, code, component: id === 'none' ? null : id })}
                    />
                  </td>
                  <td>
                    {codings
                      .filter((one) => one.code === code)
                      .map(({ study }) => labelOf(study))
                      .join('; ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate({ review, name }, { onSuccess: () => setName('') })
        }}
      >
        <Field label={coding.newCode} value={name} onChange={setName} isRequired />
        <div className="ui-row">
          <Button type="submit" isDisabled={name.trim() === ''} isPending={create.isPending}>
            {coding.add}
          </Button>
        </div>
      </form>
    </section>
  )
}
