import { lengthened } from './lengthened.ts'
import { newPairTable } from './pair-table.ts'
import type { SparseMatrix } from './sparse-matrix.ts'
import type { TermList } from './term-list.ts'

/** How terms of one kind are weighed. */
export type TermKind = {
  /** Share of the terms of this kind in the squared length of a row. */
  share: number
  /** Power of the inverse document frequency. */
  power: number
}

/** Rows of terms, counted while texts are read. */
export type TermRows = {
  /** A column for a new term of a kind; `name` is how it is shown. */
  newColumn(kind: number, name: string): number
  /**
   * Counts the terms of a text that are of one kind: the columns of its title in order, and of the rest, each with the times it
   * stands there. Each text by all kinds.
   */
  count(title: TermList, rest: TermList): void
  /**
   * Weighs what was counted; nothing can be counted any more. Every row gets the numbers of `extras`, one by row in each, in
   * columns behind those of the terms.
   */
  weigh(extras: readonly (readonly number[])[]): WeighedTerms
}

export type WeighedTerms = {
  matrix: SparseMatrix
  /** The word, or words, behind a column; `null` for what is no word. */
  nameOf(column: number): string | null
}

/**
 * What is kept of a column: its kind; the places of its names, the second -1 for what is no pair; the column of the term in the
 * title, -1 where there is none yet.
 */
const of = { kind: 0, firstName: 1, secondName: 2, inTitle: 3 } as const

/** 1 + ln tf of the counts that most terms have: a logarithm for each of millions would take a tenth of the time. */
const dampened = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(Math.max(1, times)))

/**
 * Counts terms, terms of the title once more by themselves, and pairs of neighbours in the title. Counts and weights share two
 * arrays, since half a million texts hold two hundred million terms.
 *
 * @param texts how many will be read.
 * @param kinds kinds of terms, in the order in which each text is counted.
 * @param extras how many columns will be added behind those of the terms.
 */
export function newTermRows(texts: number, kinds: readonly TermKind[], extras: number): TermRows {
  const names: string[] = []
  /** Of each column, where it was counted last and in how many texts: beside each other, as they are read together. */
  let counts = new Int32Array(2 << 16)
  /** Of each column, what it is (`of`). */
  let about = new Int32Array(4 << 16)
  let columnCount = 0
  const pairs = newPairTable()

  let columns = new Int32Array(1 << 16)
  let values = new Float32Array(1 << 16)
  let length = 0
  /** Where the terms of a text of one kind end, text by text. */
  const ends = new Int32Array(texts * kinds.length)
  let counted = 0

  const addColumn = (kind: number, first: number, second: number): number => {
    const column = columnCount
    columnCount += 1
    counts = lengthened(counts, 2 * columnCount)
    counts[2 * column] = -1
    about = lengthened(about, 4 * columnCount)
    about[4 * column + of.kind] = kind
    about[4 * column + of.firstName] = first
    about[4 * column + of.secondName] = second
    about[4 * column + of.inTitle] = -1
    return column
  }
  const makeRoom = (needed: number) => {
    if (needed <= columns.length) return
    // What all texts will take if they go on like those read so far: doubling would take twice the memory at the end.
    const expected = Math.ceil((1.05 * needed * ends.length) / (counted + 1))
    const size = Math.max(needed, Math.min(2 * columns.length, Math.max(expected, 1.2 * needed)))
    columns = grown(columns, new Int32Array(size))
    values = grown(values, new Float32Array(size))
  }
  const add = (column: number, times: number, from: number) => {
    const slot = counts[2 * column] ?? -1
    if (slot >= from) {
      values[slot] = (values[slot] ?? 0) + times
      return
    }
    counts[2 * column] = length
    counts[2 * column + 1] = (counts[2 * column + 1] ?? 0) + 1
    columns[length] = column
    values[length] = times
    length += 1
  }
  const kindOf = (column: number): number => about[4 * column + of.kind] ?? 0
  const firstNameOf = (column: number): number => about[4 * column + of.firstName] ?? 0
  const columnInTitle = (column: number): number => {
    const known = about[4 * column + of.inTitle] ?? -1
    if (known >= 0) return known
    const added = addColumn(kindOf(column), firstNameOf(column), -1)
    about[4 * column + of.inTitle] = added
    return added
  }
  const columnOfPair = (first: number, second: number): number =>
    pairs.numberOf(first, second, () => addColumn(kindOf(first), firstNameOf(first), firstNameOf(second)))
  /** Terms of a single text tell nothing about others: which columns are left, what they weigh, and whose place each takes. */
  const sharedColumns = () => {
    const weights = new Float64Array(columnCount)
    const places = new Int32Array(columnCount).fill(-1)
    const kept: number[] = []
    for (let column = 0; column < columnCount; column += 1) {
      const frequency = counts[2 * column + 1] ?? 0
      if (frequency < 2) continue
      places[column] = kept.length
      weights[column] = (Math.log((1 + texts) / (1 + frequency)) + 1) ** (kinds[kindOf(column)]?.power ?? 1)
      kept.push(column)
    }
    return { weights, places, kept }
  }
  const nameOf = (column: number): string => {
    const [first, second] = [names[firstNameOf(column)] ?? '', about[4 * column + of.secondName] ?? -1]
    return second < 0 ? first : `${first} ${names[second] ?? ''}`
  }

  return {
    newColumn(kind, name) {
      names.push(name)
      return addColumn(kind, names.length - 1, -1)
    },
    count(title, { ids, times, length: others }) {
      makeRoom(length + 3 * title.length + others + extras)
      const from = length
      let before = -1
      for (let i = 0; i < title.length; i += 1) {
        const column = title.ids[i] ?? 0
        add(column, 1, from)
        add(columnInTitle(column), 1, from)
        if (before >= 0) add(columnOfPair(before, column), 1, from)
        before = column
      }
      for (let i = 0; i < others; i += 1) add(ids[i] ?? 0, times[i] ?? 0, from)
      ends[counted] = length
      counted += 1
      // Behind each text stays the room of its extras, so that weighing never writes where it has not read yet.
      if (counted % kinds.length === 0) length += extras
    },
    weigh(extraColumns) {
      const { weights, places, kept } = sharedColumns()
      const starts = new Int32Array(texts + 1)
      let [at, k] = [0, 0]
      for (let text = 0; text < texts; text += 1) {
        for (const [index, { share }] of kinds.entries()) {
          const first = at
          let squares = 0
          for (const end = ends[text * kinds.length + index] ?? 0; k < end; k += 1) {
            const column = columns[k] ?? 0
            const place = places[column] ?? -1
            if (place < 0) continue
            const times = values[k] ?? 1
            const value = (dampened[times] ?? 1 + Math.log(times)) * (weights[column] ?? 0)
            columns[at] = place
            values[at] = value
            squares += value * value
            at += 1
          }
          const scale = squares > 0 ? Math.sqrt(share / squares) : 0
          for (let i = first; i < at; i += 1) values[i] = (values[i] ?? 0) * scale
        }
        k += extras
        for (const [index, extra] of extraColumns.entries()) {
          columns[at] = kept.length + index
          values[at] = extra[text] ?? 0
          at += 1
        }
        starts[text + 1] = at
      }
      return {
        matrix: {
          rows: texts,
          width: kept.length + extras,
          starts,
          columns: columns.subarray(0, at),
          values: values.subarray(0, at),
        },
        nameOf(column) {
          const own = kept[column]
          return own === undefined ? null : nameOf(own)
        },
      }
    },
  }
}

function grown<Numbers extends Int32Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
