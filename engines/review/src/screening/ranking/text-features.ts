import { type LanguageSigns, signsOf } from '../highlighting/stop-words.ts'
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
  const signs = remembered((word) => signsOf(wordOf(word)) ?? null)
  const wordColumn = remembered((word) => rows.newColumn(words, wordOf(word)))
  const stemColumns = newStemColumns(wordOf, (name) => rows.newColumn(stems, name))
  const usual = usualLanguage(texts)
  const readText = (title: readonly number[], rest: TermCounts) => {
    const once = { ids: title, times: title.map(() => 1) }
    const language = languageOfRecord(signsIn(once, signs), signsIn(rest, signs), usual)
    rows.count(stemColumns(once, language).ids, stemColumns(rest, language))
    rows.count(title.map(wordColumn), { ids: rest.ids.map(wordColumn), times: rest.times })
  }
  for (const [index, { title, abstract, keywords, journal, authors }] of texts.entries()) {
    readText(read(title), tally(read(abstract, keywords, journal, authors)))
    if (index % 1_000 === 0) onProgress(index / texts.length)
  }
  readText([], tally(read(question)))
  return rows.weigh(extras)
}

/** Counts each word of a text once: what is looked up of a word then is, half as often. */
function newTally(): (ids: readonly number[]) => TermCounts {
  /** Where a word stands in the tally of the text that it was met in last, counted on from text to text. */
  const places: number[] = []
  let before = 0
  return (read) => {
    const ids: number[] = []
    const times: number[] = []
    for (const id of read) {
      const place = (places[id] ?? -1) - before
      if (place >= 0) times[place] = (times[place] ?? 0) + 1
      else {
        places[id] = before + ids.length
        ids.push(id)
        times.push(1)
      }
    }
    before += ids.length
    return { ids, times }
  }
}

/** What the words of a text say for each language. */
function signsIn({ ids, times }: TermCounts, signs: (word: number) => LanguageSigns | null): SummedSigns {
  const sums = { en: 0, es: 0, pt: 0, words: 0 }
  for (let i = 0; i < ids.length; i += 1) {
    const count = times[i] ?? 0
    const found = signs(ids[i] ?? 0)
    sums.words += count
    if (found) addSigns(sums, found, count)
  }
  return sums
}

/** Columns of the stems of words; each word is stemmed once per language. */
function newStemColumns(
  wordOf: (word: number) => string,
  newColumn: (name: string) => number,
): (words: TermCounts, language: TextLanguage) => TermCounts {
  const columnOf = new Map<string, number>()
  const columnsOf = (word: string, language: TextLanguage) =>
    stemsOf(word, language).map((stem) => {
      const column = columnOf.get(stem) ?? newColumn(word)
      columnOf.set(stem, column)
      return column
    })
  const ofLanguage = (language: TextLanguage) => remembered((id) => columnsOf(wordOf(id), language))
  const known = {
    en: ofLanguage('en'),
    es: ofLanguage('es'),
    pt: ofLanguage('pt'),
    other: ofLanguage('other'),
  }
  return (words, language) => {
    const stems = known[language]
    const ids: number[] = []
    const times: number[] = []
    for (let i = 0; i < words.ids.length; i += 1)
      for (const column of stems(words.ids[i] ?? 0)) {
        ids.push(column)
        times.push(words.times[i] ?? 0)
      }
    return { ids, times }
  }
}

/** Works out a value for a word when it is first asked for. */
function remembered<Value>(workOut: (word: number) => Value): (word: number) => Value {
  const values: Value[] = []
  return (word) => {
    let value = values[word]
    if (value === undefined) {
      value = workOut(word)
      values[word] = value
    }
    return value
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
