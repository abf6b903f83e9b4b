import type { PassageAnchor } from '@ayni/review'
import { useMemo, useRef, useState } from 'react'
import { useParameter, useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
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
import { PassageReader, type ReaderGoal } from '../reading/PassageReader.tsx'
import { CodePalette } from './CodePalette.tsx'
import type { Codebook } from './CodingScreen.tsx'
import { colourOf } from './code-colours.ts'

/** One study: its full text to read, and the palette and the coded passages beside it. */
export function CodingDesk({ codebook }: { codebook: Codebook }) {
  const { coding } = useWords()
  const review = useReviewId()
  const { studies, codes } = codebook
  const [chosen, setChosen] = useParameter('study')
  const [chosenFile, setFile] = useParameter('file')
  const [anchor, setAnchor] = useState<PassageAnchor | null>(null)
  const [typed, setTyped] = useState('')
  const [where, setWhere] = useState('')
  const [goal, setGoal] = useState<ReaderGoal | null>(null)
  const [recent, setRecent] = useState<readonly string[]>([])
  const [made, setMade] = useState<readonly string[]>([])
  const palette = useRef<HTMLInputElement>(null)
  const record = useCommand('coding.record')
  const create = useCommand('code.create')
  const withdraw = useCommand('coding.withdraw')
  const finish = useCommand('coding.finish')
  const study = studies.find(({ id }) => id === chosen) ?? studies[0]
  const file = study?.files.find(({ hash }) => hash === chosenFile) ?? study?.files.at(-1)
  const ofStudy = useMemo(
    () => codebook.codings.filter((one) => one.study === study?.id),
    [codebook.codings, study?.id],
  )
  const passages = useMemo(
    () =>
      ofStudy.flatMap(({ coding: id, anchor: place, code }) => {
        const own = codes.find((one) => one.code === code)
        return place && own ? [{ id, anchor: place, colour: colourOf(own, codes), label: own.name }] : []
      }),
    [ofStudy, codes],
  )
  const passage = anchor?.quote ?? typed.trim()
  const use = async (choice: { code: string } | { name: string }) => {
    if (!study || passage === '') return
    const code =
      'code' in choice ? choice.code : (await create.mutateAsync({ review, name: choice.name })).code
    const place = anchor ? { where: coding.page(anchor.page), anchor } : { where }
    const { coding: id } = await record.mutateAsync({ review, code, study: study.id, passage, ...place })
    setRecent([code, ...recent.filter((other) => other !== code)])
    setMade([id, ...made])
    setTyped('')
  }
  const attempt = (choice: { code: string } | { name: string }) => void use(choice).catch(() => undefined)
  const takeBack = (id: string) =>
    withdraw.mutate(
      { review, coding: id },
      {
        onSuccess: () => {
          setMade(made.filter((other) => other !== id))
          showToast({ text: coding.removed })
        },
      },
    )
  const [last] = recent
  const [latest] = made
  const move = (step: 1 | -1) => {
    const next = studies[studies.findIndex(({ id }) => id === study?.id) + step]
    if (next) setChosen(next.id)
  }
  useKeys([
    { key: 'c', does: coding.typeCode, run: () => palette.current?.focus() },
    {
      key: 'r',
      does: coding.again,
      run: () => last && attempt({ code: last }),
      isDisabled: !last || passage === '',
    },
    { key: 'z', does: coding.undo, run: () => latest && takeBack(latest), isDisabled: !latest },
    { key: 'j', does: coding.nextStudy, run: () => move(1) },
    { key: 'k', does: coding.previousStudy, run: () => move(-1) },
  ])
  if (!study) return <EmptyState text={coding.noStudies} />
  const nameOf = (code: string) => codes.find((one) => one.code === code)?.name ?? code
  return (
    <div className="full-text-desk coding-desk">
      <SplitPane
        id="coding"
        share={0.62}
        start={
          file ? (
            <PassageReader
              file={file.hash}
              passages={passages}
              onSelect={(selected) => {
                setAnchor(selected)
                if (!selected) return
                palette.current?.focus({ preventScroll: true })
                // The caret is where the text was selected, also while the field has the focus.
                palette.current?.select()
              }}
              onPassage={(id) => setGoal({ passage: id })}
              goTo={goal}
            />
          ) : (
            <div className="ui-stack">
              <EmptyState text={coding.noFile} />
              <Field label={coding.passage} value={typed} onChange={setTyped} rows={4} />
              <Field label={coding.where} value={where} onChange={setWhere} />
            </div>
          )
        }
        end={
          <div className="ui-stack full-text-side">
            <ComboBox
              label={coding.study}
              options={studies.map(({ id, label, title }) => ({ id, name: label, hint: title }))}
              value={study.id}
              onChange={(id) => id && setChosen(id)}
            />
            {study.files.length > 1 && file && (
              <Select
                label={coding.file}
                options={study.files.map(({ hash, name }) => ({ id: hash, name }))}
                value={file.hash}
                onChange={setFile}
              />
            )}
            <p className="coding-selected ui-reading" role="status">
              {passage === '' ? <span className="ui-muted">{coding.selectFirst}</span> : `“${passage}”`}
            </p>
            <CodePalette
              codes={codes}
              recent={recent}
              input={palette}
              isDisabled={passage === '' || record.isPending}
              onCode={attempt}
              onLeave={() => palette.current?.blur()}
            />
            {codebook.coders > 1 && (
              <>
                <Switch
                  isSelected={study.finishedByMe}
                  onChange={(isFinished) => finish.mutate({ review, study: study.id, isFinished })}
                >
                  {coding.finished}
                </Switch>
                {!study.isOpen && <Callout isBlind>{coding.alone(study.finished, codebook.coders)}</Callout>}
              </>
            )}
            <section className="ui-stack" aria-labelledby="coded">
              <h2 id="coded">{coding.coded(ofStudy.length)}</h2>
              <ul className="ui-plain-list coding-list">
                {ofStudy.map(({ coding: id, code, passage: words, where: place, anchor: at }) => (
                  <li key={id}>
                    <div>
                      <strong>{nameOf(code)}</strong>{' '}
                      {at ? (
                        <Button kind="quiet" onPress={() => setGoal({ passage: id })}>
                          {place || coding.show}
                        </Button>
                      ) : (
                        <span className="ui-muted ui-small">{place}</span>
                      )}
                      {words !== '' && <p className="ui-small">“{words}”</p>}
                    </div>
                    <IconButton icon="close" label={coding.remove} onPress={() => takeBack(id)} />
                  </li>
                ))}
              </ul>
            </section>
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
