import { useState } from 'react'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import type { Origin } from './incoming.ts'

const kinds = ['database', 'register', 'other'] as const

/**
 * Names a source and, if one likes, logs the search in it.
 *
 * @param isLog for the log of searches: the search is always logged.
 */
export function OriginDialog({
  isLog = false,
  onClose,
  onSaved = () => undefined,
}: {
  isLog?: boolean
  onClose: () => void
  onSaved?: (origin: Origin) => void
}) {
  const { searching } = useWords()
  const review = useReviewId()
  const log = useCommand('search.log')
  const [source, setSource] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('database')
  const [isLogged, setLogged] = useState(true)
  const [query, setQuery] = useState('')
  const [date, setDate] = useState(new Date().toISOString().slice(0, 10))
  const [hits, setHits] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const end = (search: string | null) => {
    onSaved({ source: source.trim(), kind, search })
    onClose()
  }
  const save = () => {
    if (!isLog && !isLogged) return end(null)
    log.mutate({ review, source, kind, query, date, hits, note }, { onSuccess: ({ search }) => end(search) })
  }
  return (
    <Dialog
      title={isLog ? searching.logTitle : searching.newOriginTitle}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={searching.source}
          hint={searching.sourceHint}
          value={source}
          onChange={setSource}
          isRequired
          autoFocus
        />
        <Select
          label={searching.kind}
          options={kinds.map((id) => ({ id, name: searching.kinds[id] }))}
          value={kind}
          onChange={setKind}
        />
        {!isLog && (
          <Switch isSelected={isLogged} onChange={setLogged} hint={searching.logTooHint}>
            {searching.logToo}
          </Switch>
        )}
        {(isLog || isLogged) && (
          <>
            <Field label={searching.query} value={query} onChange={setQuery} rows={3} isCode />
            <Field label={searching.date} value={date} onChange={setDate} type="date" isRequired />
            <NumberField label={searching.hits} value={hits} onChange={setHits} min={0} />
            <Field label={searching.note} value={note} onChange={setNote} />
          </>
        )}
        <div className="ui-row">
          <Button
            kind="primary"
            type="submit"
            isDisabled={source.trim() === '' || date === '' || log.isPending}
          >
            {isLog ? searching.log : searching.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
