import { useSyncExternalStore } from 'react'

/** What one does while screening, in the order of the list of keys. */
export const acts = [
  'include',
  'exclude',
  'unsure',
  'undo',
  'note',
  'label',
  'later',
  'highlight',
  'criteria',
] as const

export type Act = (typeof acts)[number]

/** How one likes to screen: which keys, how the text is set, what is shown. Kept in this browser, per person. */
export type ScreeningPreferences = {
  keys: Readonly<Record<Act, string>>
  size: 'small' | 'normal' | 'large' | 'larger'
  measure: 'narrow' | 'normal' | 'wide'
  leading: 'close' | 'normal' | 'open'
  isHyphenated: boolean
  isHighlighted: boolean
  /** `null` leaves it to the width of the window. */
  areCriteriaShown: boolean | null
  suggestsBreaks: boolean
  /** The likeliest to be included first, or as they were imported. */
  order: 'ranked' | 'import'
}

export const defaultPreferences: ScreeningPreferences = {
  keys: {
    include: 'i',
    exclude: 'e',
    unsure: 'u',
    undo: 'z',
    note: 'n',
    label: 't',
    later: 'l',
    highlight: 'h',
    criteria: 'c',
  },
  size: 'normal',
  measure: 'normal',
  leading: 'normal',
  isHyphenated: true,
  isHighlighted: true,
  areCriteriaShown: null,
  suggestsBreaks: true,
  order: 'ranked',
}

const listeners = new Set<() => void>()
const read = new Map<string, ScreeningPreferences>()
const placeOf = (person: string | null) => `ayni.screening.${person ?? ''}`

/** The preferences of a person, and a function that changes some of them. */
export function usePreferences(
  person: string | null,
): [ScreeningPreferences, (change: Partial<ScreeningPreferences>) => void] {
  const preferences = useSyncExternalStore(subscribe, () => preferencesOf(person))
  return [
    preferences,
    (change) => {
      const changed = { ...preferencesOf(person), ...change }
      read.set(placeOf(person), changed)
      localStorage.setItem(placeOf(person), JSON.stringify(changed))
      for (const listener of listeners) listener()
    },
  ]
}

/**
 * The keys after an act was given another one; the act that had it takes the old one in exchange, so that no act is ever
 * without a key. `null` for keys that mean something else: digits (criteria), `?` (help), and keys that move or write.
 *
 * @example withKey(keys, 'include', 'e') // include is on E, exclude on I
 */
export function withKey(
  keys: ScreeningPreferences['keys'],
  act: Act,
  key: string,
): ScreeningPreferences['keys'] | null {
  const pressed = key.length === 1 ? key.toLowerCase() : key
  const isFree = /^[\p{L}\p{P}\p{S}]$/u.test(pressed) || /^Arrow(Left|Right)$/.test(pressed)
  if (!isFree || pressed === '?') return null
  const holder = acts.find((other) => keys[other] === pressed)
  return { ...keys, ...(holder && { [holder]: keys[act] }), [act]: pressed }
}

function preferencesOf(person: string | null): ScreeningPreferences {
  const place = placeOf(person)
  const known = read.get(place)
  if (known) return known
  const stored = parsed(localStorage.getItem(place))
  const preferences = {
    ...defaultPreferences,
    ...stored,
    keys: { ...defaultPreferences.keys, ...stored.keys },
  }
  read.set(place, preferences)
  return preferences
}

function parsed(text: string | null): Partial<ScreeningPreferences> {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
