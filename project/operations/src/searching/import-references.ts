import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { columnUses, type Reference } from '@ayni/references'
import { problemsWithoutVerdicts, type ReviewState, tellsVerdicts } from '@ayni/review'
import type { StoredRecord } from '@ayni/store'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append, inTurn, type OpenReview } from '../open-review.ts'
import { type Context, onReview } from '../operation.ts'
import { filled, sourceKind, text } from '../schemas.ts'
import { inspectFile, readFile } from '../work/work.ts'

/** What each column of a table holds, where a person has said so. */
const columns = z.array(z.enum(columnUses).nullable()).max(16_384).nullable().default(null)

/** Files that are being read in a review, by hash, with their progress from 0 to 1. */
const reading = new WeakMap<OpenReview, Map<string, number>>()

/** Says what a file holds without bringing it in. */
export const inspectImport = onReview({
  name: 'import.inspect',
  kind: 'question',
  who: 'anyone',
  summary:
    'What an uploaded file holds: format, encoding, number of records, problems, columns of a table, its likely source, and whether it was imported before.',
  input: { file: filled, name: filled, columns },
  async run(review, { file, name, columns }, context) {
    const bytes = await bytesOf(context, file, name)
    const same = importOf(review.state, file)
    const inspection = await told(review, file, (onProgress) => inspectFile(bytes, name, columns, onProgress))
    return {
      ...inspection,
      bytes: bytes.byteLength,
      same: same ? { name: same.file.name, at: same.at } : null,
    }
  },
})

/** Reads a file that was kept before and brings its records into the review, all of them or none. */
export const importReferences = onReview({
  name: 'import.add',
  kind: 'command',
  isLong: true,
  who: ['lead', 'reviewer'],
  summary: 'Import a search export that was uploaded before (by its hash), from one source.',
  input: {
    file: filled,
    name: filled,
    source: filled,
    kind: sourceKind.default('database'),
    search: filled.nullable().default(null),
    columns,
  },
  async run(review, { file, name, source, kind, search, columns }, context) {
    const { state } = review
    if (search !== null && !state.searches.has(search)) throw new NotFound(`There is no search "${search}".`)
    refuseSame(state, file, name)
    const bytes = await bytesOf(context, file, name)
    const size = bytes.byteLength
    const { format, encoding, references, ...read } = await told(review, file, (onProgress) =>
      readFile(bytes, name, columns, onProgress),
    )
    const problems = problemsWithoutVerdicts(read.problems, references.some(tellsVerdicts))
    if (references.length === 0)
      throw new Invalid(
        `${name} holds no reference that Ayni can read. ${problems[0]?.message ?? 'It is empty.'} Nothing was imported.`,
        problems.slice(0, 20),
      )
    const importId = context.newId()
    const made = (reference: Reference, id: string): StoredRecord => ({
      id,
      import: importId,
      source,
      kind,
      reference,
    })
    const ready = await numbered(references, state.recordsEver + 1, made)
    return inTurn(review, async () => {
      // Somebody else may have brought it in, or something else, while it was read.
      refuseSame(state, file, name)
      const first = state.recordsEver + 1
      const { records, hash } = ready.first === first ? ready : await numbered(references, first, made)
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
              recordsHash: hash,
              problems,
            },
          },
        ],
        records,
      )
      return { import: importId, format, encoding, records: records.length, problems }
    })
  },
})

/** How far the reading of a file is. */
export const importProgress = onReview({
  name: 'import.progress',
  kind: 'question',
  who: 'anyone',
  summary: 'Progress (0 to 1) of the reading of a file; null when it is not being read.',
  input: { file: filled },
  run(review, { file }) {
    return { progress: reading.get(review)?.get(file) ?? null }
  },
})

/** Takes an import back. Its records leave the review; the log keeps that they were there. */
export const withdrawImport = onReview({
  name: 'import.withdraw',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Take an import back: its records and their decisions no longer count. It can be put back.',
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

/** Puts a withdrawn import back, with the decisions and judgements on its records. */
export const restoreImport = onReview({
  name: 'import.restore',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Put a withdrawn import back in its place, with the decisions on its records.',
  input: { import: filled },
  async run(review, input, context) {
    const entry = review.state.imports.get(input.import)
    if (!entry) throw new NotFound(`There is no import "${input.import}".`)
    if (entry.withdrawn === null) return {}
    refuseSame(review.state, entry.file.hash, entry.file.name)
    await append(review, context.person, context.now(), [
      { type: 'import-restored', payload: { import: input.import } },
    ])
    return {}
  },
})

/** Says where an import came from after all: another source, or a search that was logged later. */
export const reassignImport = onReview({
  name: 'import.reassign',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary: 'Say where an import came from after all: another source, or a search that was logged later.',
  input: {
    import: filled,
    source: filled,
    kind: sourceKind,
    search: filled.nullable().default(null),
  },
  async run(review, { import: of, source, kind, search }, context) {
    const { imports, searches } = review.state
    const entry = imports.get(of)
    if (!entry) throw new NotFound(`There is no import "${of}".`)
    if (search !== null && !searches.has(search)) throw new NotFound(`There is no search "${search}".`)
    const before = { source: entry.source, kind: entry.kind, search: entry.search }
    await append(review, context.person, context.now(), [
      { type: 'import-reassigned', payload: { import: of, source, kind, search } },
    ])
    return { before }
  },
})

/** SHA-256 (hex) over the records, one JSON text a line. */
export function hashOfRecords(records: readonly StoredRecord[]): string {
  const hash = createHash('sha256')
  for (const record of records) hash.update(lineOf(record))
  return hash.digest('hex')
}

function lineOf(record: StoredRecord): string {
  return `${JSON.stringify(record)}\n`
}

/** Records made and hashed before other work gets its turn. */
const recordsPerTurn = 1_000

/** References as records with the numbers from `first` on, and their hash. */
async function numbered(
  references: readonly Reference[],
  first: number,
  made: (reference: Reference, id: string) => StoredRecord,
): Promise<{ first: number; records: StoredRecord[]; hash: string }> {
  const hash = createHash('sha256')
  const records: StoredRecord[] = []
  for (const [index, reference] of references.entries()) {
    const record = made(reference, `r${first + index}`)
    records.push(record)
    hash.update(lineOf(record))
    if (index % recordsPerTurn === recordsPerTurn - 1) await nextTurn()
  }
  return { first, records, hash: hash.digest('hex') }
}

function importOf(state: ReviewState, hash: string) {
  return [...state.imports.values()].find((entry) => entry.file.hash === hash && entry.withdrawn === null)
}

function refuseSame(state: ReviewState, hash: string, name: string): void {
  const same = importOf(state, hash)
  if (same)
    throw new Invalid(
      `${name} is the same file as ${same.file.name}, imported from ${same.source} with ${same.count} records. Withdraw that import first if you want it again.`,
    )
}

async function bytesOf(context: Context, file: string, name: string): Promise<Uint8Array> {
  const bytes = await context.project.folder.readFile(file)
  if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
  return bytes
}

/** Keeps the progress of reading a file where it can be asked for. */
async function told<Result>(
  review: OpenReview,
  file: string,
  read: (onProgress: (fraction: number) => void) => Promise<Result>,
): Promise<Result> {
  const ofReview = reading.get(review) ?? new Map<string, number>()
  reading.set(review, ofReview)
  ofReview.set(file, 0)
  try {
    return await read((progress) => ofReview.set(file, progress))
  } finally {
    ofReview.delete(file)
  }
}
