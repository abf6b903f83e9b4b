import { signsOf } from '../highlighting/stop-words.ts'
import type { SparseMatrix } from './sparse-matrix.ts'
import { languageOfRecord, type RankedText, stemsOf, type TextLanguage, usualLanguage } from './terms.ts'
import { newWordTable } from './word-table.ts'

/** Texts as numbers, and what the numbers stand for. */
export type TextFeatures = {
  matrix: SparseMatrix
  /** The word, or words, behind a column; `null` for what is no word. */
  nameOf(column: number): string | null
}

/** Share of the stems in the squared length of a row, as against the words. */
const shareOfStems = 0.6
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
): TextFeatures {
  const stems = newHalf(0.5, shareOfStems)
  const words = newHalf(1, 1 - shareOfStems)
  const { read, wordOf } = newWordTable()
  const signs = remembered((word) => signsOf(wordOf(word)) ?? null)
  const wordColumn = remembered((word) => words.columnOf(wordOf(word), wordOf(word)))
  const stemColumns = newStemColumns(stems, wordOf)
  const asked = { title: '', abstract: question, keywords: '', authors: '', journal: '', year: null }
  const usual = usualLanguage(texts)
  for (const [index, text] of [...texts, asked].entries()) {
    const title = read(text.title)
    const rest = read(`${text.abstract}\n${text.keywords}\n${text.journal}\n${text.authors}`)
    const language = languageOfRecord(title.map(signs), rest.map(signs), usual)
    words.read(title.map(wordColumn), rest.map(wordColumn))
    stems.read(stemColumns(title, language), stemColumns(rest, language))
    if (index % 1_000 === 0) onProgress(index / texts.length)
  }
  return joined([stems.weigh(), words.weigh()], extraColumns(texts))
}

