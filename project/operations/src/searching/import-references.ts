import { createHash } from 'node:crypto'
import type { StoredRecord } from '@ayni/store'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled, sourceKind, text } from '../schemas.ts'
import { readInWorker } from '../work/work.ts'

/** Reads a file that was kept before and brings its records into the review, all of them or none. */
export const importReferences = onReview({
  name: 'import.add',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Import a search export that was uploaded before (by its hash), from one source.',
  input: {
    file: filled,
    name: filled,
    source: filled,
    kind: sourceKind.default('database'),
    search: filled.nullable().default(null),
  },
  async run(review, { file, name, source, kind, search }, context) {
    const { state } = review
    if (search !== null && !state.searches.has(search)) throw new NotFound(`There is no search "${search}".`)
    const same = [...state.imports.values()].find(
      (entry) => entry.file.hash === file && entry.withdrawn === null,
    )
    if (same)
      throw new Invalid(
        `${name} is the same file as ${same.file.name}, imported from ${same.source} with ${same.count} records. Withdraw that import first if you want it again.`,
      )
    const bytes = await context.project.folder.readFile(file)
    if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
    const size = bytes.byteLength
    const { format, encoding, references, problems } = await readInWorker(bytes, name)
    if (references.length === 0)
      throw new Invalid(
        `${name} holds no reference that Ayni can read. ${problems[0]?.message ?? 'It is empty.'} Nothing was imported.`,
        problems.slice(0, 20),
      )
    const importId = context.newId()
    const first = state.recordsEver + 1
    const records = references.map(
      (reference, index): StoredRecord => ({
        id: `r${first + index}`,
        import: importId,
        source,
        kind,
        reference,
      }),
    )
    await append(
      review,
      context.person,
      context.now(),
      [
        {
          type: 'references-imported',
          payload: {
            import: importId,
            source,
            kind,
            search,
            file: { name, hash: file, bytes: size },
            format: format ?? 'unknown',
            encoding,
            first,
            count: records.length,
            recordsHash: hashOfRecords(records),
            problems,
          },
        },
      ],
      records,
    )
    return { import: importId, format, encoding, records: records.length, problems }
  },
})

/** Takes an import back. Its records leave the review; the log keeps that they were there. */
export const withdrawImport = onReview({
  name: 'import.withdraw',
  kind: 'command',
  who: ['lead'],
  summary: 'Take an import back: its records and their decisions no longer count.',
  input: { import: filled, why: text.default('') },
  async run(review, input, context) {
    const entry = review.state.imports.get(input.import)
    if (!entry) throw new NotFound(`There is no import "${input.import}".`)
    if (entry.withdrawn !== null) return {}
    await append(review, context.person, context.now(), [
      { type: 'import-withdrawn', payload: { import: input.import, why: input.why } },
    ])
    return {}
  },
})

/** SHA-256 (hex) over the records, one JSON text a line. */
export function hashOfRecords(records: readonly StoredRecord[]): string {
  const hash = createHash('sha256')
  for (const record of records) hash.update(`${JSON.stringify(record)}\n`)
  return hash.digest('hex')
}
