import { useState } from 'react'
import { stepHref, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { TableFrame } from '../TableFrame.tsx'
import type { Codebook } from './CodingScreen.tsx'
import { colourOf } from './code-colours.ts'
import { Exchange } from './Exchange.tsx'

type Code = Codebook['codes'][number]

/** The codebook: codes with what they mean, broader ones above narrower, how often each was used. */
export function CodebookTable({ codebook }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const create = useCommand('code.create')
  const place = useCommand('code.place')
  const retire = useCommand('code.retire')
  const merge = useCommand('code.merge')
  const [name, setName] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const { codes, codings, components, former } = codebook
  const edited = codes.find(({ code }) => code === open)
  const options = [
    { id: 'none', name: coding.noComponent },
    ...components
      .filter(({ retired }) => !retired)
      .map(({ component, name: given }) => ({
        id: component,
        name: given[forms.language] ?? given.en ?? given.es ?? given.pt ?? component,
      })),
  ]
  return (
    <div className="ui-stack">
      {codes.length === 0 ? (
        <EmptyState text={coding.noCodes} />
      ) : (
        <TableFrame label={coding.codebook}>
          <table className="review-table">
            <thead>
              <tr>
                <th scope="col">{coding.concept}</th>
                <th scope="col">{coding.component}</th>
                <th scope="col">{coding.usedIn}</th>
                <th scope="col">
                  <span className="ui-hidden">{coding.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {inTree(codes).map(({ code, depth }) => {
                const own = codings.filter((one) => one.code === code.code)
                return (
                  <tr key={code.code}>
                    <th scope="row">
                      <div className="coding-code" style={{ '--depth': depth }}>
                        <span className="coding-dot" style={{ background: colourOf(code, codes) }} />{' '}
                        {code.name}
                        {code.definition !== '' && <p className="ui-muted ui-small">{code.definition}</p>}
                      </div>
                    </th>
                    <td>
                      <Select
                        label={coding.place(code.name)}
                        options={options}
                        value={code.component ?? 'none'}
                        onChange={(id) =>
                          place.mutate({ review, code: code.code, component: id === 'none' ? null : id })
                        }
                      />
                    </td>
                    <td>
                      <LinkButton
                        kind="quiet"
                        href={stepHref(review, 'coding', { view: 'passages', code: code.code })}
                      >
                        {coding.mentions(own.length, new Set(own.map(({ study }) => study)).size)}
                      </LinkButton>
                    </td>
                    <td>
                      <Button kind="quiet" onPress={() => setOpen(code.code)}>
                        {coding.change}
                      </Button>
                    </td>
                  </tr>
                )
              })}
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
      {former.length > 0 && (
        <details>
          <summary>{coding.former(former.length)}</summary>
          <ul className="ui-plain-list">
            {former.map(({ code, name: given, isRetired, mergedInto }) => (
              <li key={code} className="ui-row">
                <span>
                  {given}{' '}
                  <span className="ui-muted ui-small">
                    {isRetired
                      ? coding.retired
                      : coding.mergedInto(codes.find((one) => one.code === mergedInto)?.name ?? '')}
                  </span>
                </span>
                <Button
                  kind="quiet"
                  icon="undo"
                  onPress={() =>
                    isRetired
                      ? retire.mutate({ review, code, isRetired: false })
                      : merge.mutate({ review, code, into: null })
                  }
                >
                  {coding.bringBack}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Exchange isEmpty={codes.length === 0} />
      {edited && <CodeDialog code={edited} codes={codes} onClose={() => setOpen(null)} />}
    </div>
  )
}

/** What a code means, where it stands, and what becomes of it. */
function CodeDialog({ code, codes, onClose }: { code: Code; codes: readonly Code[]; onClose: () => void }) {
  const { coding } = useWords()
  const review = useReviewId()
  const describe = useCommand('code.describe')
  const merge = useCommand('code.merge')
  const retire = useCommand('code.retire')
  const [draft, setDraft] = useState(code)
  const [into, setInto] = useState<string | null>(null)
  const change = (part: Partial<Code>) => setDraft({ ...draft, ...part })
  const others = codes.filter((other) => other.code !== code.code)
  const named = others.map((other) => ({ id: other.code, name: other.name }))
  const save = () => {
    const { name, definition, include = '', exclude = '', memo, colour, parent, origin } = draft
    describe.mutate(
      { review, code: code.code, name, definition, include, exclude, memo, colour, parent, origin },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog
      title={code.name}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={() => (
        <Button
          kind="primary"
          onPress={save}
          isPending={describe.isPending}
          isDisabled={draft.name.trim() === ''}
        >
          {coding.save}
        </Button>
      )}
    >
      <div className="ui-form">
        <Field label={coding.codeName} value={draft.name} onChange={(name) => change({ name })} isRequired />
        <Field
          label={coding.definition}
          value={draft.definition}
          onChange={(definition) => change({ definition })}
          rows={3}
        />
        <Field
          label={coding.include}
          value={draft.include ?? ''}
          onChange={(include) => change({ include })}
          rows={2}
        />
        <Field
          label={coding.exclude}
          value={draft.exclude ?? ''}
          onChange={(exclude) => change({ exclude })}
          rows={2}
        />
        <Field label={coding.memo} value={draft.memo} onChange={(memo) => change({ memo })} rows={2} />
        <Select
          label={coding.broader}
          options={[{ id: '', name: coding.noBroader }, ...named]}
          value={draft.parent ?? ''}
          onChange={(id) => change({ parent: id === '' ? null : id })}
        />
        <Select
          label={coding.origin}
          options={[
            { id: 'text', name: coding.fromText },
            { id: 'theory', name: coding.fromTheory },
          ]}
          value={draft.origin}
          onChange={(origin) => change({ origin: origin === 'theory' ? 'theory' : 'text' })}
        />
        <Select
          label={coding.colour}
          options={[
            { id: '', name: coding.anyColour },
            ...coding.colours.map((name, index) => ({ id: String(index + 1), name })),
          ]}
          value={draft.colour === null ? '' : String(draft.colour)}
          onChange={(id) => change({ colour: id === '' ? null : Number(id) })}
        />
        {others.length > 0 && (
          <section className="ui-stack" aria-label={coding.merge}>
            <ComboBox label={coding.mergeWith} options={named} value={into} onChange={setInto} />
            <div className="ui-row">
              <Button
                isDisabled={into === null}
                isPending={merge.isPending}
                onPress={() =>
                  into !== null &&
                  merge.mutate(
                    { review, code: code.code, into },
                    {
                      onSuccess: () => {
                        showToast({
                          text: coding.merged,
                          undo: () => merge.mutateAsync({ review, code: code.code, into: null }),
                        })
                        onClose()
                      },
                    },
                  )
                }
              >
                {coding.merge}
              </Button>
            </div>
          </section>
        )}
        <div className="ui-row">
          <Button
            kind="quiet"
            onPress={() =>
              retire.mutate(
                { review, code: code.code },
                {
                  onSuccess: () => {
                    showToast({
                      text: coding.retired,
                      undo: () => retire.mutateAsync({ review, code: code.code, isRetired: false }),
                    })
                    onClose()
                  },
                },
              )
            }
          >
            {coding.retire}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Codes with the narrower ones below their broader one; one whose broader code is gone stands at the top. */
function inTree(codes: readonly Code[]): { code: Code; depth: number }[] {
  const ids = new Set(codes.map(({ code }) => code))
  const below = (parent: string | null, depth: number): { code: Code; depth: number }[] =>
    codes
      .filter((code) => (code.parent !== null && ids.has(code.parent) ? code.parent : null) === parent)
      .flatMap((code) => [{ code, depth }, ...below(code.code, depth + 1)])
  return below(null, 0)
}
