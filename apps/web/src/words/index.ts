import { createContext, useContext } from 'react'
import type { wordsEn } from './en.ts'
import type { Language } from './forms.ts'

/** Everything Ayni says, by area; the English texts define the shape. */
export type Words = typeof wordsEn

/** The words of one language. Each language is a file of its own, so that only one is loaded. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'es') return (await import('./es.ts')).wordsEs
  if (language === 'pt') return (await import('./pt.ts')).wordsPt
  return (await import('./en.ts')).wordsEn
}

/** The words of the chosen language for everything below. */
export const WordsContext = createContext<Words | null>(null)

/**
 * The words of the chosen language.
 *
 * @example const { shell, forms } = useWords(); shell.records(5340); forms.day('2022-05-31')
 */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a WordsContext above it.')
  return words
}
