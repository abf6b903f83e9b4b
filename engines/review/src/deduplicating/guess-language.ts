/** Small words of titles and abstracts, without accents, each with the languages that have it. */
const smallWords: Record<string, string> = {
  en: 'the of and with from by is are was were on an this that which among between in for',
  es: 'el la los las en del y una con por su sus es entre al lo mediante de para un',
  pt: 'os da das do dos na nas no nos em uma com ao aos um pela pelo sao foi de para',
  fr: 'le la les des du au aux dans une et est chez sur avec entre par sont de un',
  de: 'der die das und von mit bei im zur zum eine den des ist nach auf fur in',
  it: 'il la gli del della delle dei nel nella di che sono una alla degli dal per in un',
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
for (const [language, words] of Object.entries(smallWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** A language is possible while another is ahead of it by less. */
const lead = 2
/** Beyond so many words a text says nothing new about its language. */
const enoughWords = 60

/**
 * The languages a text may be in, by its small words and endings.
 *
 * @param words folded, see `foldText`.
 * @returns codes of two letters, none where the text does not tell.
 * @example guessLanguages(['sueno', 'en', 'la', 'adolescencia']) // ['es']
 */
export function guessLanguages(words: readonly string[]): string[] {
  const scores = new Map<string, number>()
  const count = (language: string) => scores.set(language, (scores.get(language) ?? 0) + 1)
  for (const word of words.slice(0, enoughWords)) {
    for (const language of languagesOf.get(word) ?? []) count(language)
    for (const [language, ending] of tellingEndings)
      if (word.length > ending.length + 2 && word.endsWith(ending)) count(language)
  }
  const best = Math.max(...scores.values())
  return best < lead
    ? []
    : [...scores].filter(([, score]) => best - score < lead).map(([language]) => language)
}
