import { type LanguageSigns, signsOf } from '../highlighting/stop-words.ts'
import { lengthened } from './lengthened.ts'
import { newTermRows, type TermCounts, type WeighedTerms } from './term-rows.ts'
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
  const { read, wordOf } = newWordTable()
  const tally = newTally()
  const signs = newSigns(wordOf)
  const columnsOf = {
    words: newColumns((word) => [rows.newColumn(words, wordOf(word))]),
    stems: newStemColumns(wordOf, (name) => rows.newColumn(stems, name)),
  }
  const usual = usualLanguage(texts)
  const readText = (title: Int32Array, rest: TermCounts) => {
    const once = { ids: title, times: new Int32Array(title.length).fill(1) }
    const stemsOfText = columnsOf.stems[languageOfRecord(signs(once), signs(rest), usual)]
    rows.count(stemsOfText(once).ids, stemsOfText(rest))
    rows.count(columnsOf.words(once).ids, columnsOf.words(rest))
  }
  for (const [index, { title, abstract, keywords, journal, authors }] of texts.entries()) {
    readText(read(title), tally(read(abstract, keywords, journal, authors)))
    if (index % 1_000 === 0) onProgress(index / texts.length)
  }
  readText(new Int32Array(0), tally(read(question)))
  return rows.weigh(extras)
}

/** Counts each word of a text once: what is looked up of a word then is, half as often. */
function newTally(): (read: Int32Array) => TermCounts {
  /** Where a word stands in the tally of the text that it was met in last, counted on from text to text, from 1 on. */
  let places = new Int32Array(1 << 16)
  let before = 1
  return (read) => {
    const ids = new Int32Array(read.length)
    const times = new Int32Array(read.length)
    let different = 0
    for (let i = 0; i < read.length; i += 1) {
      const id = read[i] ?? 0
      if (id >= places.length) places = lengthened(places, id + 1)
      const known = (places[id] ?? 0) - before
      const place = known >= 0 ? known : different
      if (known < 0) {
        places[id] = before + place
        ids[place] = id
        different += 1
      }
      times[place] = (times[place] ?? 0) + 1
    }
    before += different
    return { ids: ids.subarray(0, different), times: times.subarray(0, different) }
  }
}

/** What the words of a text say for each language. */
function newSigns(wordOf: (word: number) => string): (words: TermCounts) => SummedSigns {
  const signs: (LanguageSigns | null)[] = []
  return ({ ids, times }) => {
    const sums = { en: 0, es: 0, pt: 0, words: 0 }
    for (let i = 0; i < ids.length; i += 1) {
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
): Record<TextLanguage, (words: TermCounts) => TermCounts> {
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

/** Counts of the columns that stand for counted words; which those of a word are, is worked out when it is first met. */
function newColumns(workOut: (word: number) => readonly number[]): (words: TermCounts) => TermCounts {
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
  return ({ ids, times }) => {
    let columns = new Int32Array(ids.length)
    let counts = new Int32Array(ids.length)
    let length = 0
    for (let i = 0; i < ids.length; i += 1) {
      const word = ids[i] ?? 0
      const count = times[i] ?? 0
      const known = only[word] ?? unknown
      const column = known === unknown ? columnsOf(word) : known
      if (column >= 0) {
        columns[length] = column
        counts[length] = count
        length += 1
        continue
      }
      const ofWord = others[unknown - 1 - column] ?? []
      columns = lengthened(columns, length + ofWord.length + ids.length - i)
      counts = lengthened(counts, length + ofWord.length + ids.length - i)
      for (let k = 0; k < ofWord.length; k += 1) {
        columns[length] = ofWord[k] ?? 0
        counts[length] = count
        length += 1
      }
    }
    return { ids: columns.subarray(0, length), times: counts.subarray(0, length) }
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
