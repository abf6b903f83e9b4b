/// <reference path="./snowball-stemmers.d.ts" />
import snowball from 'snowball-stemmers'

/** The languages whose words Ayni can bring to their stems. */
export type StemLanguage = 'en' | 'es' | 'pt'

export const stemLanguages: readonly StemLanguage[] = ['en', 'es', 'pt']

const algorithms = { en: 'english', es: 'spanish', pt: 'portuguese' } as const
/** Stemming takes some 10 µs a word, and texts repeat their words: a hundred times less when remembered. */
const remembered = {
  en: new Map<string, string>(),
  es: new Map<string, string>(),
  pt: new Map<string, string>(),
}
/** Some 10 MB a language; a review of 100,000 records has fewer different words that matter. */
const mostRemembered = 200_000
const stemmers = new Map<StemLanguage, { stem(word: string): string }>()

/**
 * The stem of a word by the Snowball algorithm of a language (M. F. Porter, 2001, https://snowballstem.org), in small
 * letters and without accents, so that `PARTICIPACION` and `participación` agree.
 *
 * @param word one word, in any case.
 * @example stemOf('communities', 'en') // 'communiti'
 * @example stemOf('participaciones', 'es') // 'particip'
 */
export function stemOf(word: string, language: StemLanguage): string {
  const known = remembered[language].get(word)
  if (known !== undefined) return known
  const stemmer = stemmers.get(language) ?? snowball.newStemmer(algorithms[language])
  stemmers.set(language, stemmer)
  const stem = withoutAccents(stemmer.stem(restored(word.toLowerCase(), language)))
  if (remembered[language].size >= mostRemembered) remembered[language].clear()
  remembered[language].set(word, stem)
  return stem
}

/** Small letters without accents: `Cohesión` → `cohesion`. */
export function withoutAccents(text: string): string {
  const small = text.toLowerCase()
  for (let i = 0; i < small.length; i += 1)
    if (small.charCodeAt(i) > 127) return small.normalize('NFKD').replace(/\p{Mn}+/gu, '')
  return small
}

/** Titles in capitals often lose their accents, and with them the endings by which the algorithms go. */
function restored(word: string, language: StemLanguage): string {
  if (language === 'es') return word.replace(/cion$/, 'ción').replace(/sion$/, 'sión')
  if (language === 'pt') return word.replace(/cao$/, 'ção').replace(/coes$/, 'ções')
  return word
}
