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

/** Occurrences of one text: the words as they stand, and what is left of those that carry a topic. */
export type Terms = { words: string[]; stems: string[] }

/**
 * The terms of each field of a record, with the stems of the record's own language. Words of a language without a stemmer
 * are cut into runs of four letters, those of scripts without spaces into pairs of signs.
 *
 * @example termsOf({ title: 'Mutual aid groups', abstract: '', … }).title.stems // ['mutual', 'aid', 'group']
 */
export function termsOf(text: RankedText): { title: Terms; rest: Terms } {
  const title = wordsOf(text.title)
  const rest = wordsOf(`${text.abstract}\n${text.keywords}\n${text.journal}\n${text.authors}`)
  const language = languageOf(rest.length > 20 ? rest : [...title, ...rest])
  return {
    title: { words: title, stems: stemsOf(title, language) },
    rest: { words: rest, stems: stemsOf(rest, language) },
  }
}

/** Words of two signs and more, small and without accents. */
function wordsOf(text: string): string[] {
  return withoutAccents(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []
}

const latin = /^[\p{Script=Latin}\p{N}]+$/u
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function stemsOf(words: readonly string[], language: StemLanguage | null): string[] {
  const stems: string[] = []
  const stops = language === null ? null : stopWords[language]
  for (const word of words) {
    if (stops?.has(word)) continue
    if (language !== null && isLatin(word)) stems.push(stemOf(word, language))
    else if (withoutSpaces.test(word)) pushRuns(word, 2, stems)
    else if (word.length > 5) pushRuns(word, 4, stems)
    else stems.push(word)
  }
  return stems
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
