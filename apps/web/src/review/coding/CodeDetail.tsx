import { mentionsIn } from '@ayni/review'
import { useEffect, useRef, useState } from 'react'
import { stepHref, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, TextLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { colourOf } from './code-colours.ts'
import type { Codebook } from './codebook.ts'

type Code = Codebook['codes'][number]

/** So many passages stand as examples beside the definition. */
const mostExamples = 4

/** What a code means, where it stands, passages coded so, and what becomes of it. */
export function CodeDetail({
  code,
  codebook,
  onGone,
}: {
  code: Code
  codebook: Codebook
  onGone: () => void
}) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const describe = useCommand('code.describe')
  const place = useCommand('code.place')
  const [draft, setDraft] = useState(code)
  const frame = useRef<HTMLElement>(null)
  // Where list and detail stand below one another, what one opens is brought into sight.
  useEffect(() => frame.current?.scrollIntoView({ block: 'nearest' }), [])
  const change = (part: Partial<Code>) => setDraft({ ...draft, ...part })
  const saved = JSON.stringify(texts.map((field) => code[field]))
  // Saved here, or changed by somebody else: what is on the screen is what stands.
  useEffect(() => setDraft(code), [saved])
  const isChanged = texts.some((field) => (draft[field] ?? '') !== (code[field] ?? ''))
  const others = codebook.codes.filter((other) => other.code !== code.code)
  const keep = (part: Partial<Pick<Code, 'parent' | 'colour' | 'origin' | (typeof texts)[number]>>) => {
    describe.mutate(
      { review, code: code.code, ...part },
      {
        onSuccess: () =>
          showToast({
            text: coding.saved,
            undo: () => describe.mutateAsync({ review, ...descriptionOf(code) }),
          }),
      },
    )
  }
  return (
    <section ref={frame} className="ui-sheet ui-stack coding-detail" aria-labelledby="coding-detail">
      <h2 id="coding-detail" className="coding-mark">
        <span className="coding-dot" style={{ background: colourOf(code, codebook.codes) }} />
        {code.name}
      </h2>
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          keep(Object.fromEntries(texts.map((field) => [field, draft[field] ?? ''])))
        }}
      >
        <Field label={coding.codeName} value={draft.name} onChange={(name) => change({ name })} isRequired />
        <Field
          label={coding.definition}
          value={draft.definition}
          onChange={(definition) => change({ definition })}
          rows={2}
        />
        <div className="coding-two">
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
        </div>
        <Field label={coding.memo} value={draft.memo} onChange={(memo) => change({ memo })} rows={2} />
        <div className="ui-row">
          <Button
            kind="primary"
            type="submit"
            isPending={describe.isPending}
            isDisabled={!isChanged || draft.name.trim() === ''}
          >
            {coding.save}
          </Button>
        </div>
      </form>
      <Colours value={code.colour} onChange={(colour) => keep({ colour })} />
      <div className="coding-two">
        <Select
          label={coding.broader}
          options={[
            { id: '', name: coding.noBroader },
            ...others.map((other) => ({ id: other.code, name: other.name })),
          ]}
          value={code.parent !== null && others.some((one) => one.code === code.parent) ? code.parent : ''}
          onChange={(id) => keep({ parent: id === '' ? null : id })}
        />
        <Select
          label={coding.component}
          options={[
            { id: '', name: coding.noComponent },
            ...codebook.components
              .filter(({ retired }) => !retired)
              .map(({ component, name }) => ({
                id: component,
                name: name[forms.language] ?? name.en ?? name.es ?? name.pt ?? component,
              })),
          ]}
          value={code.component ?? ''}
          onChange={(id) => place.mutate({ review, code: code.code, component: id === '' ? null : id })}
        />
      </div>
      <RadioGroup
        label={coding.origin}
        options={[
          { id: 'text', name: coding.fromText },
          { id: 'theory', name: coding.fromTheory },
        ]}
        value={code.origin}
        onChange={(origin) => keep({ origin: origin === 'theory' ? 'theory' : 'text' })}
        isInline
      />
      <Examples code={code} codebook={codebook} />
      <Fate code={code} others={others} onGone={onGone} />
      <CodeHistory code={code.code} />
    </section>
  )
}

/** All of it as it stands, to go back to. */
function descriptionOf({
  code,
  name,
  definition,
  include = '',
  exclude = '',
  memo,
  colour,
  parent,
  origin,
}: Code) {
  return { code, name, definition, include, exclude, memo, colour, parent, origin }
}

