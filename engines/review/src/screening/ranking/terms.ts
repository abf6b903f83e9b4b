import { type StemLanguage, stemOf } from '../highlighting/stemming.ts'
import { type LanguageSigns, languageBySigns, stopWords } from '../highlighting/stop-words.ts'

/** What is read of a record to rank it. Any field may be empty. */
export type RankedText = {
  title: string
  abstract: string
  keywords: string
  authors: string
  journal: string
  year: number | null
}

/** `other`: a language without a stemmer. */
export type TextLanguage = StemLanguage | 'other'

/** From so many words on, a text whose language is not told by its stop words is in another language. */
const enoughWords = 40

/** What the words of a text say for each language (`signsOf`), summed, and how many words there are. */
export type SummedSigns = LanguageSigns & { words: number }

/** Adds what a word says that stands there so many times, or another text. */
export function addSigns(sums: LanguageSigns, { en, es, pt }: LanguageSigns, times: number): void {
  sums.en += times * en
  sums.es += times * es
  sums.pt += times * pt
}

/**
 * The language of a record by what the words of its title and of the rest say for each.
 *
 * @param usual the language of short texts that do not tell theirs.
 */
export function languageOfRecord(title: SummedSigns, rest: SummedSigns, usual: StemLanguage): TextLanguage {
  const sums = { en: rest.en, es: rest.es, pt: rest.pt }
  if (rest.words <= enoughWords) addSigns(sums, title, 1)
  return languageBySigns(sums) ?? (title.words + rest.words < enoughWords ? usual : 'other')
}

/** The language that most of some texts are in, of those that tell theirs; English where none does. */
export function usualLanguage(told: readonly (StemLanguage | null)[]): StemLanguage {
  const counts = { en: 0, es: 0, pt: 0 }
  for (const language of told) if (language) counts[language] += 1
  return counts.es > counts.en && counts.es >= counts.pt ? 'es' : counts.pt > counts.en ? 'pt' : 'en'
}

const latin = /^[\p{Script=Latin}\p{N}]+$/u
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * What stands for a word: its stem, nothing for a stop word. Words of a language without a stemmer are cut into runs of four
 * letters, those of scripts without spaces into pairs of signs.
 *
 * @example stemsOf('communities', 'en') // ['communiti']
 */
export function stemsOf(word: string, language: TextLanguage): string[] {
  // Numbers have no endings, and are many.
  if (word.charCodeAt(0) <= 57) return [word]
  if (language !== 'other') {
    if (stopWords[language].has(word)) return []
    if (isAscii(word) || latin.test(word)) return [stemOf(word, language)]
  }
  if (withoutSpaces.test(word)) return runsOf(word, 2)
  return word.length > 5 ? runsOf(word, 4) : [word]
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false
  return true
}

function runsOf(word: string, length: number): string[] {
  const signs = [...word]
  if (signs.length <= length) return [word]
  return Array.from({ length: signs.length - length + 1 }, (_, i) => signs.slice(i, i + length).join(''))
}
