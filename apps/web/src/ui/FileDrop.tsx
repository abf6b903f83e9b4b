import './file-drop.css'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type DropItem,
  DropZone,
  FileTrigger,
  isDirectoryDropItem,
  isFileDropItem,
  Text,
} from 'react-aria-components'
import { useFrameWords } from '../words/words.ts'
import { Icon } from './Icon.tsx'

/**
 * Takes files: chosen with the button, or dropped, also as folders. What becomes of each is shown by the screen, below.
 *
 * @param accept endings such as `.ris`; a hint to the chooser only, dropped files are not filtered.
 */
export function FileDrop({
  label,
  hint,
  accept,
  onFiles,
  isSingle = false,
}: {
  label: string
  hint?: ReactNode
  accept?: readonly string[]
  onFiles: (files: File[]) => void
  isSingle?: boolean
}) {
  const { ui } = useFrameWords()
  return (
    <DropZone
      className="ui-file-drop"
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        void filesIn(items).then((files) => onFiles(isSingle ? files.slice(0, 1) : files))
      }}
    >
      <Icon name="file" size={28} />
      <div className="ui-file-drop-text">
        <Text slot="label" className="ui-label">
          {label}
        </Text>
        {hint && <p className="ui-hint">{hint}</p>}
      </div>
      <div className="ui-row">
        <FileTrigger
          allowsMultiple={!isSingle}
          {...(accept && { acceptedFileTypes: accept })}
          onSelect={(files) => files && files.length > 0 && onFiles([...files])}
        >
          <AriaButton className="ui-button" data-kind="plain">
            {ui.fileDrop.choose}
          </AriaButton>
        </FileTrigger>
        <span className="ui-muted ui-file-drop-or">{ui.fileDrop.or}</span>
      </div>
    </DropZone>
  )
}

/** The files dropped and those in the folders dropped, but for hidden ones. */
async function filesIn(items: Iterable<DropItem>): Promise<File[]> {
  const files: File[] = []
  for (const item of items) {
    if (isFileDropItem(item)) files.push(await item.getFile())
    else if (isDirectoryDropItem(item)) {
      const inside: DropItem[] = []
      for await (const entry of item.getEntries()) if (!entry.name.startsWith('.')) inside.push(entry)
      files.push(...(await filesIn(inside)))
    }
  }
  return files
}
