import { z } from 'zod'
import { Invalid } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { onReview, terminal } from '../operation.ts'
import { filled, role } from '../schemas.ts'

/** Adds a person to a review. Without accounts anybody at this machine may. */
export const addPerson = onReview({
  name: 'people.add',
  kind: 'command',
  who: 'anyone',
  summary: 'Add a person by name, with roles: lead, reviewer, resolver, expert.',
  input: { name: filled, roles: z.array(role).min(1) },
  async run(review, { name, roles }, context) {
    const { people } = review.state
    const same = [...people.values()].find((person) => person.name.toLowerCase() === name.toLowerCase())
    if (same) throw new Invalid(`"${same.name}" is already one of the people of this review.`)
    const person = newSlug(name, new Set([terminal, ...people.keys()]))
    await append(review, context.person, context.now(), [
      { type: 'person-joined', payload: { person, name, roles: [...new Set(roles)] } },
    ])
    return { person }
  },
})

/** Changes name or roles of a person. */
export const changePerson = onReview({
  name: 'people.change',
  kind: 'command',
  who: ['lead'],
  summary: 'Change the name or the roles of a person; at least one lead must stay.',
  input: { person: filled, name: filled, roles: z.array(role) },
  async run(review, { person, name, roles }, context) {
    const { people } = review.state
    if (!people.has(person)) throw new Invalid(`There is no person "${person}" in this review.`)
    const leads = [...people.values()].filter((other) =>
      other.id === person ? roles.includes('lead') : other.roles.includes('lead'),
    )
    if (leads.length === 0)
      throw new Invalid('Somebody must lead the review; give another person that role first.')
    await append(review, context.person, context.now(), [
      { type: 'person-joined', payload: { person, name, roles: [...new Set(roles)] } },
    ])
    return {}
  },
})
