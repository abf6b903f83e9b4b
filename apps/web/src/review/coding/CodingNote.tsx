import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { showAtOnce, useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import type { Codebook } from './codebook.ts'

/** What its coder noted on a coding; its coder alone writes and changes it. */
export function CodingNote({
  coding: { coding: id, note },
  isOwn,
  isOpen,
  onOpen,
}: {
  coding: Codebook['codings'][number]
  isOwn: boolean
  /** The note is being written. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}) {
  const { coding } = useWords()
  const buttonId = `note-${id}`
  const close = () => {
    onOpen(false)
    // The field that had the focus goes; what opened it is there again.
    requestAnimationFrame(() => document.getElementById(buttonId)?.focus())
  }
  if (isOpen && isOwn) return <NoteForm id={id} note={note} onClose={close} />
  return (
    <>
      {note !== '' && <p className="ui-small ui-muted coding-noted">{note}</p>}
      {isOwn && (
        <button id={buttonId} type="button" className="coding-note" onClick={() => onOpen(true)}>
          {note === '' ? coding.addNote : coding.changeNote}
        </button>
      )}
    </>
  )
}

function NoteForm({ id, note, onClose }: { id: string; note: string; onClose: () => void }) {
  const { coding, ui } = useWords()
  const review = useReviewId()
  const save = useCommand('coding.note', { refresh: false })
  const [text, setText] = useState(note)
  const put = async (words: string) => {
    await save.mutateAsync({ review, coding: id, note: words })
    showAtOnce('codebook.read', { review }, (before) => ({
      ...before,
      codings: before.codings.map((one) => (one.coding === id ? { ...one, note: words } : one)),
    }))
  }
  const submit = () => {
    if (text.trim() === note) return onClose()
    void put(text.trim()).then(
      () => {
        showToast({ text: coding.saved, undo: () => put(note) })
        onClose()
      },
      // The refusal is told in a toast; what was written stays.
      () => undefined,
    )
  }
  return (
    <form
      className="ui-form coding-noting"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <Field label={coding.note} value={text} onChange={setText} rows={3} autoFocus />
      <div className="ui-row">
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isPending={save.isPending}>
          {coding.save}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
