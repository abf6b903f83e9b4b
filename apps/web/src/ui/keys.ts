import { useEffect, useRef, useSyncExternalStore } from 'react'

/** One key of a screen: what is printed on it, what it does in words, and the act. */
export type KeyBinding = {
  /** As `KeyboardEvent.key` says it, letters in lower case: `i`, `ArrowDown`, `?`, `Enter`. */
  key: string
  does: string
  run: () => void
  /** Listed but dead for now, for example while the record is being fetched. */
  isDisabled?: boolean
}

const mounted = new Set<{ current: readonly KeyBinding[] }>()
const listeners = new Set<() => void>()
let listed: readonly KeyBinding[] = []

function relist(): void {
  listed = [...mounted].flatMap(({ current }) => current)
  for (const listener of listeners) listener()
}

/**
 * Binds keys while a screen is shown and lists them under `?`. They rest while one writes in a field, while a dialog
 * or menu is open, and with Ctrl, Alt or ⌘, which belong to the browser.
 *
 * @example useKeys([{ key: 'i', does: words.include, run: () => decide('include') }])
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
    relist()
  }, [bindings])
  useEffect(() => {
    mounted.add(latest)
    relist()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      // A key held down decides once; only moving goes on.
      if ((event.repeat && !event.key.startsWith('Arrow')) || isTaken(event)) return
      const binding = latest.current.find(
        ({ key }) => key === (event.key.length === 1 ? event.key.toLowerCase() : event.key),
      )
      if (!binding || binding.isDisabled) return
      event.preventDefault()
      binding.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      mounted.delete(latest)
      relist()
    }
  }, [])
}

/** The keys that work now, for the list under `?`. */
export function useKeyList(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => listed,
  )
}

/** A key as it is printed: `ArrowDown` → `↓`. */
export function printedKey(key: string): string {
  const signs: Record<string, string> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    ' ': '␣',
    Enter: '↵',
    Escape: 'Esc',
  }
  return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** How the key of the palette is printed on this keyboard. */
export function paletteKey(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'
}

/** Whether the key belongs to what has the focus: a field, a menu, an open dialog, or a button that it would press. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('.ui-dialog-veil, .ui-popover')) return true
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="slider"], [role="separator"], [role="tab"]')
  )
    return !(
      target instanceof HTMLInputElement &&
      ['checkbox', 'radio'].includes(target.type) &&
      /^[a-z?]$/i.test(key)
    )
  return (key === 'Enter' || key === ' ') && target.closest('a, button') !== null
}
