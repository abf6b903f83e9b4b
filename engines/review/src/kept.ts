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
