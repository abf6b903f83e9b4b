import { z } from 'zod'
import type { FileProblem } from '../appraising/read-instrument.ts'
import { onReview } from '../operation.ts'
import { chartingForm } from '../schemas.ts'

/** The JSON Schema (draft 2020-12) of a charting form, made from what the operations check. */
export function formJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(chartingForm, { io: 'input' })
  const schema = {
    $schema,
    $id: 'urn:ayni:charting-form',
    title: 'Charting form',
    description:
      'The fields that are recorded of each study. Texts are given by language: en, es, pt. A field keeps its id for ever.',
    ...rest,
    properties: { $schema: { type: 'string' }, ...rest.properties },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** Reads a charting form from JSON without writing anything: what it is, or what is wrong with it and where. */
export const readForm = onReview({
  name: 'chart.read-form',
  kind: 'question',
  who: 'anyone',
  summary:
    'Read a charting form from JSON: the form, or the list of what is wrong and where. Writes nothing.',
  input: { json: z.string().max(2_000_000) },
  run(_, { json }) {
    let raw: unknown
    try {
      raw = JSON.parse(json)
    } catch (error) {
      const problem = { where: '', message: error instanceof Error ? error.message : String(error) }
      return { form: null, problems: [problem] }
    }
    const content = z.looseObject({ $schema: z.unknown() }).partial().safeParse(raw)
    const { $schema: _schema, ...rest } = content.success ? content.data : {}
    const parsed = chartingForm.safeParse(content.success ? rest : raw)
    if (!parsed.success)
      return {
        form: null,
        problems: parsed.error.issues.map(
          ({ path, message }): FileProblem => ({ where: path.join('.'), message }),
        ),
      }
    const ids = parsed.data.fields.map(({ id }) => id)
    const again = ids.find((id, at) => ids.indexOf(id) !== at)
    if (again !== undefined)
      return { form: null, problems: [{ where: 'fields', message: `the id "${again}" is given twice` }] }
    return { form: parsed.data, problems: [] }
  },
})
