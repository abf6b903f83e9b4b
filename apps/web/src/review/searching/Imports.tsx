import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { useReviewId } from '../../places.ts'
import { useCommand } from '../../questions.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { Table } from '../../ui/Table.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useWords } from '../../words/words.ts'
import { encodingName, formatName } from './format-names.ts'
import type { Origin } from './incoming.ts'
import { OriginDialog } from './OriginDialog.tsx'
import { originId, originOptions } from './origins.ts'
import { ImportProblems } from './ProblemList.tsx'

type Listed = OutputOf<'search.list'>
type Entry = Listed['imports'][number]

/** What was imported: from where, how much, what could not be read; each to be withdrawn and put back. */
export function Imports(listed: Listed) {
  const { imports, searches } = listed
  const { searching, forms } = useWords()
  const [moving, setMoving] = useState<Entry | null>(null)
  const [open, setOpen] = useState<Entry | null>(null)
  if (imports.length === 0) return null
  const searchOf = ({ search }: Entry) => searches.find((one) => one.search === search)
  return (
    <section className="ui-stack" aria-labelledby="imports">
      <h2 id="imports">{searching.imports}</h2>
      <Table
        label={searching.imports}
        rows={imports}
        rowId={(entry) => entry.import}
        columns={[
          {
            id: 'file',
            name: searching.file,
            isRowHeader: true,
            width: 12,
            compare: (a, b) => forms.compare(a.file.name, b.file.name),
            cell: (entry) => (
              <>
                <span className="searching-name">{entry.file.name}</span>
                <br />
                <span className="ui-muted ui-small">{forms.moment(entry.at)}</span>
              </>
            ),
          },
          {
            id: 'source',
            name: searching.cameFrom,
            width: 9,
            compare: (a, b) => forms.compare(a.source, b.source),
            cell: (entry) => {
              const search = searchOf(entry)
              return (
                <>
                  {entry.source}
                  <br />
                  <span className="ui-muted ui-small">
                    {search ? forms.day(search.date) : searching.kinds[entry.kind]}
                  </span>{' '}
                  {entry.withdrawn === null && (
                    <span className="searching-aligned">
                      <Button kind="quiet" onPress={() => setMoving(entry)}>
                        {searching.change}
                      </Button>
                    </span>
                  )}
                </>
              )
            },
          },
          {
            id: 'format',
            name: searching.format,
            cell: (entry) => (
              <>
                {formatName(entry.format)}
                <br />
                <span className="ui-muted ui-small">{encodingName(entry.encoding)}</span>
              </>
            ),
          },
          {
            id: 'records',
            name: searching.records,
            align: 'end',
            compare: (a, b) => a.count - b.count,
            cell: (entry) => forms.number(entry.count),
          },
          {
            id: 'problems',
            name: searching.problems,
            width: 8,
            compare: (a, b) => a.problems - b.problems,
            cell: (entry) =>
              entry.problems === 0 ? (
                <span className="ui-muted">{searching.noProblems}</span>
              ) : (
                <span className="searching-aligned">
                  <Button kind="quiet" onPress={() => setOpen(entry)}>
                    {searching.problemCount(entry.problems)}
                  </Button>
                </span>
              ),
          },
          {
            id: 'acts',
            name: <span className="ui-hidden">{searching.withdraw}</span>,
            cell: (entry) => <ImportActs entry={entry} />,
          },
        ]}
      />
      {open && <ImportProblems entry={open.import} name={open.file.name} onClose={() => setOpen(null)} />}
      {moving && <MoveDialog entry={moving} listed={listed} onClose={() => setMoving(null)} />}
    </section>
  )
}

/** Asks where an import came from after all. */
function MoveDialog({ entry, listed, onClose }: { entry: Entry; listed: Listed; onClose: () => void }) {
  const { searching, forms } = useWords()
  const review = useReviewId()
  const reassign = useCommand('import.reassign')
  const [isAsking, setAsking] = useState(false)
  const own = { source: entry.source, kind: entry.kind, search: entry.search }
  const { options, origins } = originOptions(listed, [], {
    day: forms.day,
    noLog: searching.noLog,
    another: searching.newOrigin,
  })
  const move = (origin: Origin) => {
    reassign.mutateAsync({ review, import: entry.import, ...origin }).then(
      ({ before }) =>
        showToast({
          text: searching.moved(entry.file.name, origin.source),
          undo: () => reassign.mutateAsync({ review, import: entry.import, ...before }),
        }),
      () => undefined,
    )
    onClose()
  }
  if (isAsking) return <OriginDialog onClose={onClose} onSaved={move} />
  return (
    <Dialog title={entry.file.name} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Select
        label={searching.cameFrom}
        options={options}
        value={originId(own)}
        onChange={(id) => {
          const origin = origins.get(id)
          if (origin) move(origin)
          else setAsking(true)
        }}
      />
    </Dialog>
  )
}

function ImportActs({ entry }: { entry: Entry }) {
  const { searching } = useWords()
  const review = useReviewId()
  const withdraw = useCommand('import.withdraw')
  const restore = useCommand('import.restore')
  const { name } = entry.file
  const putBack = () => restore.mutateAsync({ review, import: entry.import })
  if (entry.withdrawn !== null)
    return (
      <>
        <span className="ui-muted">{searching.withdrawn}</span>{' '}
        <Button
          kind="quiet"
          icon="undo"
          isPending={restore.isPending}
          onPress={() => void putBack().then(() => showToast({ text: searching.restoredDone(name) }))}
        >
          {searching.restore}
        </Button>
      </>
    )
  return (
    <Button
      kind="quiet"
      isPending={withdraw.isPending}
      onPress={() =>
        withdraw.mutate(
          { review, import: entry.import },
          { onSuccess: () => showToast({ text: searching.withdrawnDone(name), undo: putBack }) },
        )
      }
    >
      {searching.withdraw}
    </Button>
  )
}
