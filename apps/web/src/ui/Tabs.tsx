import './tabs.css'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useFrameWords } from '../words/words.ts'

type Tab<Id extends string> = { id: Id; name: string; count?: number; content: ReactNode }

/**
 * Several views of one thing. Keep the chosen one in the address with `useParameter`. By hand and not from React Aria, whose panel
 * walks through all of a view, laid out, before it shows: for a table of a thousand cells a press waits twice.
 *
 * @param tabs `count` shows how many things wait behind a tab.
 * @param onApproach the pointer is on a tab that is not chosen: what lies behind it can be asked for.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  onApproach,
}: {
  label: string
  tabs: readonly Tab<Id>[]
  value: Id
  onChange: (value: Id) => void
  onApproach?: (value: Id) => void
}) {
  const { forms } = useFrameWords()
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const chosen = tabs.findIndex(({ id }) => id === value)
  const choose = (id: Id) => {
    if (id !== value) onChange(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Tab') return offerPanel(panel.current)
    const next = {
      ArrowRight: (chosen + 1) % tabs.length,
      ArrowLeft: (chosen - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const tab = next === undefined ? undefined : tabs[next]
    if (next === undefined || !tab) return
    event.preventDefault()
    const button = list.current?.children[next]
    if (button instanceof HTMLElement) button.focus()
    choose(tab.id)
  }
  return (
    <div className="ui-tabs">
      <div ref={list} role="tablist" aria-label={label} className="ui-tab-list">
        {tabs.map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}${id}`}
            data-key={id}
            className="ui-tab"
            aria-selected={id === value}
            aria-controls={id === value ? `${base}panel` : undefined}
            tabIndex={id === value ? 0 : -1}
            onKeyDown={onKeyDown}
            onPointerEnter={() => id !== value && onApproach?.(id)}
            // A mouse chooses when it goes down; a finger may still be about to scroll.
            onPointerDown={({ pointerType, button }) => pointerType === 'mouse' && button === 0 && choose(id)}
            onClick={() => choose(id)}
          >
            {name}
            {count !== undefined && <span className="ui-tab-count">{forms.number(count)}</span>}
          </button>
        ))}
      </div>
      {/* Only this panel: one that is left would be styled anew before it is let go. */}
      <div
        key={value}
        ref={panel}
        role="tabpanel"
        id={`${base}panel`}
        aria-labelledby={`${base}${value}`}
        className="ui-tab-panel"
      >
        {tabs[chosen]?.content}
      </div>
    </div>
  )
}

/** A panel in which nothing takes the focus takes it itself, so that Tab leads there and arrows scroll it. */
function offerPanel(panel: HTMLElement | null): void {
  const stop =
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]'
  if (panel?.querySelector(stop)) panel.removeAttribute('tabindex')
  else panel?.setAttribute('tabindex', '0')
}
