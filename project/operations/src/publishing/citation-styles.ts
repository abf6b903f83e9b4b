import { citationStyles, readStyle } from '@ayni/references/citations'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'

/** The styles in which the references of the report can be written. */
export const listCitationStyles = onReview({
  name: 'citation-style.list',
  kind: 'question',
  who: 'anyone',
  summary:
    'The styles for the references of the report: those that come along and those added to the review.',
  input: {},
  run: ({ state }) => ({
    styles: [
      ...citationStyles.map((id) => ({ id, name: null, isOwn: false })),
      ...[...state.citationStyles].map(([id, { name }]) => ({ id, name, isOwn: true })),
    ],
  }),
})

/** Adds a style of the Citation Style Language; one of the same name is replaced. */
export const addCitationStyle = onReview({
  name: 'citation-style.add',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary:
    'Add a style of the Citation Style Language (the text of a .csl file) for the references of the report.',
  input: { csl: z.string().min(1) },
  async run(review, { csl }, context) {
    const { value, problems } = readStyle(csl)
    if (!value) throw new Invalid(problems.join(' '))
    const style = idFor(value.name)
    await append(review, context.person, context.now(), [
      { type: 'citation-style-added', payload: { style, ...value } },
    ])
    return { style, name: value.name }
  },
})

/** Takes an added style away. */
export const removeCitationStyle = onReview({
  name: 'citation-style.remove',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Take away a style that was added.',
  input: { style: z.string() },
  async run(review, { style }, context) {
    if (!review.state.citationStyles.has(style)) throw new NotFound(`There is no added style "${style}".`)
    await append(review, context.person, context.now(), [
      { type: 'citation-style-removed', payload: { style } },
    ])
    return {}
  },
})

/** `Revista Médica` → `own-revista-medica`: goes into the name of a file, and is none of those that come along. */
function idFor(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `own-${plain.slice(0, 60) || 'style'}`
}
