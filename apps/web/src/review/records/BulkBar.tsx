import { useState } from 'react'
import { useCommand, useQuestion } from '../../questions.ts'
import { Answer } from '../../ui/Answer.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'

const round = 'title-abstract'
type Open = 'exclude' | 'label' | 'unlabel' | null

/** What was done to many records, and how to take it back as one; `null` where nothing changed. */
export type BulkDone = { text: string; undo: (() => Promise<unknown>) | null }

/** What was done last to many records: it stays, with its undo, until something else is done or it is closed. */
export function LastBulk({ done, onClose }: { done: BulkDone; onClose: () => void }) {
  const { ui } = useWords()
  const [isUndoing, setUndoing] = useState(false)
  const { text, undo } = done
  const takeBack = () => {
    if (!undo || isUndoing) return
    setUndoing(true)
    // A refusal is told in a toast; then it can be tried again.
    void undo().then(onClose, () => setUndoing(false))
  }
  return (
    <section className="ui-row records-last">
      <p role="status">{text}</p>
      {undo && (
        <Button icon="undo" onPress={takeBack} isPending={isUndoing}>
          {ui.undo}
        </Button>
      )}
      <IconButton icon="close" label={ui.close} onPress={onClose} />
    </section>
  )
}

/** What can be done with all chosen records at once, and taken back as one. */
export function BulkBar({
  review,
  chosen,
  isReviewer,
  onDone,
}: {
  review: string
  chosen: readonly string[]
  isReviewer: boolean
  /** Told what was done; of nothing where the choice alone was given up. */
  onDone: (done?: BulkDone) => void
}) {
  const { records } = useWords()
  const [open, setOpen] = useState<Open>(null)
  const done = (what: BulkDone) => {
    setOpen(null)
    onDone(what)
  }
  const dialog = { review, chosen, onClose: () => setOpen(null), onDone: done }
  return (
    <section className="ui-row records-bulk" aria-label={records.chosen}>
      <strong>{records.chosenCount(chosen.length)}</strong>
      {isReviewer && (
        <Button kind="exclude" icon="exclude" onPress={() => setOpen('exclude')}>
          {records.exclude}
        </Button>
      )}
      <Button icon="add" onPress={() => setOpen('label')}>
        {records.putLabel}
      </Button>
      <Button kind="quiet" onPress={() => setOpen('unlabel')}>
        {records.takeLabel}
      </Button>
      <Button kind="quiet" onPress={() => onDone()}>
        {records.chooseNone}
      </Button>
      {open === 'exclude' && <ExcludeDialog {...dialog} />}
      {open === 'label' && <LabelDialog {...dialog} isOn />}
      {open === 'unlabel' && <LabelDialog {...dialog} isOn={false} />}
    </section>
  )
}

type DialogProps = {
  review: string
  chosen: readonly string[]
  onClose: () => void
  onDone: (done: BulkDone) => void
}

/** One's own exclusion of many records, with a reason and a note to each. */
function ExcludeDialog({ review, chosen, onClose, onDone }: DialogProps) {
  const { records, screening, ui, forms } = useWords()
  const protocol = useQuestion('screening.next', { review, round, limit: 1 })
  const decide = useCommand('screening.decide-many')
  const undo = useCommand('screening.undo-many')
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const exclude = () =>
    decide.mutate(
      {
        review,
        round,
        records: [...chosen],
        verdict: 'exclude',
        reasons: reason === '' ? [] : [reason],
        note,
      },
      {
        onSuccess: ({ decided, refused, from, to }) => {
          onDone({
            text: records.excluded(decided.length, refused.length),
            undo: decided.length === 0 ? null : () => undo.mutateAsync({ review, round, from, to }),
          })
        },
      },
    )
  return (
    <Dialog
      title={records.excludeTitle(chosen.length)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={(close) => (
        <>
          <Button kind="quiet" onPress={close}>
            {ui.cancel}
          </Button>
          <Button kind="exclude" icon="exclude" onPress={exclude} isPending={decide.isPending}>
            {records.exclude}
          </Button>
        </>
      )}
    >
      <div className="ui-form">
        <p>{records.excludeText}</p>
        <Answer question={protocol}>
          {({ criteria }) => (
            <Select
              label={records.reason}
              options={[
                { id: '', name: records.noReason },
                ...criteria
                  .filter(({ kind }) => kind === 'exclusion')
                  .map(({ id, text }) => ({
                    id,
                    name: text[forms.language] ?? text.en ?? text.es ?? text.pt ?? id,
                  })),
              ]}
              value={reason}
              onChange={setReason}
            />
          )}
        </Answer>
        <Field label={screening.note} hint={screening.noteHint} value={note} onChange={setNote} rows={2} />
      </div>
    </Dialog>
  )
}

/** A label on many records, or off them. */
function LabelDialog({ review, chosen, onClose, onDone, isOn }: DialogProps & { isOn: boolean }) {
  const { records, screening, ui } = useWords()
  const mark = useCommand('record.label')
  const [name, setName] = useState('')
  const save = () => {
    const label = name.trim()
    mark.mutate(
      { review, records: [...chosen], label, isOn },
      {
        onSuccess: ({ records: changed }) => {
          onDone({
            text: records.labelled(changed.length, label, isOn),
            undo:
              changed.length === 0
                ? null
                : () => mark.mutateAsync({ review, records: changed, label, isOn: !isOn }),
          })
        },
      },
    )
  }
  return (
    <Dialog
      title={isOn ? records.putLabel : records.takeLabel}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') save()
        }}
      >
        <Field
          label={records.label}
          hint={screening.labelHint}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
        />
        <div className="ui-row">
          <Button kind="primary" type="submit" isDisabled={name.trim() === ''} isPending={mark.isPending}>
            {isOn ? records.putLabel : records.takeLabel}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
