import type { ReviewState } from './state.ts'

/**
 * Keeps what is concluded from a state until the state takes in its next fact. What it gives must not be changed.
 *
 * @example const studiesOf = kept((state) => workOutStudies(state))
 */
export function kept<Value>(conclude: (state: ReviewState) => Value): (state: ReviewState) => Value {
  const known = new WeakMap<ReviewState, { seq: number; value: Value }>()
  return (state) => {
    const before = known.get(state)
    if (before?.seq === state.seq) return before.value
    const value = conclude(state)
    known.set(state, { seq: state.seq, value })
    return value
  }
}

/** Answers of which this many are kept: what a few people look at in turn, each perhaps a megabyte. */
const most = 16

/**
 * Keeps what is concluded from a state and a question, the last few of them, until the state takes in its next fact.
 *
 * @param question what can be written as JSON.
 * @example const partOf = keptFor((state, filter: MapFilter) => workOutPart(state, filter))
 */
export function keptFor<Question, Value>(
  conclude: (state: ReviewState, question: Question) => Value,
): (state: ReviewState, question: Question) => Value {
  const knownOf = kept(() => new Map<string, Value>())
  return (state, question) => {
    const known = knownOf(state)
    const key = JSON.stringify(question)
    const value = known.get(key) ?? conclude(state, question)
    // The one asked last is the last to go.
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return value
  }
}
