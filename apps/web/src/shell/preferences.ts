import { useSyncExternalStore } from 'react'
import { type Language, languages } from '../words/forms.ts'

export type Theme = 'system' | 'light' | 'dark'

const languageKey = 'ayni.language'
const themeKey = 'ayni.theme'
const listeners = new Set<() => void>()

/** The language chosen here before, else the first of the browser's that Ayni speaks, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(languageKey) ?? '', ...navigator.languages]
  for (const tag of wanted) {
    const known = knownLanguage(tag.slice(0, 2).toLowerCase())
    if (known) return known
  }
  return 'en'
}

/** Chooses the language of the screens and remembers it. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(languageKey, language)
  tell()
}

/** The appearance chosen here before; without a choice the system's. */
export function preferredTheme(): Theme {
  const stored = localStorage.getItem(themeKey)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Chooses light, dark or what the system says, at once and for later. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(themeKey)
  else localStorage.setItem(themeKey, theme)
  applyTheme()
  tell()
}

/** Puts the chosen appearance on the page. */
export function applyTheme(): void {
  const theme = preferredTheme()
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset['theme'] = theme
}

export const useLanguage = (): Language => useSyncExternalStore(listen, preferredLanguage)
export const useTheme = (): Theme => useSyncExternalStore(listen, preferredTheme)

function knownLanguage(tag: string): Language | undefined {
  return tag === 'en' || tag === 'es' || tag === 'pt' ? tag : undefined
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

/** All languages, each under its own name. */
export const languageOptions = (['en', 'es', 'pt'] as const).map((id) => ({ id, name: languages[id].name }))
