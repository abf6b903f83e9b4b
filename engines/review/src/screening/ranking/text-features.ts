import { type LanguageSigns, languageBySigns, signsOf } from '../highlighting/stop-words.ts'
import { lengthened } from './lengthened.ts'
import { makeRoom, newTermList, type TermList } from './term-list.ts'
import { newTermRows, type WeighedTerms } from './term-rows.ts'
import {
  addSigns,
  languageOfRecord,
  type RankedText,
  type SummedSigns,
  stemsOf,
  type TextLanguage,
  usualLanguage,
} from './terms.ts'
import { newWordTable } from './word-table.ts'

/** Stems without stop words, and words as they stand. */
const kinds = [
  { share: 0.6, power: 0.5 },
  { share: 0.4, power: 1 },
] as const
const [stems, words] = [0, 1]
/** Texts that tell in which language most of all are. */
const enoughTexts = 500
/** Weight of having an abstract, per standard deviation of its length and of the year: small beside the words' 1. */
const ofAbstract = 0.12
const ofLength = 0.1
const ofYear = 0.05

/**
 * Texts as rows of two halves: stems without stop words (inverse document frequency to the power of ½), and words as they
 * stand. Each half holds terms of all fields, terms of the title once more by themselves, and pairs of neighbours in the
 * title. Term frequency is 1 + ln tf, inverse document frequency ln((1 + n) / (1 + df)) + 1; terms of a single text are left out. A row's
 * words have length 1. Three last columns: abstract or none, its length, the year.
 *
 * @param question words that are asked for; they make one more row behind those of the texts.
 * @param onProgress called now and then with the share of texts read, 0 to 1.
 */
export function textFeatures(
  texts: readonly RankedText[],
  question: string,
  onProgress: (fraction: number) => void = () => undefined,
): WeighedTerms {
  const extras = extraColumns(texts)
  const rows = newTermRows(texts.length + 1, kinds, extras.length)
  const table = newWordTable()
  const { wordOf } = table
  const tally = newTally()
  const signs = newSigns(wordOf)
  const columnsOf = {
    words: newColumns((word) => [rows.newColumn(words, wordOf(word))]),
    stems: newStemColumns(wordOf, (name) => rows.newColumn(stems, name)),
  }
  /** The words of the title of a text and of the rest, and what stands for them. */
  const [title, read, rest] = [newTermList(), newTermList(), newTermList()]
  const [ofTitle, ofRest] = [newTermList(), newTermList()]
  const usual = usualLanguage(
    texts.slice(0, enoughTexts).map((text) => {
      table.read(read, text.title, text.abstract)
      tally(read, rest)
      return languageBySigns(signs(rest))
    }),
  )
  const readText = (ofTheTitle: string, ...others: readonly string[]) => {
    table.read(title, ofTheTitle)
    table.read(read, ...others)
    tally(read, rest)
    const language = languageOfRecord(signs(title), signs(rest), usual)
    for (const columns of [columnsOf.stems[language], columnsOf.words]) {
      columns(title, ofTitle)
      columns(rest, ofRest)
      rows.count(ofTitle, ofRest)
    }
  }
  for (const [index, text] of texts.entries()) {
    readText(text.title, text.abstract, text.keywords, text.journal, text.authors)
    if (index % 1_000 === 0) onProgress(index / texts.length)
  }
  readText('', question)
  return rows.weigh(extras)
}

/** Counts each word of a text once into another list: what is looked up of a word then is, half as often. */
function newTally(): (read: TermList, counted: TermList) => void {
  /** Where a word stands in the tally of the text that it was met in last, counted on from text to text, from 1 on. */
  let places = new Int32Array(1 << 16)
  let before = 1
  return (read, counted) => {
    makeRoom(counted, read.length)
    const { ids, times } = counted
    let different = 0
    for (let i = 0; i < read.length; i += 1) {
      const id = read.ids[i] ?? 0
      if (id >= places.length) places = lengthened(places, id + 1)
      const place = (places[id] ?? 0) - before
      if (place >= 0) times[place] = (times[place] ?? 0) + 1
      else {
        places[id] = before + different
        ids[different] = id
        times[different] = 1
        different += 1
      }
    }
    before += different
    counted.length = different
  }
}

