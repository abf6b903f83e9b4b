import type { PassageAnchor } from '@ayni/review'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { showAtOnce, useCommand, usePerson } from '../../questions.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useKeys } from '../../ui/keys.ts'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { PassageReader } from '../reading/PassageReader.tsx'
import type { ReaderGoal } from '../reading/reader-passage.ts'
import { CodedPassages } from './CodedPassages.tsx'
import { type CodeChoice, CodePalette } from './CodePalette.tsx'
import { colourOf } from './code-colours.ts'
import type { Codebook } from './codebook.ts'
import { inTextOrder, recentCodes } from './own-codings.ts'
import { usePlaceOfMark } from './place-of-mark.ts'

type NewCoding = Omit<Codebook['codings'][number], 'coding' | 'person' | 'at' | 'seq'>

/** One study: its full text to read, a palette under what one selects, and the coded passages beside it. */
export function CodingDesk({ codebook }: { codebook: Codebook }) {
  const { coding } = useWords()
  const review = useReviewId()
  const person = usePerson(review)
  const { studies, codes, codings } = codebook
  const [chosen, setChosen] = useParameter('study')
  const [chosenFile, setFile] = useParameter('file')
  const [anchor, setAnchor] = useState<PassageAnchor | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [where, setWhere] = useState('')
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const [made, setMade] = useState<readonly string[]>([])
  /** The coding that was made or gone to last, and the one on which a note is being written. */
  const [at, setAt] = useState<string | null>(null)
  const [noting, setNoting] = useState<string | null>(null)
  const palette = useRef<HTMLInputElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const record = useCommand('coding.record', { refresh: false })
  const create = useCommand('code.create')
  const withdraw = useCommand('coding.withdraw', { refresh: false })
  const finish = useCommand('coding.finish')
  const study = studies.find(({ id }) => id === chosen) ?? studies[0]
  const file = study?.files.find(({ hash }) => hash === chosenFile) ?? study?.files.at(-1)
  const ofStudy = useMemo(
    () => inTextOrder(codings.filter((one) => one.study === study?.id)),
    [codings, study?.id],
  )
  const recent = useMemo(() => recentCodes(codings, person), [codings, person])
  const passages = useMemo(
    () =>
      ofStudy.flatMap(({ coding: id, anchor: place, code }) => {
        const own = codes.find((one) => one.code === code)
        return place && own ? [{ id, anchor: place, colour: colourOf(own, codes), label: own.name }] : []
      }),
    [ofStudy, codes],
  )
  const afterPointer = useAfterPointer()
  const wantsFocus = useRef(false)
  const place = usePlaceOfMark(frame, anchor)
  const isShown = isOpen && anchor !== null && place !== null
  useEffect(() => {
    if (!isShown || !wantsFocus.current) return
    wantsFocus.current = false
    afterPointer(() => palette.current?.focus({ preventScroll: true }))
  }, [isShown, anchor])
  const passage = file ? (anchor?.quote ?? '') : typed.trim()
  const used = ofStudy
    .filter((one) => one.person === person && one.passage === passage && isSamePlace(one.anchor, anchor))
    .map(({ code }) => code)
  const nameOf = (code: string) => codes.find((one) => one.code === code)?.name ?? code

  const leave = () => {
    setOpen(false)
    // Back to the text, where the keys of the reader work.
    frame.current?.querySelector<HTMLElement>('.reading-pages')?.focus({ preventScroll: true })
  }
  const hold = (selected: PassageAnchor | null) => {
    setAnchor(selected)
    setOpen(selected !== null)
    // With a pointer one goes on typing at once; with the keys of the reader one may take in another sentence first.
    wantsFocus.current = selected !== null && document.getSelection()?.isCollapsed === false
  }
  /** Records a coding and shows it at once: what is known of thousands is not asked again for one. */
  const keep = async (given: NewCoding) => {
    const { coding: id } = await record.mutateAsync({ review, ...given })
    showAtOnce('codebook.read', { review }, (before) => {
      if (person === null || before.codings.some((one) => one.coding === id)) return before
      const seq = 1 + before.codings.reduce((last, one) => Math.max(last, one.seq), 0)
      const stamp = { person, at: new Date().toISOString(), seq }
      return { ...before, codings: [...before.codings, { coding: id, ...given, ...stamp }] }
    })
    return id
  }
  const use = async (choice: CodeChoice) => {
    if (!study || passage === '') return
    if (!choice.isMore && file) leave()
    const code =
      'code' in choice ? choice.code : (await create.mutateAsync({ review, name: choice.name })).code
    const source = file && anchor ? { where: coding.page(anchor.page), anchor } : { where }
    const made = await keep({ code, study: study.id, passage, note: '', ...source })
    setMade((before) => [made, ...before])
    setAt(made)
    if (!choice.isMore) setTyped('')
  }
  const attempt = (choice: CodeChoice) => void use(choice).catch(() => undefined)
  const takeBack = (id: string) => {
    const found = codings.find((one) => one.coding === id)
    withdraw.mutate(
      { review, coding: id },
      {
        onSuccess: () => {
          setMade((before) => before.filter((other) => other !== id))
          showAtOnce('codebook.read', { review }, (before) => ({
            ...before,
            codings: before.codings.filter((one) => one.coding !== id),
          }))
          if (!found) return
          const { code, study: of, passage: words, where: at, note, anchor: spot } = found
          showToast({
            text: coding.removed,
            undo: () =>
              keep({ code, study: of, passage: words, where: at, note, ...(spot && { anchor: spot }) }),
          })
        },
      },
    )
  }
  const [last] = recent
  const [latest] = made
  const toNote = ofStudy.find((one) => one.person === person && one.coding === at)?.coding
  const move = (step: 1 | -1) => {
    const next = studies[studies.findIndex(({ id }) => id === study?.id) + step]
    if (next) setChosen(next.id)
  }
  const goTo = (id: string) => {
    setGoal({ passage: id })
    setAt(id)
  }
  const jump = (step: 1 | -1) => {
    const place = passages.findIndex(({ id }) => goal !== null && 'passage' in goal && goal.passage === id)
    const next = place < 0 ? (step === 1 ? 0 : passages.length - 1) : place + step
    const target = passages[(next + passages.length) % Math.max(1, passages.length)]
    if (target) goTo(target.id)
  }
  useKeys([
    {
      key: 'c',
      does: coding.palette,
      run: () => {
        setOpen(true)
        wantsFocus.current = true
        palette.current?.focus({ preventScroll: true })
      },
      isDisabled: passage === '',
    },
    {
      key: 'r',
      does: coding.again,
      run: () => last && attempt({ code: last, isMore: false }),
      isDisabled: !last || passage === '',
    },
    { key: 'z', does: coding.undo, run: () => latest && takeBack(latest), isDisabled: !latest },
    { key: 't', does: coding.noteKey, run: () => setNoting(toNote ?? null), isDisabled: !toNote },
    { key: 'n', does: coding.nextPassage, run: () => jump(1), isDisabled: passages.length === 0 },
    { key: 'p', does: coding.previousPassage, run: () => jump(-1), isDisabled: passages.length === 0 },
    { key: 'j', does: coding.nextStudy, run: () => move(1) },
    { key: 'k', does: coding.previousStudy, run: () => move(-1) },
  ])
  useEffect(() => {
    setAnchor(null)
    setOpen(false)
    setTyped('')
    setWhere('')
    setMade([])
    setAt(null)
    setNoting(null)
  }, [study?.id, file?.hash])
  if (!study) return <EmptyState text={coding.noStudies} />
  const field = (
    <CodePalette
      codes={codes}
      recent={recent}
      used={used}
      input={palette}
      isDisabled={passage === ''}
      onCode={attempt}
      onLeave={leave}
    />
  )
  return (
    <div className="full-text-desk coding-desk">
      <SplitPane
        id="coding"
        share={0.66}
        start={
          file ? (
            <div ref={frame} className="coding-reader">
              <PassageReader
                file={file.hash}
                passages={passages}
                onSelect={hold}
                onPassage={goTo}
                goTo={goal}
              />
              {isShown && place && (
                <section
                  className="coding-popup"
                  aria-label={coding.palette}
                  data-above={place.isAbove || undefined}
                  style={{ '--left': `${place.left}px`, '--top': `${place.top}px` }}
                >
                  {used.length > 0 && (
                    <p className="ui-small" role="status">
                      {coding.codedWith(used.map(nameOf).join(', '))}
                    </p>
                  )}
                  {field}
                </section>
              )}
            </div>
          ) : (
            <div className="ui-stack coding-typed">
              <p className="ui-muted">{coding.noFile}</p>
              <Field label={coding.passage} value={typed} onChange={setTyped} rows={4} />
              <Field label={coding.where} value={where} onChange={setWhere} />
              {field}
            </div>
          )
        }
        end={
          <div className="ui-stack full-text-side">
            <div className="coding-study">
              <IconButton icon="back" label={coding.previousStudy} onPress={() => move(-1)} />
              <ComboBox
                label={coding.study}
                options={studies.map(({ id, label, title, finishedByMe }) => ({
                  id,
                  name: finishedByMe ? `${label} ✓` : label,
                  hint: title,
                }))}
                value={study.id}
                onChange={(id) => id && setChosen(id)}
              />
              <IconButton icon="next" label={coding.nextStudy} onPress={() => move(1)} />
            </div>
            {study.files.length > 1 && file && (
              <Select
                label={coding.file}
                options={study.files.map(({ hash, name }) => ({ id: hash, name }))}
                value={file.hash}
                onChange={setFile}
              />
            )}
            <Switch
              isSelected={study.finishedByMe}
              onChange={(isFinished) => finish.mutate({ review, study: study.id, isFinished })}
            >
              {coding.finished}
            </Switch>
            {codebook.coders > 1 && !study.isOpen && (
              <Callout isBlind>{coding.alone(study.finished, codebook.coders)}</Callout>
            )}
            <CodedPassages
              codings={ofStudy}
              codebook={codebook}
              person={person}
              current={goal !== null && 'passage' in goal ? goal.passage : null}
              onShow={goTo}
              onRemove={takeBack}
              noting={noting}
              onNoting={setNoting}
              isReading={file !== undefined}
            />
            {latest && (
              <div className="ui-row">
                <Button icon="undo" keyHint="Z" onPress={() => takeBack(latest)}>
                  {coding.undo}
                </Button>
              </div>
            )}
          </div>
        }
      />
    </div>
  )
}

function isSamePlace(one: PassageAnchor | undefined, other: PassageAnchor | null): boolean {
  if (!one || !other) return !one && !other
  return one.page === other.page && one.position.start === other.position.start
}

/** Runs what takes the focus when no pointer is selecting any more: it would end the selection. */
function useAfterPointer(): (run: () => void) => void {
  const isDown = useRef(false)
  useEffect(() => {
    const onDown = () => {
      isDown.current = true
    }
    const onUp = () => {
      isDown.current = false
    }
    document.addEventListener('pointerdown', onDown, { capture: true })
    document.addEventListener('pointerup', onUp, { capture: true })
    document.addEventListener('pointercancel', onUp, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', onDown, { capture: true })
      document.removeEventListener('pointerup', onUp, { capture: true })
      document.removeEventListener('pointercancel', onUp, { capture: true })
    }
  }, [])
  return (run) => {
    if (isDown.current)
      document.addEventListener('pointerup', () => requestAnimationFrame(run), { once: true })
    else requestAnimationFrame(run)
  }
}
