import { createContext, useContext } from 'react'
import type { wordsEn } from './en.ts'
import type { Language } from './forms.ts'
import type { frameEn } from './frame.en.ts'

/** Everything Ayni says, by area; the English texts define the shape. */
export type Words = typeof wordsEn

/** The part that the frame, the widgets and the start page say. */
export type FrameWords = typeof frameEn

/** The words of one language. Each language is files of its own, so that only one is loaded. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'es') return (await import('./es.ts')).wordsEs
  if (language === 'pt') return (await import('./pt.ts')).wordsPt
  return (await import('./en.ts')).wordsEn
}

/** The part of the frame, which is loaded first. */
export async function loadFrameWords(language: Language): Promise<FrameWords> {
  if (language === 'es') return (await import('./frame.es.ts')).frameEs
  if (language === 'pt') return (await import('./frame.pt.ts')).framePt
  return (await import('./frame.en.ts')).frameEn
}

/** The words of the chosen language; `all` follows `frame` after a moment. */
export const WordsContext = createContext<{ frame: FrameWords; all: Words | null } | null>(null)

/**
 * The words of the chosen language, for the screens of a review.
 *
 * @example const { screening, forms } = useWords(); forms.day('2022-05-31')
 */
export function useWords(): Words {
  const { all } = useSpoken()
  if (!all)
    throw new Error('useWords before all words are loaded; the frame and the widgets use useFrameWords.')
  return all
}

/** The words that are there from the first moment, for the frame and the widgets. */
export function useFrameWords(): FrameWords {
  return useSpoken().frame
}

/** Whether the words of the screens are there. */
export function useAreWordsLoaded(): boolean {
  return useSpoken().all !== null
}

function useSpoken() {
  const spoken = useContext(WordsContext)
  if (!spoken) throw new Error('There is no WordsContext around this.')
  return spoken
}
