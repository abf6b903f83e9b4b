import { signsOf } from '../highlighting/stop-words.ts'
import { linearSvm, type SvmSettings } from './linear-svm.ts'
import { addRow, rowTimes } from './sparse-matrix.ts'
import type { WeighedTerms } from './term-rows.ts'
import type { RankedText } from './terms.ts'
import { textFeatures } from './text-features.ts'

/** Why a record stands where it stands: a word, and how much it moved the record up (above 0) or down. */
export type WordEffect = { word: string; effect: number }

/** Ranks records by what reviewers decided about others. */
export type Ranker = {
  /** Tells of a decision, or that it has changed. */
  learn(index: number, relevant: boolean): void
  /** Works out the scores of all undecided records anew; the likelier to be relevant, the higher. Decided ones get -∞. */
  rank(): Float64Array
  /** The words that moved a record most at the last ranking, the strongest first. */
  explain(index: number): WordEffect[]
}

/** Texts read for ranking: several rankers may learn over them, each by itself. */
export type ReadTexts = WeighedTerms & {
  /** How many texts there are; the row behind theirs is the question's. */
  count: number
  hasQuestion: boolean
}

/** Words named to explain a rank: more would not be read. */
const mostWords = 6
/** Decisions for inclusion from which on the question's own words are no longer needed. */
const enoughRelevant = 3

/**
 * Reads the texts of records, which takes most of the time of a first ranking.
 *
 * @param question words of the protocol: question, population, concept, context, criteria for inclusion.
 * @param onProgress called now and then with the share of texts read, 0 to 1.
 * @example const read = readTexts(texts, 'mutual aid groups in cities')
 */
export function readTexts(
  texts: readonly RankedText[],
  question = '',
  onProgress?: (fraction: number) => void,
): ReadTexts {
  const hasQuestion = question.trim() !== ''
  return { ...textFeatures(texts, question, onProgress), count: texts.length, hasQuestion }
}

/**
 * Ranks records whose texts were read. Without any decision for inclusion the words of the protocol's question and criteria stand
 * for the first relevant record, so that the very first screen is ranked; without them the order of the records stands.
 *
 * @param settings others than those chosen for everybody.
 * @example
 * const ranker = newRanker(readTexts(texts, 'mutual aid groups in cities'))
 * ranker.learn(12, true); ranker.learn(40, false)
 * const scores = ranker.rank()
 */
export function newRanker(
  { matrix, nameOf, count: asked, hasQuestion }: ReadTexts,
  settings?: SvmSettings,
): Ranker {
  const svm = linearSvm(matrix, settings)
  const labels = new Map<number, boolean>()
  const scores = new Float64Array(asked)
  let weights: Float64Array = svm.weights
  let relevant = 0

  const scoreBy = (score: (row: number) => number) => {
    for (let row = 0; row < asked; row += 1)
      scores[row] = labels.has(row) ? Number.NEGATIVE_INFINITY : score(row)
    return scores
  }
  return {
    learn(index, isRelevant) {
      if (!(index >= 0 && index < asked))
        throw new Error(`learn requires the index of a record, 0 to ${asked - 1}; got ${index}`)
      relevant += (isRelevant ? 1 : 0) - (labels.get(index) ? 1 : 0)
      labels.set(index, isRelevant)
      svm.learn(index, isRelevant)
    },
    rank() {
      const usesQuestion = hasQuestion && relevant < enoughRelevant
      const others = labels.size - relevant
      if (others > 0 && (relevant > 0 || usesQuestion)) {
        if (usesQuestion) svm.learn(asked, true)
        else svm.forget(asked)
        svm.fit()
        weights = svm.weights
        return scoreBy(svm.score)
      }
      // One kind of example only: likeness to what is wanted, or unlikeness to what is not.
      weights = new Float64Array(matrix.width)
      if (usesQuestion) addRow(matrix, asked, 1, weights)
      for (const [index, isRelevant] of labels)
        addRow(matrix, index, (isRelevant ? 1 : -1) / labels.size, weights)
      return scoreBy((row) => rowTimes(matrix, row, weights))
    },
    explain(index) {
      const effects = new Map<string, number>()
      for (let k = matrix.starts[index] ?? 0; k < (matrix.starts[index + 1] ?? 0); k += 1) {
        const column = matrix.columns[k] ?? 0
        const name = nameOf(column)
        // Stop words help to rank, as style does, but tell nobody why.
        if (name === null || name.split(' ').every((word) => signsOf(word))) continue
        const effect = (matrix.values[k] ?? 0) * (weights[column] ?? 0)
        effects.set(name, (effects.get(name) ?? 0) + effect)
      }
      return [...effects]
        .map(([word, effect]) => ({ word, effect }))
        .sort((first, second) => Math.abs(second.effect) - Math.abs(first.effect))
        .slice(0, mostWords)
    },
  }
}
