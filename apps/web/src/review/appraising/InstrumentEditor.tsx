import { type Language, languages, worded } from '@ayni/framework'
import { defaultInstrument, type Instrument, instrumentsOf } from '@ayni/review'
import { useState } from 'react'
import { call, downloadHref, type OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { Field } from '../../ui/Field.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Select } from '../../ui/Select.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { InstrumentForm } from './InstrumentForm.tsx'
import { freeId } from './instrument-draft.ts'

type Read = OutputOf<'protocol.read'>
type FileProblems = OutputOf<'appraisal.read-instrument'>['problems']

/** The instruments of the protocol: read by all, changed by the lead as a new version of the protocol. */
export function InstrumentEditor({ isLead }: { isLead: boolean }) {
  const review = useReviewId()
  const read = useQuestion('protocol.read', { review })
  return (
    <Answer question={read}>
      {({ current, versions }) =>
        current ? (
          <Editor key={versions.length} current={current} versions={versions} isLead={isLead} />
        ) : null
      }
    </Answer>
  )
}

function Editor({
  current,
  versions,
  isLead,
}: {
  current: NonNullable<Read['current']>
  versions: Read['versions']
  isLead: boolean
}) {
  const { appraising, forms } = useWords()
  const { editor: words } = appraising
  const review = useReviewId()
  const write = useCommand('protocol.write')
  const saved = instrumentsOf(current)
  const [draft, setDraft] = useState<readonly Instrument[]>(saved)
  const [at, setAt] = useState(0)
  const [language, setLanguage] = useState<Language>(forms.language)
  const [changed, setChanged] = useState('')
  const [why, setWhy] = useState('')
  const [mode, setMode] = useState<'replace' | 'another'>('replace')
  const [problems, setProblems] = useState<FileProblems>([])
  const instrument = draft[at] ?? draft[0]
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved)
  const nameOf = (one: Instrument) => worded(one.name, forms.language) || one.id
  if (!instrument) return null
  const takenInstruments = new Set(
    [...versions.flatMap(({ protocol }) => instrumentsOf(protocol)), ...draft].map(({ id }) => id),
  )
  const takenItems = new Set(
    [...versions.flatMap(({ protocol }) => instrumentsOf(protocol)), ...draft].flatMap(({ items }) =>
      items.map(({ id }) => id),
    ),
  )
  const replace = (next: Instrument) => setDraft(draft.map((one, index) => (index === at ? next : one)))
  const append = (next: Instrument) => {
    setDraft([...draft, next])
    setAt(draft.length)
  }
  const take = (next: Instrument) => {
    const others = draft.filter((_, index) => mode === 'another' || index !== at)
    const isTaken = others.some(({ id }) => id === next.id)
    const own = isTaken ? { ...next, id: freeId(next.id, takenInstruments) } : next
    if (mode === 'another') append(own)
    else replace(own)
    showToast({ text: words.read(nameOf(own), own.items.length), undo: () => setDraft(draft) })
  }
  const readFile = async (file: File) => {
    try {
      const found = await call('appraisal.read-instrument', { review, json: await file.text() })
      setProblems(found.problems)
      if (found.instrument) take(found.instrument)
    } catch (error) {
      if (error instanceof Error) showError(error)
    }
  }
  const save = () =>
    write.mutate(
      {
        review,
        protocol: {
          ...current,
          instrument: draft[0] ?? current.instrument,
          moreInstruments: draft.length > 1 ? draft.slice(1) : undefined,
        },
        changed,
        why,
      },
      { onSuccess: ({ version }) => showToast({ text: words.saved(version) }) },
    )
  return (
    <div className="ui-stack appraising-editor">
      <p className="ui-reading">{words.lead}</p>
      {!isLead && <Callout>{words.notLead}</Callout>}
      <div className="appraising-set">
        {draft.length > 1 && (
          <Select
            label={words.which}
            options={draft.map((one, index) => ({
              id: String(index),
              name: nameOf(one),
              ...(index === 0 && { hint: words.first }),
            }))}
            value={String(at)}
            onChange={(id) => setAt(Number(id))}
          />
        )}
        <Select
          label={words.languageOf}
          options={languages.map((id) => ({
            id,
            name: new Intl.DisplayNames(id, { type: 'language' }).of(id) ?? id,
          }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <div className="ui-row">
        <LinkButton
          icon="download"
          href={downloadHref(review, `instrument-${saved[at]?.id ?? saved[0]?.id}.json`, forms.language)}
          download
        >
          {words.export}
        </LinkButton>
        <LinkButton
          kind="quiet"
          icon="download"
          href={downloadHref(review, 'instrument.schema.json', forms.language)}
          download
        >
          {words.schema}
        </LinkButton>
      </div>
      <fieldset disabled={!isLead} className="ui-stack">
        <InstrumentForm
          key={`${at} ${instrument.id}`}
          instrument={instrument}
          language={language}
          takenItems={takenItems}
          onChange={replace}
        />
        {isLead && (
          <>
            <hr />
            <div className="ui-row">
              <Button
                icon="add"
                onPress={() =>
                  append({
                    id: freeId('instrument', takenInstruments),
                    name: {},
                    items: [{ id: freeId('item', takenItems), question: {} }],
                  })
                }
              >
                {words.add}
              </Button>
              {draft.length > 1 && (
                <Button
                  kind="quiet"
                  icon="close"
                  onPress={() => {
                    setDraft(draft.filter((_, index) => index !== at))
                    setAt(0)
                    showToast({ text: words.removed(nameOf(instrument)), undo: () => setDraft(draft) })
                  }}
                >
                  {words.removeInstrument}
                </Button>
              )}
              {instrument.id !== defaultInstrument.id && (
                <Button kind="quiet" onPress={() => replace(defaultInstrument)}>
                  {words.restore}
                </Button>
              )}
            </div>
            <p className="ui-hint">{words.addHint}</p>
            <RadioGroup
              label={words.import}
              isInline
              options={[
                { id: 'replace', name: words.replace },
                { id: 'another', name: words.asAnother },
              ]}
              value={mode}
              onChange={setMode}
            />
            <FileDrop
              label={words.import}
              hint={words.importHint}
              accept={['.json']}
              isSingle
              onFiles={([file]) => {
                if (file) void readFile(file)
              }}
            />
            {problems.length > 0 && (
              <div role="alert">
                <Callout tone="exclude" title={words.notRead}>
                  <ul>
                    {problems.slice(0, 20).map(({ where, message }) => (
                      <li key={`${where} ${message}`}>
                        {where !== '' && <code>{where}</code>} {message}
                      </li>
                    ))}
                  </ul>
                </Callout>
              </div>
            )}
          </>
        )}
      </fieldset>
      {isLead && isChanged && (
        <form
          className="ui-sheet appraising-save"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <p>
            {words.unsaved} <span className="ui-muted">{words.reword}</span>
          </p>
          <div className="appraising-set">
            <Field label={words.changed} value={changed} onChange={setChanged} />
            <Field label={words.why} value={why} onChange={setWhy} />
          </div>
          <div className="ui-row">
            <Button kind="primary" type="submit" isPending={write.isPending}>
              {words.save}
            </Button>
            <Button
              kind="quiet"
              onPress={() => {
                setDraft(saved)
                setAt(0)
              }}
            >
              {words.discard}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
