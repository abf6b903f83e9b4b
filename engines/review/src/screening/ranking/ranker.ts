import { signsOf } from '../highlighting/stop-words.ts'
import { linearSvm, type SvmSettings } from './linear-svm.ts'
import { addRow, rowTimes } from './sparse-matrix.ts'
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

export type RankerOptions = {
  /** Called while texts are read, with the share done, 0 to 1. */
  onProgress?: (fraction: number) => void
  /** Other settings than those chosen for everybody. */
  settings?: SvmSettings
}

/** Words named to explain a rank: more would not be read. */
const mostWords = 6
/** Decisions for inclusion from which on the question's own words are no longer needed. */
const enoughRelevant = 3

/**
 * Prepares records for ranking. Without any decision for inclusion the words of the protocol's question and criteria stand
 * for the first relevant record, so that the very first screen is ranked; without them the order of the records stands.
 *
 * @param question words of the protocol: question, population, concept, context, criteria for inclusion.
 * @example
 * const ranker = newRanker(texts, 'mutual aid groups in cities')
 * ranker.learn(12, true); ranker.learn(40, false)
 * const scores = ranker.rank()
 */
export function newRanker(
  texts: readonly RankedText[],
  question = '',
  { onProgress, settings }: RankerOptions = {},
): Ranker {
  const asked = texts.length
  const { matrix, nameOf } = textFeatures(texts, question, onProgress)
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
      const usesQuestion = question.trim() !== '' && relevant < enoughRelevant
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
