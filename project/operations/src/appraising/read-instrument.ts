import { type InstrumentProblem, instrumentProblems, withFreeItemIds } from '@ayni/review'
import { z } from 'zod'
import { onReview } from '../operation.ts'
import { instrument as instrumentSchema } from '../schemas.ts'

/** Where the JSON Schema of instruments says that it is at home. */
const schemaId = 'urn:ayni:instrument'

/** The JSON Schema (draft 2020-12) of an instrument, made from what the operations check. */
export function instrumentJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(instrumentSchema, { io: 'input' })
  const schema = {
    $schema,
    $id: schemaId,
    title: 'Instrument of appraisal',
    description:
      'A list of questions about the quality of a study, with sections, designs and answers. Texts are given by language: en, es, pt.',
    ...rest,
    properties: { $schema: { type: 'string' }, ...rest.properties },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** One thing that is wrong in a file: where, and what. */
export type FileProblem = { where: string; message: string }

/** Reads an instrument from JSON without writing anything: what it is, or what is wrong with it and where. */
export const readInstrument = onReview({
  name: 'appraisal.read-instrument',
  kind: 'question',
  who: 'anyone',
  summary:
    'Read an instrument from JSON: with ids that no other question of this review has, or with the list of what is wrong and where. Writes nothing.',
  input: { json: z.string().max(2_000_000) },
  run({ state }, { json }) {
    let raw: unknown
    try {
      raw = JSON.parse(json)
    } catch (error) {
      const problem = { where: '', message: error instanceof Error ? error.message : String(error) }
      return { instrument: null, problems: [problem] }
    }
    const content = z.looseObject({ $schema: z.unknown() }).partial().safeParse(raw)
    const { $schema: _, ...rest } = content.success ? content.data : {}
    const parsed = instrumentSchema.safeParse(content.success ? rest : raw)
    if (!parsed.success)
      return {
        instrument: null,
        problems: parsed.error.issues.map(
          ({ path, message }): FileProblem => ({ where: path.join('.'), message }),
        ),
      }
    const problems = instrumentProblems(parsed.data)
    if (problems.length > 0) return { instrument: null, problems: problems.map(told) }
    const versions = state.protocols.flatMap(({ protocol }) => [
      protocol.instrument,
      ...(protocol.moreInstruments ?? []),
    ])
    return { instrument: withFreeItemIds(parsed.data, versions), problems: [] }
  },
})

/** A problem in a sentence; also why a protocol cannot be written. */
export function told({ kind, place, name }: InstrumentProblem): FileProblem {
  const messages = {
    'same-id': `the id "${name}" is given twice`,
    'no-section': `there is no section "${name}"`,
    'no-design': `there is no design "${name}"`,
    'no-positive-answer': 'no answer reads as positive',
    'not-counted': 'all items belong to screening, so none counts',
  }
  return { where: place, message: messages[kind] }
}
