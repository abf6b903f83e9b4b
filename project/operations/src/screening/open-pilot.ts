import { pilotIsFinished, pilotSample, progressOf, ratingsOf, reportsToScreen } from '@ayni/review'
import { agreement } from '@ayni/statistics'
import { z } from 'zod'
import { Invalid } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, text } from '../schemas.ts'

/** Opens a pilot: draws a random sample and names who judges it. */
export const openPilot = onReview({
  name: 'pilot.open',
  kind: 'command',
  who: ['lead'],
  summary:
    'Open a pilot: a random sample that each named reviewer judges alone. The random seed is recorded.',
  input: { size: z.int().min(1).max(1_000), reviewers: z.array(filled).min(2), seed: text.default('') },
  async run(review, { size, reviewers, seed }, context) {
    const { state } = review
    const available = reportsToScreen(state).length
    if (available < size)
      throw new Invalid(
        `The sample asks for ${size} records, but the review holds ${available}. Import more, or ask for fewer.`,
      )
    for (const person of new Set(reviewers))
      if (!state.people.get(person)?.roles.includes('reviewer'))
        throw new Invalid(`"${person}" is not a reviewer of this review; add the role under People.`)
    const drawnWith = seed === '' ? context.newId() : seed
    const name = `pilot-${state.pilots.size + 1}`
    const records = pilotSample(state, size, drawnWith)
    await append(review, context.person, context.now(), [
      {
        type: 'pilot-opened',
        payload: { round: name, seed: drawnWith, size, records, reviewers: [...new Set(reviewers)] },
      },
    ])
    return { round: name, seed: drawnWith, records }
  },
})

/** All pilots with the progress of each reviewer and, once all are done, the agreement. */
export const listPilots = onReview({
  name: 'pilot.list',
  kind: 'question',
  who: 'anyone',
  summary: 'All pilots: sample, seed, progress; agreement once everybody has finished.',
  input: {},
  run({ state }) {
    return {
      available: reportsToScreen(state).length,
      pilots: [...state.pilots.values()].map((pilot) => {
        const finished = pilotIsFinished(state, pilot.round)
        return {
          ...pilot,
          finished,
          progress: pilot.reviewers.map((person) => ({ person, ...progressOf(state, pilot.round, person) })),
          agreement: finished ? agreement(ratingsOf(state, pilot.round).ratings) : null,
        }
      }),
    }
  },
})
