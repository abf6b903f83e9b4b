import { type StemLanguage, stemOf, withoutAccents } from '../highlighting/stemming.ts'
import { languageOf, stopWords } from '../highlighting/stop-words.ts'

/** What is read of a record to rank it. Any field may be empty. */
export type RankedText = {
  title: string
  abstract: string
  keywords: string
  authors: string
  journal: string
  year: number | null
}

/**
 * Occurrences of terms in one text: the words as they stand, and the stems of those that carry a topic, each with the
 * word it is the stem of.
 */
export type Terms = { words: string[]; stems: string[]; stemmed: string[] }

/** From so many words on, a text whose language is not told by its stop words is in another language. */
const enoughWords = 40

/**
 * The terms of each field of a record, with the stems of the record's own language. Words of a language without a stemmer
 * are cut into runs of four letters, those of scripts without spaces into pairs of signs.
 *
 * @param usual the language of short texts that do not tell theirs.
 * @example termsOf({ title: 'Mutual aid groups', abstract: '', … }, 'en').title.stems // ['mutual', 'aid', 'group']
 */
export function termsOf(text: RankedText, usual: StemLanguage): { title: Terms; rest: Terms } {
  const title = wordsOf(text.title)
  const rest = wordsOf(`${text.abstract}\n${text.keywords}\n${text.journal}\n${text.authors}`)
  const all = rest.length > enoughWords ? rest : [...title, ...rest]
  const language = languageOf(all) ?? (all.length < enoughWords ? usual : null)
  return { title: termsIn(title, language), rest: termsIn(rest, language) }
}

/** The language that most of some texts are in; English where none can be told. */
export function usualLanguage(texts: readonly RankedText[]): StemLanguage {
  const counts = { en: 0, es: 0, pt: 0 }
  for (const { title, abstract } of texts.slice(0, 500)) {
    const language = languageOf(wordsOf(`${title} ${abstract}`))
    if (language) counts[language] += 1
  }
  return counts.es > counts.en && counts.es >= counts.pt ? 'es' : counts.pt > counts.en ? 'pt' : 'en'
}

/** Words of two signs and more, small and without accents. */
function wordsOf(text: string): string[] {
  return withoutAccents(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []
}

const latin = /^[\p{Script=Latin}\p{N}]+$/u
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function termsIn(words: string[], language: StemLanguage | null): Terms {
  const stems: string[] = []
  const stemmed: string[] = []
  const stops = language === null ? null : stopWords[language]
  for (const word of words) {
    if (stops?.has(word)) continue
    if (language !== null && isLatin(word)) stems.push(stemOf(word, language))
    else if (withoutSpaces.test(word)) pushRuns(word, 2, stems)
    else if (word.length > 5) pushRuns(word, 4, stems)
    else stems.push(word)
    while (stemmed.length < stems.length) stemmed.push(word)
  }
  return { words, stems, stemmed }
}

function isLatin(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) > 127) return latin.test(word)
  return true
}

function pushRuns(word: string, length: number, stems: string[]): void {
  const signs = [...word]
  if (signs.length <= length) stems.push(word)
  for (let i = 0; i + length <= signs.length; i += 1) stems.push(signs.slice(i, i + length).join(''))
}
