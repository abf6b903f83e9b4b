import { useMemo, useState } from 'react'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Codebook } from './CodingScreen.tsx'
import { codesTogether } from './codes-together.ts'

/** All passages of a code with their sources, to read, to split the code by, and to go to; and which codes go together. */
export function Passages({ codebook }: { codebook: Codebook }) {
  const { coding } = useWords()
  const review = useReviewId()
  const [code, setCode] = useParameter('code')
  const [study, setStudy] = useParameter('study')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState('')
  const split = useCommand('code.split')
  const { codes, codings, studies } = codebook
  // A broader code is read with those below it.
  const wanted = useMemo(() => {
    const found = new Set(code === null ? [] : [code])
    for (const one of found) for (const other of codes) if (other.parent === one) found.add(other.code)
    return found
  }, [code, codes])
  const shown = codings.filter(
    (one) => (code === null || wanted.has(one.code)) && (study === null || one.study === study),
  )
  const nameOf = (id: string) => codes.find((one) => one.code === id)?.name ?? id
  const labelOf = (id: string) => studies.find((one) => one.id === id)?.label ?? id
  const chosen = shown.filter(({ coding: id }) => marked.has(id)).map(({ coding: id }) => id)
  return (
    <div className="ui-stack">
      <div className="ui-row">
        <Select
          label={coding.code}
          options={[
            { id: '', name: coding.allCodes },
            ...codes.map((one) => ({ id: one.code, name: one.name })),
          ]}
          value={code ?? ''}
          onChange={(id) => setCode(id === '' ? null : id)}
        />
        <Select
          label={coding.study}
          options={[
            { id: '', name: coding.allStudies },
            ...studies.map(({ id, label }) => ({ id, name: label })),
          ]}
          value={study ?? ''}
          onChange={(id) => setStudy(id === '' ? null : id)}
        />
      </div>
      <p className="ui-muted" role="status">
        {coding.mentions(shown.length, new Set(shown.map((one) => one.study)).size)}
      </p>
      {shown.length === 0 && <EmptyState text={coding.noPassages} />}
      <ul className="ui-plain-list coding-list">
        {shown.map(({ coding: id, code: of, study: source, passage, where, anchor }) => (
          <li key={id}>
            <div>
              <Checkbox
                isSelected={marked.has(id)}
                onChange={(isSelected) =>
                  setMarked(new Set(isSelected ? [...marked, id] : [...marked].filter((one) => one !== id)))
                }
              >
                {nameOf(of)} · {labelOf(source)}
              </Checkbox>
              {passage !== '' && <blockquote className="ui-reading">{passage}</blockquote>}
            </div>
            {anchor ? (
              <LinkButton kind="quiet" href={stepHref(review, 'full-text', { passage: id })}>
                {where || coding.show}
              </LinkButton>
            ) : (
              <span className="ui-muted ui-small">{where}</span>
            )}
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <form
          className="ui-form ui-sheet"
          onSubmit={(event) => {
            event.preventDefault()
            split.mutate(
              { review, codings: chosen, name },
              {
                onSuccess: () => {
                  setMarked(new Set())
                  setName('')
                  showToast({
                    text: coding.moved(chosen.length),
                    undo: () => split.mutateAsync({ review, codings: chosen }),
                  })
                },
              },
            )
          }}
        >
          <Field label={coding.splitInto(chosen.length)} value={name} onChange={setName} isRequired />
          <div className="ui-row">
            <Button type="submit" isDisabled={name.trim() === ''} isPending={split.isPending}>
              {coding.split}
            </Button>
          </div>
        </form>
      )}
      <Together codebook={codebook} />
    </div>
  )
}

/** Which codes were used on the same passages, and in the same studies. */
function Together({ codebook: { codes, codings } }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const pairs = useMemo(() => codesTogether(codings), [codings])
  const nameOf = (id: string) => codes.find((one) => one.code === id)?.name ?? id
  if (pairs.length === 0) return null
  return (
    <details>
      <summary>{coding.together}</summary>
      <TableFrame label={coding.together}>
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{coding.code}</th>
              <th scope="col">{coding.code}</th>
              <th scope="col" className="is-number">
                {coding.inPassages}
              </th>
              <th scope="col" className="is-number">
                {coding.inStudies}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ a, b, passages, studies }) => (
              <tr key={`${a} ${b}`}>
                <th scope="row">{nameOf(a)}</th>
                <td>{nameOf(b)}</td>
                <td className="is-number">{forms.number(passages)}</td>
                <td className="is-number">{forms.number(studies)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  )
}
