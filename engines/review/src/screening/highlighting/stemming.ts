/// <reference path="./snowball-stemmer.d.ts" />
import { EnglishStemmer } from 'snowball-stemmer.jsx/dest/english-stemmer.common.js'
import { PortugueseStemmer } from 'snowball-stemmer.jsx/dest/portuguese-stemmer.common.js'
import { SpanishStemmer } from 'snowball-stemmer.jsx/dest/spanish-stemmer.common.js'

/** The languages whose words Ayni can bring to their stems. */
export type StemLanguage = 'en' | 'es' | 'pt'

export const stemLanguages: readonly StemLanguage[] = ['en', 'es', 'pt']

const newStemmer = {
  en: () => new EnglishStemmer(),
  es: () => new SpanishStemmer(),
  pt: () => new PortugueseStemmer(),
} as const
/** Stemming takes some 4 µs a word, and texts repeat their words: much less when remembered. */
type Remembered = { stemmer: { stemWord(word: string): string }; stems: Map<string, string> }
const remembered = new Map<StemLanguage, Remembered>()
/** Some 20 MB a language; a review of 100,000 records has fewer different words that matter. */
const mostRemembered = 200_000

/**
 * The stem of a word by the Snowball algorithm of a language (M. F. Porter, 2001, https://snowballstem.org), in small
 * letters and without accents, so that `PARTICIPACION` and `participación` agree.
 *
 * @param word one word, in any case.
 * @example stemOf('communities', 'en') // 'communiti'
 * @example stemOf('participaciones', 'es') // 'particip'
 */
export function stemOf(word: string, language: StemLanguage): string {
  const { stemmer, stems } = rememberedOf(language)
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = withoutAccents(stemmer.stemWord(restored(word.toLowerCase(), language)))
  stems.set(word, stem)
  return stem
}

/** What is remembered of a language; begun anew, with a stemmer that has kept nothing, when it is too much. */
function rememberedOf(language: StemLanguage): Remembered {
  const known = remembered.get(language)
  if (known && known.stems.size < mostRemembered) return known
  const fresh = { stemmer: newStemmer[language](), stems: new Map<string, string>() }
  remembered.set(language, fresh)
  return fresh
}

/** Small letters without accents: `Cohesión` → `cohesion`. */
export function withoutAccents(text: string): string {
  const small = text.toLowerCase()
  for (let i = 0; i < small.length; i += 1)
    if (small.charCodeAt(i) > 127)
      // Small once more: 🄫 has no small letter, but the C that it stands for has one.
      return small
        .normalize('NFKD')
        .replace(/\p{Mn}+/gu, '')
        .toLowerCase()
  return small
}

/** Titles in capitals often lose their accents, and with them the endings by which the algorithms go. */
function restored(word: string, language: StemLanguage): string {
  if (language === 'es') return word.replace(/cion$/, 'ción').replace(/sion$/, 'sión')
  if (language === 'pt') return word.replace(/cao$/, 'ção').replace(/coes$/, 'ções')
  return word
}
