import { advance, emptyState, type Fact } from '@ayni/review'
import type { StoredRecord } from '@ayni/store'
import { z } from 'zod'
import { Invalid } from '../errors.ts'

const envelope = z.looseObject({
  seq: z.int().min(1),
  type: z.string(),
  person: z.string(),
  at: z.iso.datetime(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  payload: z.looseObject({}),
})

const record = z.looseObject({
  id: z.string(),
  import: z.string(),
  source: z.string(),
  kind: z.enum(['database', 'register', 'other', 'as-published']),
  reference: z.looseObject({
    title: z.string(),
    authors: z.array(z.looseObject({})),
    raw: z.array(z.looseObject({})),
  }),
})

const numbers = z.record(z.string(), z.number())

const counts = {
  identified: z.int(),
  duplicates: z.int(),
  screened: z.int(),
  excludedTitleAbstract: z.int(),
  sought: z.int(),
  notRetrieved: z.int(),
  assessed: z.int(),
  excludedFullText: z.int(),
  reasons: numbers,
}

const flow = z.looseObject({
  ...counts,
  included: z.int(),
  studies: z.int(),
  bySource: numbers,
  byKind: z.object({ database: z.int(), register: z.int(), other: z.int() }),
  ways: z.object({ databases: z.looseObject(counts), others: z.looseObject(counts) }),
  previous: z.object({ studies: z.int(), reports: z.int() }).nullable(),
})

const ids = z.array(z.string())
const map = z.looseObject({
  components: z.array(
    z.looseObject({ id: z.string(), name: z.string(), studies: z.int(), mentions: z.int(), studyIds: ids }),
  ),
  outcomes: z.array(z.looseObject({ id: z.string(), name: z.string(), studies: z.int(), studyIds: ids })),
  cells: z.array(
    z.looseObject({
      component: z.string(),
      outcome: z.string(),
      count: z.int(),
      studies: ids,
      level: z.string(),
      directions: numbers,
    }),
  ),
  studies: z.array(z.looseObject({ id: z.string(), label: z.string(), components: ids, outcomes: ids })),
})

/** JSON Schemas (draft 2020-12) of the files of a bundle, by file name. */
export const bundleJsonSchemas = {
  'fact.schema.json': z.toJSONSchema(envelope),
  'record.schema.json': z.toJSONSchema(record),
  'flow.schema.json': z.toJSONSchema(flow),
  'map.schema.json': z.toJSONSchema(map),
}

/** One line of a bundle's log. Its payload is tried out by `rehearse`, as a whole log makes sense or does not. */
export function parseFact(line: string, name: string): Fact {
  return parse(line, envelope, name, 'facts.jsonl')
}

/** One line of a bundle's records. */
export function parseRecord(line: string, name: string): StoredRecord {
  return parse(line, record, name, 'records')
}

/**
 * Folds a log once before anything is created, so that a bundle which does not make sense restores nothing.
 *
 * @throws {Invalid} when the facts cannot be folded.
 */
export function rehearse(
  facts: readonly Fact[],
  records: ReadonlyMap<string, readonly StoredRecord[]>,
  name: string,
): void {
  const state = emptyState()
  try {
    for (const fact of facts)
      advance(state, fact, fact.type === 'references-imported' ? records.get(fact.payload.import) : [])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Invalid(
      `${name} cannot be restored: its facts make no review (${reason}). Nothing was restored.`,
    )
  }
}

/** Parses one line and checks its shape; the value keeps every field. */
function parse(line: string, schema: z.ZodType, name: string, part: string) {
  let value: ReturnType<typeof JSON.parse>
  try {
    value = JSON.parse(line)
  } catch {
    throw new Invalid(`${name} is damaged: a line of ${part} is no JSON. Nothing was restored.`)
  }
  const checked = schema.safeParse(value)
  if (!checked.success)
    throw new Invalid(
      `${name} is damaged: a line of ${part} has not the right form (${checked.error.issues[0]?.path.join('.')}). Nothing was restored.`,
    )
  return value
}
