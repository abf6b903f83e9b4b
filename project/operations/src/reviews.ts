import { defaultProtocol, type FactBody, fullText, progressOf, titleAbstract } from '@ayni/review'
import { z } from 'zod'
import { newSlug } from './new-id.ts'
import { append, createReview, openReview } from './open-review.ts'
import { onMachine, onReview, terminal } from './operation.ts'
import { filled, language } from './schemas.ts'
import { stepsOf } from './steps.ts'

/** All reviews of this machine, the one worked on last first. */
export const listReviews = onMachine({
  name: 'review.list',
  kind: 'question',
  summary: 'All reviews in the data folder, the one worked on last first.',
  input: z.strictObject({}),
  async run(_, context) {
    const { folder } = context.project
    const reviews = []
    const damaged = []
    for (const id of await folder.reviews()) {
      try {
        const { state } = await openReview(context.project, id)
        reviews.push({
          id,
          title: state.title,
          language: state.language,
          records: state.records.size,
          people: [...state.people.values()].map(({ name }) => name),
          startedAt: state.startedAt,
          lastAt: state.lastAt,
          published: state.frameworks.length,
        })
      } catch (error) {
        // One damaged file must not hide the others.
        damaged.push({ id, message: error instanceof Error ? error.message : String(error) })
      }
    }
    reviews.sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
    return { folder: folder.path, reviews, damaged }
  },
})

/** Starts a review with the default protocol; whoever starts it leads it and may screen. */
export const startReview = onMachine({
  name: 'review.start',
  kind: 'command',
  summary: 'Start a review: its title, its language, and the name of the person who leads it.',
  input: z.strictObject({ title: filled, language, name: filled.nullable().default(null) }),
  async run({ title, language, name }, context) {
    const taken = new Set(await context.project.folder.reviews())
    const id = newSlug(title, taken)
    const review = await createReview(context.project, id)
    const person = name === null ? terminal : newSlug(name, new Set([terminal]))
    const lead: FactBody[] =
      name === null ? [] : [{ type: 'person-joined', payload: { person, name, roles: ['lead', 'reviewer'] } }]
    await append(review, person, context.now(), [
      { type: 'review-started', payload: { title, language } },
      ...lead,
      {
        type: 'protocol-written',
        payload: { protocol: defaultProtocol(title, language), changed: firstVersion[language], why: '' },
      },
    ])
    return { review: id, person }
  },
})

/** What is noted as the change of the protocol that a review starts with, in the review's language. */
const firstVersion = { en: 'first version', es: 'primera versión', pt: 'primeira versão' } as const

/** Where a review stands: what the rail of steps shows. */
export const overview = onReview({
  name: 'review.overview',
  kind: 'question',
  who: 'anyone',
  summary: 'Title, people and the state of every step, as the asking person may see it.',
  input: {},
  run({ state }, { review }, { person }) {
    return {
      review,
      title: state.title,
      language: state.language,
      seq: state.seq,
      startedAt: state.startedAt,
      lastAt: state.lastAt,
      me: state.people.get(person) ?? null,
      people: [...state.people.values()],
      steps: stepsOf(state, person),
      myProgress: {
        titleAbstract: progressOf(state, titleAbstract, person),
        fullText: progressOf(state, fullText, person),
      },
    }
  },
})