/** What the words of a text say for each language. */
function newSigns(wordOf: (word: number) => string): (words: TermList) => SummedSigns {
  const signs: (LanguageSigns | null)[] = []
  return ({ ids, times, length }) => {
    const sums = { en: 0, es: 0, pt: 0, words: 0 }
    for (let i = 0; i < length; i += 1) {
      const id = ids[i] ?? 0
      const count = times[i] ?? 0
      // Words are numbered in the order met: each new one is the next.
      while (signs.length <= id) signs.push(signsOf(wordOf(signs.length)) ?? null)
      sums.words += count
      const said = signs[id]
      if (said) addSigns(sums, said, count)
    }
    return sums
  }
}

/** Columns of the stems of words, by language; each word is stemmed once in each. */
function newStemColumns(
  wordOf: (word: number) => string,
  newColumn: (name: string) => number,
): Record<TextLanguage, ColumnsOfWords> {
  const columnOf = new Map<string, number>()
  const ofLanguage = (language: TextLanguage) =>
    newColumns((id) => {
      const word = wordOf(id)
      return stemsOf(word, language).map((stem) => {
        const column = columnOf.get(stem) ?? newColumn(word)
        columnOf.set(stem, column)
        return column
      })
    })
  return { en: ofLanguage('en'), es: ofLanguage('es'), pt: ofLanguage('pt'), other: ofLanguage('other') }
}

/** Stands for the column of a word that was not met yet; below it, for none or several columns. */
const unknown = -1

/** Fills a list with the columns that stand for the words of another. */
type ColumnsOfWords = (words: TermList, columns: TermList) => void

/** Which columns stand for a word is worked out when it is first met. */
function newColumns(workOut: (word: number) => readonly number[]): ColumnsOfWords {
  /** The only column of a word, as most have one; or -2, -3 … for the first, second … of `others`. */
  let only = new Int32Array(0)
  const others: (readonly number[])[] = []
  const columnsOf = (word: number): number => {
    const columns = workOut(word)
    const [first] = columns
    const isOnly = columns.length === 1 && first !== undefined
    only = lengthened(only, word + 1, unknown)
    only[word] = isOnly ? first : unknown - others.push(columns)
    return only[word] ?? unknown
  }
  return ({ ids, times, length: words }, columns) => {
    makeRoom(columns, words)
    let length = 0
    for (let i = 0; i < words; i += 1) {
      const word = ids[i] ?? 0
      const count = times[i] ?? 0
      const known = only[word] ?? unknown
      const column = known === unknown ? columnsOf(word) : known
      if (column >= 0) {
        columns.ids[length] = column
        columns.times[length] = count
        length += 1
        continue
      }
      const ofWord = others[unknown - 1 - column] ?? []
      makeRoom(columns, length + ofWord.length + words - i)
      for (let k = 0; k < ofWord.length; k += 1) {
        columns.ids[length] = ofWord[k] ?? 0
        columns.times[length] = count
        length += 1
      }
    }
    columns.length = length
  }
}

/** Whether there is an abstract, how long it is, and the year, each around 0. */
function extraColumns(texts: readonly RankedText[]): (readonly number[])[] {
  return [
    texts.map(({ abstract }) => (abstract.length > 50 ? ofAbstract : -ofAbstract)),
    standardised(texts.map(({ abstract }) => Math.log(1 + abstract.length / 100))).map((z) => ofLength * z),
    standardised(texts.map(({ year }) => year)).map((z) => ofYear * z),
  ]
}

/** Distances from the mean in standard deviations, within ±2.5; 0 for what is not known. */
function standardised(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length)
  const deviation = Math.sqrt(variance) || 1
  return values.map((value) =>
    value === null ? 0 : Math.max(-2.5, Math.min(2.5, (value - mean) / deviation)),
  )
}
