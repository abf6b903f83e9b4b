/** Words that stand often in titles and abstracts of one language and hardly in the others, without accents. */
const tellingWords: Record<string, string> = {
  en: 'the of and with from by is are was were on an this that which among between',
  es: 'el la los las en del y una con por su sus es entre al lo mediante',
  pt: 'os da das na nas no nos em uma com ao aos um pela pelo sao foi',
  fr: 'le les des du au aux dans une et est chez sur avec entre par sont',
  de: 'der die das und von mit bei im zur zum eine den des ist nach auf fur',
  it: 'il gli della delle dei nel nella di che sono una alla degli dal',
}

/** Endings of words that tell a language where such words are missing. */
const tellingEndings: readonly (readonly [string, string])[] = [
  ['es', 'cion'],
  ['es', 'ciones'],
  ['es', 'dad'],
  ['pt', 'cao'],
  ['pt', 'coes'],
  ['pt', 'dade'],
  ['en', 'ness'],
  ['en', 'ing'],
  ['de', 'ung'],
]

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(tellingWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** So far the likeliest language must be ahead of the next. */
const lead = 2
/** Beyond so many words a text says nothing new about its language. */
const enoughWords = 60

/**
 * The language of a text by its small words and endings.
 *
 * @param words folded, see `foldText`.
 * @returns a code of two letters, or `''` where the text does not tell.
 * @example guessLanguage(['sueno', 'en', 'la', 'adolescencia']) // 'es'
 */
export function guessLanguage(words: readonly string[]): string {
  const scores = new Map<string, number>()
  const count = (language: string) => scores.set(language, (scores.get(language) ?? 0) + 1)
  for (const word of words.slice(0, enoughWords)) {
    for (const language of languagesOf.get(word) ?? []) count(language)
    for (const [language, ending] of tellingEndings)
      if (word.length > ending.length + 2 && word.endsWith(ending)) count(language)
  }
  const [best, next] = [...scores].sort((x, y) => y[1] - x[1])
  return best && best[1] - (next?.[1] ?? 0) >= lead ? best[0] : ''
}