/** Columns of the stems of words; each word is stemmed once per language. */
function newStemColumns(
  half: Half,
  wordOf: (word: number) => string,
): (words: readonly number[], language: TextLanguage) => number[] {
  const known = new Map<TextLanguage, (column: number) => readonly number[]>()
  const ofLanguage = (language: TextLanguage) => {
    const stems = remembered((id) => {
      const word = wordOf(id)
      return stemsOf(word, language).map((stem) => half.columnOf(stem, word))
    })
    known.set(language, stems)
    return stems
  }
  return (words, language) => {
    const stems = known.get(language) ?? ofLanguage(language)
    const columns: number[] = []
    for (const word of words) for (const column of stems(word)) columns.push(column)
    return columns
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

type Half = ReturnType<typeof newHalf>
type Weighed = SparseMatrix & { nameOf(column: number): string | null }

/** Reads texts one by one, each as the columns of its terms. */
function newHalf(power: number, share: number) {
  const terms = new Map<string, number>()
  /** Columns of terms in the title and of pairs in the title, by the column of the term or the two terms. */
  const inTitle = new Map<number, number>()
  const pairs = new Map<number, number>()
  const names: string[] = []
  const frequencies: number[] = []
  const lastSeen: number[] = []
  const slots: number[] = []
  const starts = [0]
  let columns = new Int32Array(1 << 16)
  let counts = new Float32Array(1 << 16)
  let length = 0
  let text = 0

  const newColumn = (name: string): number => {
    names.push(name)
    frequencies.push(0)
    lastSeen.push(-1)
    slots.push(0)
    return names.length - 1
  }
  const count = (column: number) => {
    if (lastSeen[column] === text) {
      const slot = slots[column] ?? 0
      counts[slot] = (counts[slot] ?? 0) + 1
      return
    }
    lastSeen[column] = text
    slots[column] = length
    frequencies[column] = (frequencies[column] ?? 0) + 1
    if (length === columns.length) {
      columns = grown(columns, new Int32Array(2 * length))
      counts = grown(counts, new Float32Array(2 * length))
    }
    columns[length] = column
    counts[length] = 1
    length += 1
  }
  const columnIn = (map: Map<number, number>, key: number, name: () => string): number => {
    const known = map.get(key)
    if (known !== undefined) return known
    const column = newColumn(name())
    map.set(key, column)
    return column
  }

  return {
    /** The column of a term, a new one where it is new; `name` is how it is shown. */
    columnOf(term: string, name: string): number {
      const known = terms.get(term)
      if (known !== undefined) return known
      const column = newColumn(name)
      terms.set(term, column)
      return column
    },
    /** Reads a text: the columns of the terms of its title, in order, and of the rest. */
    read(title: readonly number[], rest: readonly number[]) {
      let before = -1
      for (const column of title) {
        const name = names[column] ?? ''
        count(column)
        count(columnIn(inTitle, column, () => name))
        if (before >= 0)
          count(columnIn(pairs, before * 2 ** 26 + column, () => `${names[before] ?? ''} ${name}`))
        before = column
      }
      for (const column of rest) count(column)
      text += 1
      starts.push(length)
    },
    /** Weighs what was read; terms of one text are dropped. */
    weigh(): Weighed {
      const kept = new Int32Array(names.length).fill(-1)
      const weights: number[] = []
      const keptNames: string[] = []
      for (const [column, frequency] of frequencies.entries()) {
        if (frequency < 2) continue
        kept[column] = weights.length
        weights.push((Math.log((1 + text) / (1 + frequency)) + 1) ** power)
        keptNames.push(names[column] ?? '')
      }
      const outColumns = new Int32Array(length)
      const values = new Float32Array(length)
      const outStarts = new Int32Array(text + 1)
      let at = 0
      for (let row = 0; row < text; row += 1) {
        const from = at
        let squares = 0
        for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k += 1) {
          const column = kept[columns[k] ?? 0] ?? -1
          if (column < 0) continue
          const value = (1 + Math.log(counts[k] ?? 1)) * (weights[column] ?? 0)
          outColumns[at] = column
          values[at] = value
          squares += value * value
          at += 1
        }
        const scale = squares > 0 ? Math.sqrt(share / squares) : 0
        for (let k = from; k < at; k += 1) values[k] = (values[k] ?? 0) * scale
        outStarts[row + 1] = at
      }
      return {
        rows: text,
        width: weights.length,
        starts: outStarts,
        columns: outColumns.subarray(0, at),
        values: values.subarray(0, at),
        nameOf: (column) => keptNames[column] ?? null,
      }
    },
  }
}

function grown<Numbers extends Int32Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
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

function joined(halves: readonly Weighed[], extras: readonly (readonly number[])[]): TextFeatures {
  const rows = halves[0]?.rows ?? 0
  const size = halves.reduce((sum, { values }) => sum + values.length, 0) + rows * extras.length
  const starts = new Int32Array(rows + 1)
  const columns = new Int32Array(size)
  const values = new Float32Array(size)
  const offsets = halves.map((_, index) => halves.slice(0, index).reduce((sum, { width }) => sum + width, 0))
  const words = halves.reduce((sum, { width }) => sum + width, 0)
  let at = 0
  for (let row = 0; row < rows; row += 1) {
    for (const [index, half] of halves.entries()) {
      const offset = offsets[index] ?? 0
      for (let k = half.starts[row] ?? 0; k < (half.starts[row + 1] ?? 0); k += 1) {
        columns[at] = offset + (half.columns[k] ?? 0)
        values[at] = half.values[k] ?? 0
        at += 1
      }
    }
    for (const [index, extra] of extras.entries()) {
      columns[at] = words + index
      // The question has no length or year that would be worth finding.
      values[at] = extra[row] ?? 0
      at += 1
    }
    starts[row + 1] = at
  }
  return {
    matrix: { rows, width: words + extras.length, starts, columns, values },
    nameOf(column) {
      const index = offsets.findLastIndex((offset) => offset <= column)
      return column >= words ? null : (halves[index]?.nameOf(column - (offsets[index] ?? 0)) ?? null)
    },
  }
}
