import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Progress } from '../../ui/Meter.tsx'
import { type Option, Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { encodingName, formatName } from './format-names.ts'
import { dropFiles, type Incoming, readWith, setFiles, tryAgain } from './incoming.ts'
import { ProblemsDialog } from './ProblemList.tsx'
import type { Readiness } from './readiness.ts'
import { useSecondsLeft } from './seconds-left.ts'

const signs: Record<Readiness['kind'], IconName> = {
  waiting: 'file',
  sending: 'file',
  looking: 'file',
  ready: 'file',
  known: 'information',
  columns: 'unsure',
  origin: 'unsure',
  unreadable: 'exclude',
  queued: 'file',
  importing: 'file',
  imported: 'include',
  failed: 'exclude',
}

/** One file: what it holds, what it asks, and how far it is. */
export function IncomingFile({
  file,
  readiness,
  isMarkable,
  options,
  origin,
  onOrigin,
  onUndo,
  onChanged,
}: {
  file: Incoming
  readiness: Readiness
  isMarkable: boolean
  options: readonly Option[]
  origin: string | null
  onOrigin: (id: string) => void
  onUndo: () => void
  onChanged: () => void
}) {
  const { searching, forms, ui } = useWords()
  const left = useSecondsLeft(['sending', 'looking', 'importing'].includes(file.stage) ? file.share : null)
  const [open, setOpen] = useState<'problems' | 'columns' | null>(null)
  const { name, told, share } = file
  const kind = readiness.kind
  const isOpen = kind === 'ready' || kind === 'origin' || kind === 'columns'
  const isMoving = kind === 'sending' || kind === 'looking' || kind === 'importing'
  // That its format is unknown is what the question about its columns is for.
  const isUnknownTable = kind === 'columns' && told?.records === 0
  return (
    <div className="searching-file" data-stage={kind}>
      <div className="searching-file-mark">
        {isMarkable && isOpen ? (
          <Checkbox isSelected={file.isMarked} onChange={(isMarked) => setFiles([file.id], { isMarked })}>
            <span className="ui-hidden">{searching.mark(name)}</span>
          </Checkbox>
        ) : (
          <Icon name={signs[kind]} size={18} />
        )}
      </div>
      <div className="searching-file-text">
        <p className="searching-name">
          <strong>{name}</strong> <span className="ui-muted ui-small">{forms.bytes(file.size)}</span>
        </p>
        {isMoving ? (
          <Progress
            label={searching.stage[kind]}
            share={share}
            secondsLeft={left}
            {...(kind === 'sending' && { onCancel: () => dropFiles([file.id]) })}
          />
        ) : (
          <p>
            {kind === 'unreadable' ? searching.stage.failed : searching.stage[kind]}
            {told && told.records > 0 && (
              <span className="ui-muted ui-number">
                {' · '}
                {formatName(told.format)} · {encodingName(told.encoding)} ·{' '}
                {searching.recordCount(told.records)}
                {told.lost > 0 && ` · ${searching.lostCount(told.lost)}`}
              </span>
            )}
          </p>
        )}
        {kind === 'known' && (
          <p className="ui-small">
            {readiness.at === null
              ? searching.sameHere(readiness.name)
              : searching.sameAs(readiness.name, forms.moment(readiness.at))}
          </p>
        )}
        {kind === 'unreadable' && <Unreadable file={file} />}
        {kind === 'failed' && <p>{file.error?.message ?? ui.wayOut.fault}</p>}
        {isOpen && told && told.titles.length > 0 && (
          <p className="ui-small ui-muted searching-begins">
            {searching.begins} {told.titles[0] || '—'}
          </p>
        )}
        {told && (
          <div className="ui-row searching-file-more">
            {told.problemCount > 0 && !isUnknownTable && (
              <Button kind="quiet" onPress={() => setOpen('problems')}>
                {searching.problemCount(told.problemCount)}
              </Button>
            )}
            {told.table && (isOpen || kind === 'unreadable') && (
              <Button kind={kind === 'columns' ? 'plain' : 'quiet'} onPress={() => setOpen('columns')}>
                {kind === 'columns' ? searching.sayColumns : searching.columns}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="searching-file-origin">
        {isOpen && <Select label={searching.cameFrom} options={options} value={origin} onChange={onOrigin} />}
      </div>
      <div className="searching-file-acts">
        {kind === 'imported' && (
          <Button kind="quiet" icon="undo" onPress={onUndo} aria-label={searching.undoImport(name)}>
            {ui.undo}
          </Button>
        )}
        {kind === 'failed' && (
          <Button kind="quiet" onPress={() => tryAgain(file.id, onChanged)}>
            {ui.retry}
          </Button>
        )}
        {!isMoving && kind !== 'queued' && (
          <IconButton icon="close" label={searching.remove(name)} onPress={() => dropFiles([file.id])} />
        )}
      </div>
      {open === 'problems' && told && (
        <ProblemsDialog
          name={name}
          problems={told.problems}
          total={told.problemCount}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'columns' && told?.table && (
        <ColumnsDialog
          name={name}
          table={told.table}
          columns={file.columns}
          onChosen={(columns) => void readWith(file.id, columns)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

/** Why nothing was found in a file, and the way out. */
function Unreadable({ file: { told } }: { file: Incoming }) {
  const { searching } = useWords()
  const texts: Readonly<Record<string, string>> = searching.problem
  const [first] = told?.problems ?? []
  return (
    <p>
      {first ? (texts[first.code] ?? first.message) : searching.noReferences}{' '}
      <span className="ui-muted">{searching.tryExport}</span>
    </p>
  )
}
