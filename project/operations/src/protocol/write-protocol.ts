import {
  currentProtocol,
  evidenceMap,
  hiddenDecisions,
  instrumentProblems,
  instrumentsOf,
  type PersonId,
  type Protocol,
  type ReviewState,
} from '@ayni/review'
import { told } from '../appraising/read-instrument.ts'
import { Invalid } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { levelRule, protocol, text } from '../schemas.ts'

/** The protocol with all its versions, the newest first. */
export const readProtocol = onReview({
  name: 'protocol.read',
  kind: 'question',
  who: 'anyone',
  summary: 'The protocol in force and every version with what changed and why.',
  input: {},
  run({ state }) {
    return { current: currentProtocol(state), versions: [...state.protocols].reverse() }
  },
})

/** Writes the next version of the protocol. */
export const writeProtocol = onReview({
  name: 'protocol.write',
  kind: 'command',
  who: ['lead'],
  summary: 'Write the next version of the protocol, with what changed and why.',
  input: { protocol, changed: text, why: text },
  async run(review, { protocol, changed, why }, context) {
    const inUse = usedCriteria(review.state, context.person)
    const kept = new Set(protocol.criteria.map((criterion) => criterion.id))
    const missing = [...inUse].find((id) => !kept.has(id))
    if (missing !== undefined)
      throw new Invalid(
        `Criterion "${missing}" is or may be the reason of decisions already taken, so it must stay; reword it instead.`,
      )
    checkInstruments(protocol)
    await append(review, context.person, context.now(), [
      { type: 'protocol-written', payload: { protocol, changed, why } },
    ])
    return { version: review.state.protocols.length }
  },
})

/** The map as another level rule would draw it, to try a rule before writing it down. */
export const tryLevelRule = onReview({
  name: 'protocol.try-level-rule',
  kind: 'question',
  who: 'anyone',
  summary: 'The map under another level rule, without writing anything.',
  input: { levelRule },
  run({ state }, { levelRule }) {
    return evidenceMap(state, levelRule)
  },
})

/** @throws {Invalid} when an instrument contradicts itself, or ids of instruments or items are given twice. */
function checkInstruments(protocol: Protocol): void {
  const instruments = instrumentsOf(protocol)
  for (const instrument of instruments)
    for (const problem of instrumentProblems(instrument)) {
      const { where, message } = told(problem)
      throw new Invalid(`Instrument "${instrument.id}", "${where}": ${message}.`)
    }
  const ids = [instruments.map(({ id }) => id), instruments.flatMap(({ items }) => items.map(({ id }) => id))]
  for (const list of ids) {
    const twice = list.find((id, index) => list.indexOf(id) < index)
    if (twice !== undefined)
      throw new Invalid(`Two instruments share the id "${twice}", so answers could not be told apart.`)
  }
}

/**
 * Criteria that decisions rest on. While decisions of others are hidden from the person any may be among them, and saying
 * which would tell.
 */
function usedCriteria(state: ReviewState, person: PersonId): Set<string> {
  if (hiddenDecisions(state, person) > 0)
    return new Set(currentProtocol(state)?.criteria.map((criterion) => criterion.id))
  const used = new Set<string>()
  for (const ofRound of state.decisions.values())
    for (const ofRecord of ofRound.values())
      for (const decision of ofRecord.values()) for (const reason of decision.reasons) used.add(reason)
  for (const ofRound of state.resolutions.values())
    for (const resolution of ofRound.values()) for (const reason of resolution.reasons) used.add(reason)
  return used
}
