import type { PersonId, Role } from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotAllowed } from './errors.ts'
import { inTurn, type OpenReview, openReview, type Project } from './open-review.ts'

/** Who asks, when, and of what. Clock and dice come in here, so that engines need none. */
export type Context = {
  project: Project
  /** Who asks; `terminal` is the owner of the machine at the command line. */
  person: PersonId
  /** ISO 8601, UTC. */
  now(): string
  /** A new id, never given before. */
  newId(): string
}

/** The owner of the machine at the command line: leads every review, judges none. */
export const terminal: PersonId = 'terminal'

/** One thing that one can do or ask. Server, terminal and API description read the table of them. */
export type Operation<Name extends string, Input, Output> = {
  name: Name
  kind: 'question' | 'command'
  summary: string
  input: z.ZodType
  /** Answers input of the right type. */
  perform(context: Context, input: Input): Promise<Output>
  /** Answers whatever came in: checks it first. */
  answer(context: Context, raw: unknown): Promise<Output>
}

/** An operation as a table of different ones sees it. */
export type AnyOperation = Pick<
  Operation<string, never, unknown>,
  'name' | 'kind' | 'summary' | 'input' | 'answer'
>

/** Who may ask: everybody on the machine, people of the review, or people with one of these roles. */
type Who = 'anyone' | 'members' | readonly Role[]

/** An operation on one review. A command runs alone on its review. */
export function onReview<Name extends string, Shape extends z.ZodRawShape, Output>(definition: {
  name: Name
  kind: 'question' | 'command'
  /** A command that works long takes its turn itself (`inTurn`), for what it appends: others go on meanwhile. */
  isLong?: boolean
  who: Who
  summary: string
  input: Shape
  run(
    review: OpenReview,
    input: z.output<z.ZodObject<Shape & { review: z.ZodString }>>,
    context: Context,
  ): Output | Promise<Output>
}): Operation<Name, z.input<z.ZodObject<Shape & { review: z.ZodString }>>, Output> {
  const schema = z.strictObject({ ...definition.input, review: z.string() })
  const { name, kind, summary } = definition
  const answer = async (context: Context, raw: unknown) => {
    const input = parsed(schema, raw)
    const review = await openReview(context.project, reviewOf(raw))
    const run = async () => {
      checkPerson(review, context.person, definition.who)
      return definition.run(review, input, context)
    }
    return kind === 'command' && !definition.isLong ? inTurn(review, run) : run()
  }
  return { name, kind, summary, input: schema, perform: answer, answer }
}

/** An operation on the machine as a whole. */
export function onMachine<Name extends string, Schema extends z.ZodType, Output>(definition: {
  name: Name
  kind: 'question' | 'command'
  summary: string
  input: Schema
  run(input: z.output<Schema>, context: Context): Promise<Output>
}): Operation<Name, z.input<Schema>, Output> {
  const { name, kind, summary, input } = definition
  const answer = async (context: Context, raw: unknown) => definition.run(parsed(input, raw), context)
  return { name, kind, summary, input, perform: answer, answer }
}

function parsed<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const [first] = result.error.issues
  const where = first && first.path.length > 0 ? `${first.path.join('.')}: ` : ''
  throw new Invalid(`${where}${first?.message ?? 'not understood'}`, result.error.issues)
}

function reviewOf(raw: unknown): string {
  return z.object({ review: z.string() }).parse(raw).review
}

function checkPerson(review: OpenReview, person: PersonId, who: Who): void {
  if (who === 'anyone' || person === terminal) return
  const roles = review.state.people.get(person)?.roles
  if (!roles) throw new NotAllowed(`Choose who you are: "${person}" is not one of the people of this review.`)
  if (who !== 'members' && !who.some((role) => roles.includes(role)))
    throw new NotAllowed(`This is for people with the role ${who.join(' or ')}; add the role under People.`)
}
