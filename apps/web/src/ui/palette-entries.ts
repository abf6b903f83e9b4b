import { useEffect, useSyncExternalStore } from 'react'

/** Something the palette finds: a place to go, or an act. */
export type PaletteEntry = {
  id: string
  name: string
  /** Where it belongs, shown beside it: the review, the kind. */
  group: string
  /** Other words under which it is found. */
  alsoCalled?: string
  keyHint?: string
} & ({ href: string } | { run: () => void })

const mounted = new Set<readonly PaletteEntry[]>()
const listeners = new Set<() => void>()
let listed: readonly PaletteEntry[] = []

/**
 * Adds entries to the palette while a screen is shown. Memoise the list.
 *
 * @example usePaletteEntries(useMemo(() => codes.map(({ id, name }) => ({ id, name, group: words.codes, href: … })), [codes]))
 */
export function usePaletteEntries(entries: readonly PaletteEntry[]): void {
  useEffect(() => {
    mounted.add(entries)
    relist()
    return () => {
      mounted.delete(entries)
      relist()
    }
  }, [entries])
}

/** Everything the palette finds now. */
export function usePaletteList(): readonly PaletteEntry[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => listed,
  )
}

function relist(): void {
  listed = [...mounted].flat()
  for (const listener of listeners) listener()
}
