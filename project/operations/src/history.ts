import {
  type Fact,
  factMayBeSeen,
  hiddenAppraisals,
  hiddenCharts,
  hiddenCodings,
  hiddenDecisions,
  hiddenVotes,
} from '@ayni/review'
import { z } from 'zod'
import { openReview } from './open-review.ts'
import { type Context, onReview } from './operation.ts'

/** A page of the log, the latest first, with what the asking person may see. */
export const readHistory = onReview({
  name: 'history',
  kind: 'question',
  who: 'anyone',
  summary: 'The log, the latest fact first. Others’ decisions appear when the rule of blindness allows it.',
  input: { before: z.int().min(1).nullable().default(null), limit: z.int().min(1).max(500).default(100) },
  async run({ state, store }, { before, limit }, { person }) {
    const last = before === null ? state.seq : before - 1
    const first = Math.max(0, last - limit)
    const facts = await store.facts(first, last - first)
    const isWhole =
      hiddenDecisions(state, person) +
        hiddenAppraisals(state, person) +
        hiddenCharts(state, person) +
        hiddenCodings(state, person) +
        hiddenVotes(state, person) ===
      0
    return {
      seq: state.seq,
      earliest: first + 1,
      facts: facts
        .filter((fact) => factMayBeSeen(state, fact, person))
        .reverse()
        .map(shortened)
        // A hash covers what came before: who guesses well could tell by it whether a guess was right.
        .map((fact) => (isWhole ? fact : { ...fact, hash: null })),
    }
  },
})

/** A change as the stream tells it: that something of this kind happened, no more. */
export type Change = { seq: number; type: Fact['type'] }

/**
 * Changes of a review after a position, as they happen, until the signal aborts. Decisions that the person may
 * not see yet are left out altogether, so that not even their timing shows.
 */
export async function* changesOf(
  context: Context,
  reviewId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Change> {
  const review = await openReview(context.project, reviewId)
  // Listening begins before reading, so that nothing falls between the two.
  const arrived: Fact[] = []
  let wake = () => {}
  const listener = (facts: readonly Fact[]) => {
    arrived.push(...facts)
    wake()
  }
  review.listeners.add(listener)
  const earlier = await review.store.facts(after)
  const last = earlier.at(-1)?.seq ?? after
  const waiting = [...earlier, ...arrived.splice(0).filter(({ seq }) => seq > last)]
  signal.addEventListener('abort', () => wake(), { once: true })
  try {
    while (!signal.aborted) {
      waiting.push(...arrived.splice(0))
      const fact = waiting.shift()
      if (!fact) await new Promise<void>((resolve) => (wake = resolve))
      else if (factMayBeSeen(review.state, fact, context.person)) yield { seq: fact.seq, type: fact.type }
    }
  } finally {
    review.listeners.delete(listener)
  }
}

/** Bulky parts of a fact are told by their size: the history is read by people. */
function shortened(fact: Fact) {
  const { seq, type, person, at, hash } = fact
  const base = { seq, type, person, at, hash }
  switch (fact.type) {
    case 'duplicates-found':
      return { ...base, payload: { links: fact.payload.links.length, compared: fact.payload.compared } }
    case 'references-imported':
      return { ...base, payload: { ...fact.payload, problems: fact.payload.problems.length } }
    case 'citation-style-added':
      return { ...base, payload: { style: fact.payload.style, name: fact.payload.name } }
    case 'framework-published':
      return { ...base, payload: { version: fact.payload.framework.version } }
    default:
      return { ...base, payload: fact.payload }
  }
}