const texts = ['name', 'definition', 'include', 'exclude', 'memo'] as const

/** The eight colours of figures, told by name as well. */
function Colours({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const { coding } = useWords()
  return (
    <fieldset className="coding-colours">
      <legend className="ui-label">{coding.colour}</legend>
      {[coding.anyColour, ...coding.colours].map((name, index) => (
        <label key={name} title={name}>
          <input
            type="radio"
            name="code-colour"
            className="ui-hidden"
            checked={(value ?? 0) === index}
            onChange={() => onChange(index === 0 ? null : index)}
          />
          <span
            className="coding-swatch"
            style={index === 0 ? {} : { background: `var(--kind-${index})` }}
            aria-hidden="true"
          />
          <span className="ui-hidden">{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Examples({ code, codebook }: { code: Code; codebook: Codebook }) {
  const { coding } = useWords()
  const review = useReviewId()
  const own = mentionsIn(codebook.codings.filter((one) => one.code === code.code))
  const labelOf = (id: string) => codebook.studies.find((one) => one.id === id)?.label ?? id
  const shown = own.filter(({ passage }) => passage !== '').slice(0, mostExamples)
  return (
    <section className="ui-stack" aria-label={coding.examples}>
      <h3>
        {coding.examples}{' '}
        <span className="ui-muted ui-small">
          {coding.mentions(own.length, new Set(own.map(({ study }) => study)).size)}
        </span>
      </h3>
      {shown.map(({ coding: id, passage, study, where, anchor }) => (
        <figure key={id} className="coding-example">
          <blockquote className="ui-reading">{passage}</blockquote>
          <figcaption className="ui-muted ui-small">
            {anchor ? (
              <TextLink href={stepHref(review, 'full-text', { passage: id })}>
                {[labelOf(study), where].filter(Boolean).join(', ')}
              </TextLink>
            ) : (
              [labelOf(study), where].filter(Boolean).join(', ')
            )}
          </figcaption>
        </figure>
      ))}
      {own.length > 0 && (
        <TextLink href={stepHref(review, 'coding', { view: 'passages', code: code.code })}>
          {coding.readAll(own.length)}
        </TextLink>
      )}
    </section>
  )
}

/** Merging and retiring; either can be taken back. */
function Fate({ code, others, onGone }: { code: Code; others: readonly Code[]; onGone: () => void }) {
  const { coding } = useWords()
  const review = useReviewId()
  const merge = useCommand('code.merge')
  const retire = useCommand('code.retire')
  const [into, setInto] = useState<string | null>(null)
  const mergeIt = () => {
    if (into === null) return
    merge.mutate(
      { review, code: code.code, into },
      {
        onSuccess: () => {
          showToast({
            text: coding.merged,
            undo: () => merge.mutateAsync({ review, code: code.code, into: null }),
          })
          onGone()
        },
      },
    )
  }
  const retireIt = () =>
    retire.mutate(
      { review, code: code.code },
      {
        onSuccess: () => {
          showToast({
            text: coding.retired,
            undo: () => retire.mutateAsync({ review, code: code.code, isRetired: false }),
          })
          onGone()
        },
      },
    )
  return (
    <div className="coding-fate">
      {others.length > 0 && (
        <>
          <ComboBox
            label={coding.mergeWith}
            options={others.map((other) => ({ id: other.code, name: other.name }))}
            value={into}
            onChange={setInto}
          />
          <Button isDisabled={into === null} isPending={merge.isPending} onPress={mergeIt}>
            {coding.merge}
          </Button>
        </>
      )}
      <Button kind="quiet" isPending={retire.isPending} onPress={retireIt}>
        {coding.retire}
      </Button>
    </div>
  )
}

function CodeHistory({ code }: { code: string }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const [isOpen, setOpen] = useState(false)
  const history = useQuestion('code.history', { review, code }, { enabled: isOpen })
  const overview = useQuestion('review.overview', { review })
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{coding.codeHistory}</summary>
      {isOpen && (
        <Answer question={history}>
          {({ entries }) => (
            <ol className="ui-plain-list ui-small">
              {entries.map(({ seq, at, person, kind, name, why }) => (
                <li key={seq}>
                  <span className="ui-muted">
                    {forms.moment(at)} · {personName(person)}
                  </span>{' '}
                  {coding.events[kind](name)}
                  {why !== '' && ` (${why})`}
                </li>
              ))}
            </ol>
          )}
        </Answer>
      )}
    </details>
  )
}
