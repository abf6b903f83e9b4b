import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useWords } from '../../words/words.ts'

/** The words that are highlighted: one's own, written a line each, and those of the protocol, which may be left out. */
export function WordsDialog({
  review,
  onSaved,
  onClose,
}: {
  review: string
  onSaved: () => void
  onClose: () => void
}) {
  const { screening } = useWords()
  const words = useQuestion('screening.words', { review })
  return (
    <Dialog title={screening.words.title} isWide isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Answer question={words}>
        {(answer) => <Form review={review} answer={answer} onSaved={onSaved} onClose={onClose} />}
      </Answer>
    </Dialog>
  )
}

function Form({
  review,
  answer: { own, ofProtocol },
  onSaved,
  onClose,
}: {
  review: string
  answer: OutputOf<'screening.words'>
  onSaved: () => void
  onClose: () => void
}) {
  const { screening, ui } = useWords()
  const { words } = screening
  const choose = useCommand('screening.choose-words')
  const [inclusion, setInclusion] = useState(own.inclusion.join('\n'))
  const [exclusion, setExclusion] = useState(own.exclusion.join('\n'))
  const [ignored, setIgnored] = useState<readonly string[]>(own.ignored)
  const save = () =>
    choose.mutate(
      { review, inclusion: lines(inclusion), exclusion: lines(exclusion), ignored: [...ignored] },
      {
        onSuccess: () => {
          onSaved()
          onClose()
        },
      },
    )
  return (
    <div className="ui-stack">
      <p className="ui-muted">{words.lead}</p>
      <div className="screening-word-fields">
        <Field label={words.inclusion} hint={words.hint} rows={6} value={inclusion} onChange={setInclusion} />
        <Field label={words.exclusion} hint={words.hint} rows={6} value={exclusion} onChange={setExclusion} />
      </div>
      {(['inclusion', 'exclusion'] as const).map((kind) =>
        ofProtocol[kind].length === 0 ? null : (
          <fieldset key={kind}>
            <legend className="ui-muted">
              {kind === 'inclusion' ? words.protocolInclusion : words.protocolExclusion}
            </legend>
            <div className="screening-protocol-words">
              {ofProtocol[kind].map((word) => (
                <Checkbox
                  key={word}
                  isSelected={!ignored.includes(word)}
                  onChange={(isShown) =>
                    setIgnored(isShown ? ignored.filter((one) => one !== word) : [...ignored, word])
                  }
                >
                  {word}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        ),
      )}
      <div className="ui-row">
        <Button kind="primary" onPress={save} isPending={choose.isPending}>
          {words.save}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </div>
  )
}

function lines(text: string): string[] {
  return [...new Set(text.split(/[\n;,]/).map((line) => line.trim()))].filter((line) => line !== '')
}
