import './palette.css'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'
import { KeyCap } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { usePaletteList } from './palette-entries.ts'

/** Finds any screen, review or command by name. Screens add to it with `usePaletteEntries`. */
export function Palette({ onClose, onGo }: { onClose: () => void; onGo: (href: string) => void }) {
  const { ui } = useFrameWords()
  const entries = usePaletteList()
  const { contains, startsWith } = useFilter({ sensitivity: 'base' })
  const [query, setQuery] = useState('')
  const words = query.split(/\s+/).filter(Boolean)
  const found = entries
    .filter((entry) =>
      words.every((word) => contains(`${entry.name} ${entry.group} ${entry.alsoCalled ?? ''}`, word)),
    )
    // What is called so comes before what merely contains it.
    .toSorted((a, b) => Number(startsWith(b.name, query)) - Number(startsWith(a.name, query)))
  const choose = (id: unknown) => {
    const entry = entries.find((candidate) => candidate.id === id)
    if (!entry) return
    onClose()
    if ('href' in entry) onGo(entry.href)
    else entry.run()
  }
  return (
    <ModalOverlay
      className="ui-dialog-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="ui-dialog-frame">
        <Dialog className="ui-dialog ui-palette" aria-label={ui.palette.label}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={ui.palette.label} autoFocus className="ui-palette-search">
              <Icon name="search" />
              <Input placeholder={ui.palette.label} className="ui-palette-input" />
            </SearchField>
            <ListBox
              aria-label={ui.palette.label}
              className="ui-palette-list"
              items={found}
              onAction={choose}
              renderEmptyState={() => <p className="ui-options-empty">{ui.palette.nothing(query)}</p>}
            >
              {(entry) => (
                <ListBoxItem
                  id={entry.id}
                  textValue={`${entry.name} ${entry.group}`}
                  className="ui-option ui-palette-entry"
                >
                  <Text slot="label">{entry.name}</Text>
                  <span className="ui-palette-group">{entry.group}</span>
                  {entry.keyHint && <KeyCap>{entry.keyHint}</KeyCap>}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
          <p className="ui-palette-foot">{ui.palette.hint}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
