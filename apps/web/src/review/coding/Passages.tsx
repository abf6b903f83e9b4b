import { overlap, placedCodings, tableToCsv } from '@ayni/review'
import { useMemo, useState } from 'react'
import { downloadHref } from '../../call.ts'
import { stepHref, useParameter, useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showToast } from '../../ui/toasts.ts'
import { plainText } from '../../words/plain-text.ts'
import { useWords } from '../../words/words.ts'
import { CodeMark } from './CodeMark.tsx'
import { CodingNote } from './CodingNote.tsx'
import type { Codebook } from './codebook.ts'

/** So many passages are shown before one asks for more. */
const batch = 60

/** All passages of a code and those below it with their sources: to read, to go to, to split the code by. */
export function Passages({ codebook }: { codebook: Codebook }) {
  const { coding, forms } = useWords()
  const review = useReviewId()
  const overview = useQuestion('review.overview', { review })
  const [code, setCode] = useParameter('code')
  const [study, setStudy] = useParameter('study')
  const [coder, setCoder] = useParameter('coder')
  const [component, setComponent] = useParameter('component')
  const [other, setOther] = useParameter('with')
  const [by] = useParameter('by')
  const me = overview.data?.me?.id ?? null
  const [noting, setNoting] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [most, setMost] = useState(batch)
  const { codes, codings, studies, components, order } = codebook
  const nameOf = (id: string) => codes.find((one) => one.code === id)?.name ?? id
  const personName = (id: string) => overview.data?.people.find((one) => one.id === id)?.name ?? id
  const labelOf = (id: string) => studies.find((one) => one.id === id)?.label ?? id
  const sought = plainText(words)
  const shown = useMemo(() => {
    // A broader code is read with those below it, but beside another code it is only itself.
    const wanted = new Set(code === null ? [] : [code])
    if (other === null)
      for (const one of wanted) for (const below of codes) if (below.parent === one) wanted.add(below.code)
    const inComponent = new Set(codes.filter((one) => one.component === component).map((one) => one.code))
    const rank = new Map(order.map((id, at) => [id, at]))
    const chosen = codings.filter(
      (one) =>
        (code === null || wanted.has(one.code)) &&
        (study === null || one.study === study) &&
        (coder === null || one.person === coder) &&
        (component === null || inComponent.has(one.code)) &&
        (sought === '' || plainText(`${one.passage} ${one.note}`).includes(sought)),
    )
    return withOther(chosen, codings, other, by === 'studies').sort(
      (a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) || a.seq - b.seq,
    )
  }, [codes, codings, order, code, study, coder, component, other, by, sought])
  const mark = (id: string, isMarked: boolean) =>
    setMarked(new Set(isMarked ? [...marked, id] : [...marked].filter((one) => one !== id)))
  const saveShown = () => {
    const rows = shown.map((one) => [
      nameOf(one.code),
      labelOf(one.study),
      one.passage,
      one.where,
      one.note,
      personName(one.person),
      one.at,
    ])
    const columns = [
      coding.code,
      coding.study,
      coding.passages,
      coding.where,
      coding.note,
      coding.coder,
      coding.at,
    ]
    saveFile(`${code ?? review}.csv`, 'text/csv', tableToCsv({ title: '', columns, rows }))
  }
  const people = [...new Set(codings.map(({ person }) => person))]
  const all = (name: string) => ({ id: '', name })
  const chosen = (set: (value: string | null) => void) => (id: string) => set(id === '' ? null : id)
  return (
    <div className="ui-stack">
      <div className="coding-filters">
        <Field label={coding.findWords} value={words} onChange={setWords} type="search" />
        <Select
          label={coding.code}
          options={[all(coding.allCodes), ...order.map((id) => ({ id, name: nameOf(id) }))]}
          value={code ?? ''}
          onChange={chosen(setCode)}
        />
        <Select
          label={coding.component}
          options={[
            all(coding.allComponents),
            ...components
              .filter(({ retired }) => !retired)
              .map(({ component: id, name }) => ({
                id,
                name: name[forms.language] ?? name.en ?? name.es ?? name.pt ?? id,
              })),
          ]}
          value={component ?? ''}
          onChange={chosen(setComponent)}
        />
        <Select
          label={coding.study}
          options={[all(coding.allStudies), ...studies.map(({ id, label }) => ({ id, name: label }))]}
          value={study ?? ''}
          onChange={chosen(setStudy)}
        />
        {people.length > 1 && (
          <Select
            label={coding.coder}
            options={[all(coding.allCoders), ...people.map((id) => ({ id, name: personName(id) }))]}
            value={coder ?? ''}
            onChange={chosen(setCoder)}
          />
        )}
      </div>
      <div className="ui-row-apart">
        <p className="ui-muted" role="status">
          {coding.found(shown.length, new Set(shown.map((one) => one.study)).size)}
          {other !== null &&
            ` · ${by === 'studies' ? coding.sameStudy(nameOf(other)) : coding.alsoCoded(nameOf(other))}`}
        </p>
        <div className="ui-row">
          {other !== null && (
            <Button kind="quiet" icon="close" onPress={() => setOther(null)}>
              {coding.dropFilter}
            </Button>
          )}
          {shown.length > 0 && shown.length < codings.length && (
            <Button kind="quiet" icon="download" onPress={saveShown}>
              {coding.saveShown(shown.length)}
            </Button>
          )}
          <LinkButton
            kind="quiet"
            icon="download"
            href={downloadHref(review, 'codings.csv', forms.language)}
            download
          >
            {coding.saveCsv}
          </LinkButton>
        </div>
      </div>
      {shown.length === 0 && <EmptyState text={coding.noPassages} />}
      <ul className="ui-plain-list coding-list">
        {shown.slice(0, most).map((one) => {
          const { coding: id, code: of, study: source, passage, where, anchor, person } = one
          return (
            <li key={id}>
              <div className="coding-passage">
                <Checkbox isSelected={marked.has(id)} onChange={(isMarked) => mark(id, isMarked)}>
                  <CodeMark code={of} codes={codes} /> · {labelOf(source)}
                  {people.length > 1 && <span className="ui-muted"> · {personName(person)}</span>}
                </Checkbox>
                {passage !== '' && <blockquote className="ui-reading">{passage}</blockquote>}
                <CodingNote
                  coding={one}
                  isOwn={person === me}
                  isOpen={id === noting}
                  onOpen={(isOpen) => setNoting(isOpen ? id : null)}
                />
              </div>
              {anchor ? (
                <LinkButton kind="quiet" href={stepHref(review, 'full-text', { passage: id })}>
                  {where || coding.show}
                </LinkButton>
              ) : (
                <span className="ui-muted ui-small">{where}</span>
              )}
            </li>
          )
        })}
      </ul>
      {shown.length > most && (
        <div className="ui-row">
          <Button onPress={() => setMost(most + batch)}>
            {coding.more(Math.min(batch, shown.length - most))}
          </Button>
        </div>
      )}
      <Split
        codings={shown.filter(({ coding: id }) => marked.has(id))}
        onSplit={() => setMarked(new Set())}
      />
    </div>
  )
}

