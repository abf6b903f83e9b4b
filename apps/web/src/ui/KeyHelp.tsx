import './key-help.css'
import { useFrameWords } from '../words/words.ts'
import { KeyCap } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { paletteKey, printedKey, useKeyList } from './keys.ts'

/** All keys that work now: those of the screen first. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { ui } = useFrameWords()
  const here = useKeyList().filter(({ key }) => key !== '?')
  return (
    <Dialog title={ui.keys.title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="ui-stack">
        <h3>{ui.keys.here}</h3>
        {here.length === 0 ? (
          <p className="ui-muted">{ui.keys.none}</p>
        ) : (
          <KeyList keys={here.map(({ key, does }) => [printedKey(key), does])} />
        )}
        <h3>{ui.keys.everywhere}</h3>
        <KeyList
          keys={[
            [paletteKey(), ui.keys.palette],
            ['?', ui.keys.help],
          ]}
        />
      </div>
    </Dialog>
  )
}

function KeyList({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <dl className="ui-key-list">
      {keys.map(([key, does]) => (
        <div key={`${key} ${does}`}>
          <dt>
            <KeyCap>{key}</KeyCap>
            <span className="ui-hidden">{key}</span>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
