import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, NumberField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import type { Origin } from './incoming.ts'

type Search = OutputOf<'search.list'>['searches'][number]

const kinds = ['database', 'register', 'other'] as const

/**
 * Names a source and, if one likes, logs the search in it.
 *
 * @param isLog for the log of searches: the search is always logged.
 * @param corrected a search of the log whose string, date, hits or note is to be corrected.
 */
export function OriginDialog({
  isLog = false,
  corrected = null,
  onClose,
  onSaved = () => undefined,
}: {
  isLog?: boolean
  corrected?: Search | null
  onClose: () => void
  onSaved?: (origin: Origin) => void
}) {
  const { searching } = useWords()
  const review = useReviewId()
  const log = useCommand('search.log')
  const [source, setSource] = useState(corrected?.source ?? '')
  const [kind, setKind] = useState<Search['kind']>(corrected?.kind ?? 'database')
  const [isLogged, setLogged] = useState(true)
  const [query, setQuery] = useState(corrected?.query ?? '')
  const [date, setDate] = useState(corrected?.date ?? new Date().toISOString().slice(0, 10))
  const [hits, setHits] = useState<number | null>(corrected?.hits ?? null)
  const [note, setNote] = useState(corrected?.note ?? '')
  const end = (search: string | null) => {
    onSaved({ source: source.trim(), kind, search })
    onClose()
  }
  const save = () => {
    if (!isLog && !isLogged) return end(null)
    log.mutate(
      { review, source, kind, query, date, hits, note, search: corrected?.search ?? null },
      { onSuccess: ({ search }) => end(search) },
    )
  }
  return (
    <Dialog
      title={
        corrected
          ? searching.correctTitle(corrected.source)
          : isLog
            ? searching.logTitle
            : searching.newOriginTitle
      }
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
        {!corrected && (
          <>
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
          </>
        )}
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
            {isLog && !corrected ? searching.log : searching.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
