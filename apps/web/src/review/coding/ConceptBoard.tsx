import { useState } from 'react'
import { GridList, GridListItem, type Selection, useDragAndDrop } from 'react-aria-components'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { ComponentEditor } from './ComponentEditor.tsx'
import type { Codebook } from './codebook.ts'

type Code = Codebook['codes'][number]

/** What a dragged concept carries; nothing from elsewhere can be dropped here. */
const dragged = 'ayni/code'

/**
 * Concepts gathered into components: a column for each, between which concepts are dragged by pointer or keyboard, or moved
 * many at once. Every move is kept with who made it and why.
 */
export function ConceptBoard({ codebook }: { codebook: Codebook }) {
  const { components, codes } = codebook
  const { coding, consolidating: words, forms } = useWords()
  const review = useReviewId()
  const place = useCommand('code.place-many')
  const [sought, setSought] = useState('')
  const [why, setWhy] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [target, setTarget] = useState('')
  const columns = [
    { id: '', name: words.unplaced, component: null },
    ...components
      .filter(({ retired }) => !retired)
      .map((component) => ({
        id: component.component,
        name:
          component.name[forms.language] ??
          component.name.en ??
          component.name.es ??
          component.name.pt ??
          component.component,
        component,
      })),
  ]
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id
  const move = (ids: readonly string[], to: string) => {
    const moves = ids
      .filter((id) => codes.some(({ code, component }) => code === id && (component ?? '') !== to))
      .map((code) => ({ code, component: to === '' ? null : to }))
    if (moves.length === 0) return
    place.mutate(
      { review, moves, why },
      {
        onSuccess: ({ former }) => {
          setSelected(new Set())
          // What was written since belongs to the next move.
          setWhy((now) => (now === why ? '' : now))
          showToast({
            text: words.movedTo(moves.length, nameOf(to)),
            undo: () => place.mutateAsync({ review, moves: former, why: words.undone }),
          })
        },
      },
    )
  }
  const wanted = sought.trim().toLowerCase()
  return (
    <div className="ui-stack">
      <div className="ui-row coding-board-bar">
        <Field label={words.findConcept} value={sought} onChange={setSought} />
        <Field label={words.why} value={why} onChange={setWhy} />
        <Select
          label={words.moveSelected(selected.size)}
          options={columns.map(({ id, name }) => ({ id, name }))}
          value={target}
          onChange={setTarget}
        />
        <Button
          onPress={() => move([...selected], target)}
          isDisabled={selected.size === 0}
          isPending={place.isPending}
        >
          {words.move}
        </Button>
      </div>
      <div className="coding-board">
        {columns.map(({ id, name, component }) => (
          <section key={id} className="ui-sheet coding-column" aria-label={name}>
            <header>
              <h3>{name}</h3>
              {component && <ComponentSummary component={component} codebook={codebook} />}
            </header>
            <ConceptList
              name={name}
              codes={codes.filter(
                (code) =>
                  (code.component ?? '') === id &&
                  (wanted === '' || code.name.toLowerCase().includes(wanted)),
              )}
              codebook={codebook}
              selected={selected}
              onSelect={(own, chosen) =>
                setSelected(new Set([...[...selected].filter((code) => !own.includes(code)), ...chosen]))
              }
              onDrop={(ids) => move(ids, id)}
            />
          </section>
        ))}
      </div>
      <p className="ui-muted ui-small">{words.boardKeys}</p>
      <ComponentEditor key={components.length} component={null} label={coding.newComponent} />
    </div>
  )
}

function ComponentSummary({
  component,
  codebook: { codes, codings },
}: {
  component: Codebook['components'][number]
  codebook: Codebook
}) {
  const { coding, consolidating: words, forms } = useWords()
  const { definition } = component
  const own = new Set(codes.filter((code) => code.component === component.component).map(({ code }) => code))
  const used = codings.filter(({ code }) => own.has(code))
  return (
    <>
      <p className="ui-reading ui-small">
        {definition[forms.language] ?? definition.en ?? definition.es ?? definition.pt}
      </p>
      <p className="ui-muted ui-small">
        {coding.mentions(used.length, new Set(used.map(({ study }) => study)).size)}
      </p>
      <ComponentEditor component={component} label={words.reword} />
    </>
  )
}

function ConceptList({
  name,
  codes,
  codebook: { codings, studies },
  selected,
  onSelect,
  onDrop,
}: {
  name: string
  codes: readonly Code[]
  codebook: Codebook
  selected: ReadonlySet<string>
  /** The concepts of this list, and those of them that are chosen now. */
  onSelect: (own: readonly string[], chosen: readonly string[]) => void
  onDrop: (ids: readonly string[]) => void
}) {
  const { consolidating: words } = useWords()
  const own = codes.map(({ code }) => code)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const code = codes.find((one) => one.code === key)
        return { [dragged]: String(key), 'text/plain': code?.name ?? String(key) }
      }),
    acceptedDragTypes: [dragged],
    getDropOperation: () => 'move',
    onRootDrop: async ({ items }) => {
      const ids = await Promise.all(
        items.flatMap((item) => (item.kind === 'text' ? [item.getText(dragged)] : [])),
      )
      onDrop(ids)
    },
  })
  const studiesOf = (code: string) =>
    [...new Set(codings.filter((one) => one.code === code).map(({ study }) => study))]
      .map((id) => studies.find((study) => study.id === id)?.label ?? id)
      .join('; ')
  return (
    <GridList
      aria-label={words.conceptsOf(name)}
      className="coding-concepts"
      selectionMode="multiple"
      selectedKeys={own.filter((code) => selected.has(code))}
      onSelectionChange={(keys: Selection) =>
        onSelect(own, keys === 'all' ? own : [...keys].map((key) => String(key)))
      }
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="ui-muted ui-small">{words.emptyColumn}</p>}
    >
      {codes.map((code) => (
        <GridListItem key={code.code} id={code.code} textValue={code.name} className="coding-concept">
          <Button slot="drag" kind="quiet" aria-label={words.drag(code.name)}>
            ⠿
          </Button>
          <span>
            {code.name}
            <span className="ui-muted ui-small"> {studiesOf(code.code)}</span>
          </span>
        </GridListItem>
      ))}
    </GridList>
  )
}
