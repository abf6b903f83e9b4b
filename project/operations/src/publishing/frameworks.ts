import type { Framework } from '@ayni/framework'
import { draftFramework } from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append, type OpenReview } from '../open-review.ts'
import { type Context, onReview } from '../operation.ts'
import { text } from '../schemas.ts'

/** What the next version would be, and the versions there are. */
export const listFrameworks = onReview({
  name: 'framework.list',
  kind: 'question',
  who: 'anyone',
  summary: 'Published versions of the framework, and what publishing now would change.',
  input: {},
  run(review, _, context) {
    const { frameworks } = review.state
    const draft = draftNext(review, context, { note: '', isCited: false })
    return {
      versions: frameworks.map(({ framework, person, at }) => ({
        version: framework.version,
        title: framework.title,
        note: framework.note,
        components: framework.components.length,
        outcomes: framework.outcomes.length,
        studies: framework.studies.length,
        changes: framework.changes,
        person,
        at,
      })),
      draft: {
        components: draft.components.length,
        outcomes: draft.outcomes.length,
        studies: draft.studies.length,
        changes: draft.changes,
      },
    }
  },
})

/** Publishes the next version. What is published does not change any more. */
export const publishFramework = onReview({
  name: 'framework.publish',
  kind: 'command',
  who: ['lead'],
  summary: 'Publish the map with its evidence as the next version of the framework.',
  input: { note: text.default('') },
  async run(review, { note }, context) {
    const framework = draftNext(review, context, { note, isCited: true })
    if (framework.components.length === 0 || framework.outcomes.length === 0)
      throw new Invalid('A framework needs at least one component and one outcome; define them under Coding.')
    await append(review, context.person, context.now(), [
      { type: 'framework-published', payload: { framework } },
    ])
    return framework
  },
})

/** A published version, the latest if none is named. */
export const showFramework = onReview({
  name: 'framework.show',
  kind: 'question',
  who: 'anyone',
  summary: 'A published version of the framework as one JSON document with its evidence inside.',
  input: { version: z.int().min(1).nullable().default(null) },
  run({ state }, { version }): Framework {
    const found =
      version === null
        ? state.frameworks.at(-1)
        : state.frameworks.find(({ framework }) => framework.version === version)
    if (!found)
      throw new NotFound(
        version === null
          ? 'No version of the framework has been published yet.'
          : `There is no version ${version}.`,
      )
    return found.framework
  },
})

function draftNext(
  { state, store }: OpenReview,
  context: Context,
  { note, isCited }: { note: string; isCited: boolean },
): Framework {
  const previous = state.frameworks.at(-1)?.framework ?? null
  return draftFramework(state, {
    id: previous?.id ?? store.id,
    version: (previous?.version ?? 0) + 1,
    publishedAt: context.now(),
    publishedBy: state.people.get(context.person)?.name ?? context.person,
    note,
    isCited,
    previous,
    reviewId: store.id,
  })
}
