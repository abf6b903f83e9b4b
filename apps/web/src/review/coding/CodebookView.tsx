import { mentionsIn } from '@ayni/review'
import { useMemo, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { CodeDetail } from './CodeDetail.tsx'
import { colourOf } from './code-colours.ts'
import { codesInTree } from './code-tree.ts'
import type { Codebook } from './codebook.ts'
import { Exchange } from './Exchange.tsx'
import { matchCodes, placeOfNew } from './match-codes.ts'

/** The codebook: the tree of codes, and beside it what is written about the open one. */
export function CodebookView({ codebook }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const create = useCommand('code.create')
  const describe = useCommand('code.describe')
  const [name, setName] = useState('')
  const [open, setOpen] = useParameter('code')
  const [dragged, setDragged] = useState<string | null>(null)
  const { codes, codings } = codebook
  const [order, setOrder] = useState('tree')
  const mentions = useMemo(() => Map.groupBy(mentionsIn(codings), ({ code }) => code), [codings])
  const tree = useMemo(() => {
    const all = codesInTree(codebook)
    const matches = matchCodes(name, codes, [])
    const fitting = new Set(matches.slice(0, placeOfNew(name, matches)).map(({ code }) => code))
    const found = name.trim() === '' ? all : all.filter(({ code }) => fitting.has(code.code))
    if (order === 'tree' && found.length === all.length) return found
    const count = (code: string) => mentions.get(code)?.length ?? 0
    // Out of the tree there is nothing to stand below.
    return found
      .map((one) => ({ ...one, depth: 0, before: null }))
      .sort((a, b) =>
        order === 'tree'
          ? 0
          : order === 'name'
            ? forms.compare(a.code.name, b.code.name)
            : count(b.code.code) - count(a.code.code) || forms.compare(a.code.name, b.code.name),
      )
  }, [codebook, codes, mentions, name, order, forms])
  const at = tree.findIndex(({ code }) => code.code === open)
  const current = tree[at] ?? codesInTree(codebook).find(({ code }) => code.code === open)
  const nameOf = (id: string) => codes.find(({ code }) => code === id)?.name ?? id
  const moveBelow = (code: string, parent: string | null) => {
    const before = codes.find((one) => one.code === code)?.parent ?? null
    if (before === parent || code === parent) return
    describe.mutate(
      { review, code, parent },
      {
        onSuccess: () =>
          showToast({
            text:
              parent === null ? coding.topNow(nameOf(code)) : coding.broaderNow(nameOf(code), nameOf(parent)),
            undo: () => describe.mutateAsync({ review, code, parent: before }),
          }),
      },
    )
  }
  const parentOf = (id: string | null) => codes.find(({ code }) => code === id)?.parent ?? null
  useKeys([
    {
      key: ']',
      does: coding.indent,
      run: () => current?.before && moveBelow(current.code.code, current.before),
      isDisabled: !current?.before,
    },
    {
      key: '[',
      does: coding.outdent,
      run: () => current && moveBelow(current.code.code, parentOf(current.code.parent)),
      isDisabled: !current || current.code.parent === null,
    },
    { key: 'j', does: coding.nextCode, run: () => setOpen(tree[at + 1]?.code.code ?? open) },
    { key: 'k', does: coding.previousCode, run: () => setOpen(tree[Math.max(0, at - 1)]?.code.code ?? open) },
  ])
  return (
    <div className="ui-stack-wide">
      <div className="coding-book">
        <div className="ui-stack">
          <form
            className="coding-new"
            onSubmit={(event) => {
              event.preventDefault()
              create.mutate(
                { review, name },
                {
                  onSuccess: ({ code }) => {
                    setName('')
                    setOpen(code)
                  },
                },
              )
            }}
          >
            <Field label={coding.newCode} value={name} onChange={setName} />
            <Button type="submit" isDisabled={name.trim() === ''} isPending={create.isPending}>
              {coding.add}
            </Button>
          </form>
          {codes.length > 1 && (
            <Select
              label={coding.codesBy}
              options={[
                { id: 'tree', name: coding.byTree },
                { id: 'name', name: coding.byName },
                { id: 'mentions', name: coding.byMentions },
              ]}
              value={order}
              onChange={setOrder}
            />
          )}
          {tree.length === 0 ? (
            <EmptyState text={codes.length === 0 ? coding.noCodes : coding.noSuchCode(name)} />
          ) : (
            <ul className="ui-plain-list coding-tree" aria-label={coding.codebook}>
              {tree.map(({ code, depth }) => {
                const own = mentions.get(code.code) ?? []
                return (
                  <li
                    key={code.code}
                    draggable
                    onDragStart={(event) => {
                      event.dataTransfer.setData('text/plain', code.name)
                      setDragged(code.code)
                    }}
                    onDragEnd={() => setDragged(null)}
                    onDragOver={(event) => dragged !== null && event.preventDefault()}
                    onDrop={(event) => {
                      event.preventDefault()
                      if (dragged !== null) moveBelow(dragged, code.code)
                      setDragged(null)
                    }}
                  >
                    <button
                      type="button"
                      className="coding-row"
                      style={{ '--depth': depth }}
                      onClick={() => setOpen(code.code)}
                      {...(code.code === open && { 'aria-current': 'true' as const })}
                    >
                      <span className="coding-dot" style={{ background: colourOf(code, codes) }} />
                      <span>
                        {code.name}
                        {code.definition !== '' && (
                          <span className="ui-muted ui-small coding-row-text">{code.definition}</span>
                        )}
                      </span>
                      <span
                        className="ui-muted ui-small ui-number"
                        title={coding.mentions(own.length, new Set(own.map(({ study }) => study)).size)}
                      >
                        {forms.number(own.length)}
                      </span>
                    </button>
                  </li>
                )
              })}
              {dragged !== null && (
                <li
                  className="coding-drop ui-muted ui-small"
                  onDragOver={(event) => event.preventDefault()}
                  onDrop={(event) => {
                    event.preventDefault()
                    moveBelow(dragged, null)
                    setDragged(null)
                  }}
                >
                  {coding.dropOnTop}
                </li>
              )}
            </ul>
          )}
          <Former codebook={codebook} />
        </div>
        {current ? (
          <CodeDetail
            key={current.code.code}
            code={current.code}
            codebook={codebook}
            onGone={() => setOpen(null)}
          />
        ) : (
          codes.length > 0 && <p className="ui-muted coding-book-hint">{coding.chooseCode}</p>
        )}
      </div>
      <Exchange isEmpty={codes.length === 0} />
    </div>
  )
}

/** Codes that were retired or merged, to bring them back. */
function Former({ codebook: { codes, former } }: { codebook: Codebook }) {
  const { coding } = useWords()
  const review = useReviewId()
  const retire = useCommand('code.retire')
  const merge = useCommand('code.merge')
  if (former.length === 0) return null
  return (
    <details>
      <summary>{coding.former(former.length)}</summary>
      <ul className="ui-plain-list">
        {former.map(({ code, name, isRetired, mergedInto }) => (
          <li key={code} className="ui-row-apart">
            <span>
              {name}{' '}
              <span className="ui-muted ui-small">
                {isRetired
                  ? coding.retired
                  : coding.mergedInto(codes.find((one) => one.code === mergedInto)?.name ?? mergedInto ?? '')}
              </span>
            </span>
            <Button
              kind="quiet"
              icon="undo"
              aria-label={`${coding.bringBack}: ${name}`}
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
  )
}
