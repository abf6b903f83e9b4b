import { useState } from 'react'
import { Button, KeyCap } from '../../ui/Button.tsx'
import { RadioGroup, Switch } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { printedKey } from '../../ui/keys.ts'
import { useWords } from '../../words/words.ts'
import { type Act, acts, defaultPreferences, type ScreeningPreferences, withKey } from './preferences.ts'

/** How the text is set and which keys do what; every change works at once, behind the dialog. */
export function SettingsDialog({
  preferences,
  onChange,
  onClose,
}: {
  preferences: ScreeningPreferences
  onChange: (change: Partial<ScreeningPreferences>) => void
  onClose: () => void
}) {
  const { screening } = useWords()
  const { settings } = screening
  return (
    <Dialog title={settings.title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="ui-form">
        <RadioGroup
          label={settings.order}
          hint={settings.orderHint}
          options={(['import', 'ranked'] as const).map((id) => ({ id, name: settings.orders[id] }))}
          value={preferences.order}
          onChange={(order) => onChange({ order })}
        />
        <RadioGroup
          label={settings.size}
          isInline
          options={(['small', 'normal', 'large', 'larger'] as const).map((id) => ({
            id,
            name: settings.sizes[id],
          }))}
          value={preferences.size}
          onChange={(size) => onChange({ size })}
        />
        <RadioGroup
          label={settings.measure}
          isInline
          options={(['narrow', 'normal', 'wide'] as const).map((id) => ({ id, name: settings.measures[id] }))}
          value={preferences.measure}
          onChange={(measure) => onChange({ measure })}
        />
        <RadioGroup
          label={settings.leading}
          isInline
          options={(['close', 'normal', 'open'] as const).map((id) => ({ id, name: settings.leadings[id] }))}
          value={preferences.leading}
          onChange={(leading) => onChange({ leading })}
        />
        <Switch
          isSelected={preferences.isHyphenated}
          onChange={(isHyphenated) => onChange({ isHyphenated })}
          hint={settings.hyphensHint}
        >
          {settings.hyphens}
        </Switch>
        <Switch
          isSelected={preferences.isHighlighted}
          onChange={(isHighlighted) => onChange({ isHighlighted })}
        >
          {settings.highlight}
        </Switch>
        <Switch
          isSelected={preferences.suggestsBreaks}
          onChange={(suggestsBreaks) => onChange({ suggestsBreaks })}
        >
          {settings.breaks}
        </Switch>
        <Keys keys={preferences.keys} onChange={(keys) => onChange({ keys })} />
        <div className="ui-row">
          <Button icon="undo" onPress={() => onChange(defaultPreferences)}>
            {settings.reset}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Keys({
  keys,
  onChange,
}: {
  keys: ScreeningPreferences['keys']
  onChange: (keys: ScreeningPreferences['keys']) => void
}) {
  const { settings, acts: names } = useWords().screening
  const [changing, setChanging] = useState<Act | null>(null)
  const [isRefused, setRefused] = useState(false)
  return (
    <fieldset className="ui-stack">
      <legend className="ui-label">{settings.keys}</legend>
      <p className="ui-muted ui-small">{settings.keysHint}</p>
      <ul className="ui-plain-list">
        {acts.map((act) => (
          <li key={act} className="screening-key">
            <span>{names[act]}</span>
            <button
              type="button"
              className="ui-button"
              aria-label={settings.change(names[act], printedKey(keys[act]))}
              onClick={() => {
                setChanging(act)
                setRefused(false)
              }}
              onBlur={() => setChanging(null)}
              onKeyDown={(event) => {
                if (changing !== act) return
                event.preventDefault()
                event.stopPropagation()
                setChanging(null)
                if (event.key === 'Escape') return
                const changed = withKey(keys, act, event.key)
                setRefused(changed === null)
                if (changed) onChange(changed)
              }}
            >
              {changing === act ? settings.pressKey : <KeyCap>{printedKey(keys[act])}</KeyCap>}
            </button>
          </li>
        ))}
      </ul>
      <p className="ui-small" role="status">
        {isRefused && settings.keyRefused}
      </p>
    </fieldset>
  )
}
