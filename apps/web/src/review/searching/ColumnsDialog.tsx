import type { ColumnUse, ColumnUses } from '@ayni/references'
import { columnUses } from '@ayni/references'
import { useState } from 'react'
import type { OutputOf } from '../../call.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/words.ts'

type Table = NonNullable<OutputOf<'import.inspect'>['table']>
type Choice = ColumnUse | 'none'

const choices: readonly Choice[] = ['none', ...columnUses]
/** Several columns may hold these. */
const several: ReadonlySet<Choice> = new Set(['none', 'keywords', 'issn', 'url', 'notes'])

/** Asks what the columns of a table hold; what was guessed from names and cells stands there already. */
export function ColumnsDialog({
  name,
  table,
  columns,
  onChosen,
  onClose,
}: {
  name: string
  table: Table
  /** As confirmed before. */
  columns: ColumnUses | null
  onChosen: (columns: ColumnUses) => void
  onClose: () => void
}) {
  const { searching } = useWords()
  const [uses, setUses] = useState<readonly Choice[]>(() =>
    table.columns.map(({ use }, index) => (columns ? columns[index] : use) ?? 'none'),
  )
  const choose = (at: number, use: Choice) =>
    setUses(
      uses.map((known, index) => (index === at ? use : known === use && !several.has(use) ? 'none' : known)),
    )
  const hasTitle = uses.includes('title')
  return (
    <Dialog
      title={searching.columnsOf}
      isWide
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={() => (
        <>
          {!hasTitle && <p role="status">{searching.needsTitle}</p>}
          <Button
            kind="primary"
            isDisabled={!hasTitle}
            onPress={() => {
              onChosen(uses.map((use) => (use === 'none' ? null : use)))
              onClose()
            }}
          >
            {searching.useColumns}
          </Button>
        </>
      )}
    >
      <div className="ui-stack">
        <p>{searching.columnsLead(name)}</p>
        <ul className="ui-plain-list searching-columns">
          {table.columns.map((column, index) => (
            <li key={index} className="searching-column">
              <Select
                label={column.name || searching.unnamed}
                options={choices.map((id) => ({ id, name: searching.uses[id] }))}
                value={uses[index] ?? 'none'}
                onChange={(use) => choose(index, use)}
              />
              <ol className="ui-plain-list searching-cells" aria-label={searching.firstRows}>
                {table.rows.slice(0, 3).map((row, at) => (
                  <li key={at}>{row[index] || '—'}</li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