/** Lets the marked passages count for another code, by its name. */
function Split({ codings, onSplit }: { codings: readonly Coding[]; onSplit: () => void }) {
  const { coding } = useWords()
  const review = useReviewId()
  const split = useCommand('code.split')
  const [name, setName] = useState('')
  const ids = codings.map(({ coding: id }) => id)
  /** Each goes back to the code that it counted for, which need not be the one it was made with. */
  const back = async () => {
    for (const [code, own] of Map.groupBy(codings, (one) => one.code))
      await split.mutateAsync({ review, codings: own.map(({ coding: id }) => id), code })
  }
  if (codings.length === 0) return null
  return (
    <form
      className="ui-form ui-sheet coding-split"
      onSubmit={(event) => {
        event.preventDefault()
        split.mutate(
          { review, codings: ids, name },
          {
            onSuccess: () => {
              onSplit()
              setName('')
              showToast({
                text: coding.moved(codings.length),
                undo: back,
              })
            },
          },
        )
      }}
    >
      <Field label={coding.splitInto(codings.length)} value={name} onChange={setName} isRequired />
      <div className="ui-row">
        <Button type="submit" isDisabled={name.trim() === ''} isPending={split.isPending}>
          {coding.split}
        </Button>
      </div>
    </form>
  )
}

type Coding = Codebook['codings'][number]

/** Those codings whose passage, or whose study, was coded with another code as well. */
function withOther(
  chosen: readonly Coding[],
  all: readonly Coding[],
  other: string | null,
  isByStudy: boolean,
): Coding[] {
  if (other === null) return [...chosen]
  const others = all.filter((one) => one.code === other)
  if (isByStudy) {
    const studies = new Set(others.map(({ study }) => study))
    return chosen.filter(({ study }) => studies.has(study))
  }
  const places = placedCodings(others)
  return placedCodings(chosen)
    .filter((one) => places.some((place) => overlap(one, place)))
    .map(({ coding }) => coding)
}
