import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { stepHref, useReviewId } from '../../places.ts'
import { refreshReview } from '../../questions.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Select } from '../../ui/Select.tsx'
import { showError, showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { IncomingFile } from './IncomingFile.tsx'
import { dropFiles, type Incoming, importAll, type Origin, setFiles, undoImports } from './incoming.ts'
import { OriginDialog } from './OriginDialog.tsx'
import { another, originId, originOptions, withSearch } from './origins.ts'
import { type Readiness, readinessOf } from './readiness.ts'

/** What asks for nothing more. */
const settled: readonly Readiness['kind'][] = ['imported', 'known', 'failed', 'unreadable']

type Listed = OutputOf<'search.list'>

/** The files that were dropped, what each holds and asks, and the button that imports those that are ready. */
export function IncomingList({ files, listed }: { files: readonly Incoming[]; listed: Listed }) {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const client = useQueryClient()
  const [asking, setAsking] = useState<readonly number[] | null>(null)
  if (files.length === 0) return null
  const known = files.map((file) => ({ ...file, origin: withSearch(file.origin, listed.searches) }))
  const rows = known.map((file) => ({ file, readiness: readinessOf(file, known, listed.imports) }))
  const ready = rows.filter(({ readiness }) => readiness.kind === 'ready').map(({ file }) => file)
  const asks = rows.filter(({ readiness }) => ['origin', 'columns'].includes(readiness.kind))
  const open = rows.filter(({ readiness }) => ['ready', 'origin', 'columns'].includes(readiness.kind))
  const marked = open.filter(({ file }) => file.isMarked).map(({ file }) => file.id)
  const done = rows.filter(({ readiness }) => settled.includes(readiness.kind))
  const isDone =
    rows.every(({ readiness }) => settled.includes(readiness.kind)) &&
    rows.some(({ readiness }) => readiness.kind === 'imported')
  const { options, origins } = originOptions(
    listed,
    known.map(({ origin }) => origin),
    { day: forms.day, noLog: searching.noLog, another: searching.newOrigin },
  )
  const refresh = () => void refreshReview(client, review)
  const undo = (ids: readonly number[]) =>
    undoImports(ids).then(refresh, (error: unknown) => {
      if (error instanceof Error) showError(error)
    })
  const choose = (ids: readonly number[], id: string) => {
    const origin = origins.get(id)
    if (origin) setFiles(ids, { origin })
    else if (id === another) setAsking(ids)
  }
  const importReady = () => {
    // A search found for a guessed source is said only now, when it counts.
    for (const file of ready) setFiles([file.id], { origin: file.origin })
    void importAll(
      ready.map(({ id }) => id),
      refresh,
      (imported) =>
        imported.length > 0 &&
        showToast({
          text: searching.importedAll(
            imported.length,
            imported.reduce((sum, { made }) => sum + (made?.records ?? 0), 0),
          ),
          undo: () => undo(imported.map(({ id }) => id)),
        }),
    )
  }
  return (
    <section className="ui-stack" aria-labelledby="incoming">
      <h2 id="incoming">{searching.waitingFiles}</h2>
      {open.length > 1 && (
        <div className="searching-bulk">
          <Checkbox
            isSelected={marked.length === open.length}
            isIndeterminate={marked.length > 0 && marked.length < open.length}
            onChange={(isMarked) =>
              setFiles(
                open.map(({ file }) => file.id),
                { isMarked },
              )
            }
          >
            {searching.markAll}
          </Checkbox>
          {marked.length > 0 && (
            <Select
              label={searching.forMarked}
              options={options}
              value={null}
              onChange={(id) => choose(marked, id)}
            />
          )}
        </div>
      )}
      <ul className="ui-plain-list searching-files">
        {rows.map(({ file, readiness }) => (
          <li key={file.id}>
            <IncomingFile
              file={file}
              readiness={readiness}
              isMarkable={open.length > 1}
              options={options}
              origin={file.origin && originId(file.origin)}
              onOrigin={(id) => choose([file.id], id)}
              onUndo={() => void undo([file.id])}
              onChanged={refresh}
            />
          </li>
        ))}
      </ul>
      <div className="ui-row searching-import">
        {open.length > 0 && (
          <Button kind="primary" isDisabled={ready.length === 0} onPress={importReady}>
            {searching.importFiles(
              ready.length,
              ready.reduce((sum, { told }) => sum + (told?.records ?? 0), 0),
            )}
          </Button>
        )}
        {open.length === 0 && isDone && (
          <LinkButton kind="primary" href={stepHref(review, 'deduplicating')}>
            {searching.toDuplicates}
          </LinkButton>
        )}
        {asks.length > 0 && (
          <p className="ui-muted" role="status">
            {searching.notReady(asks.length)}
          </p>
        )}
        {done.length > 0 && (
          <Button kind="quiet" onPress={() => dropFiles(done.map(({ file }) => file.id))}>
            {searching.clearDone}
          </Button>
        )}
      </div>
      {asking && (
        <OriginDialog
          onClose={() => setAsking(null)}
          onSaved={(origin: Origin) => setFiles(asking, { origin })}
        />
      )}
    </section>
  )
}
