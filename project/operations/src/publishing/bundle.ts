import { createHash } from 'node:crypto'
import {
  evidenceMap,
  factMayBeSeen,
  flowOf,
  mayBeSeen,
  type ReviewState,
  reportOf,
  tellsVerdicts,
  titleAbstract,
} from '@ayni/review'
import { type StoredRecord, verifyLog } from '@ayni/store'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { appendFacts, createReview, type OpenReview } from '../open-review.ts'
import { type Context, onMachine, terminal } from '../operation.ts'
import { filled } from '../schemas.ts'
import { hashOfRecords } from '../searching/import-references.ts'
import { bundleJsonSchemas, parseFact, parseRecord, rehearse } from './bundle-schemas.ts'

/** Layout of bundles this program writes and reads; a higher number was written by a newer program. */
const bundleVersion = 1

const manifestSchema = z.object({
  schema: z.literal('ayni-bundle'),
  version: z.int(),
  review: z.string(),
  title: z.string(),
  facts: z.int(),
  hash: z.string(),
})

/** Time stamp of all entries, so that the same review gives the same bytes whenever it is exported. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0)

/**
 * The whole review in one zip: log, records with every tag, source files, and what is computed from them.
 * The same log gives the same bytes.
 *
 * @throws {NotAllowed} while decisions of others are hidden from the person: the bundle holds all of them.
 */
export async function bundleOf(review: OpenReview, context: Context): Promise<Uint8Array> {
  const { state, store } = review
  const facts = await store.facts()
  // Fact by fact, for the log also holds decisions that were taken back, and labels.
  const hidden =
    context.person === terminal
      ? 0
      : facts.filter((fact) => !factMayBeSeen(state, fact, context.person)).length
  if (hidden > 0)
    throw new NotAllowed(
      `The bundle holds everything, and ${hidden} facts of other reviewers are still hidden from you. It can be made when both have judged those records, or at the command line.`,
    )
  const entries: Record<string, Uint8Array> = {}
  entries['facts.jsonl'] = strToU8(facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''))
  for (const { import: importId, file } of state.imports.values()) {
    const records = await store.records(importId, { raw: true })
    const telling = records.find(
      ({ id, reference }) =>
        context.person !== terminal &&
        tellsVerdicts(reference) &&
        state.records.has(id) &&
        !mayBeSeen(state, titleAbstract, reportOf(state, id)),
    )
    if (telling)
      throw new NotAllowed(
        `The bundle holds everything, and record ${telling.id} came with verdicts from another program while it is still to be judged here. It can be made when it was judged, or at the command line.`,
      )
    entries[`records/${importId}.jsonl`] = strToU8(
      records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    )
    const source = await context.project.folder.readFile(file.hash)
    if (source) entries[`files/${file.hash}`] = source
  }
  for (const [name, text] of Object.entries(recomputed(state))) entries[`recomputed/${name}`] = strToU8(text)
  entries['CITATION.cff'] = strToU8(citationFile(state))
  const manifest: z.output<typeof manifestSchema> = {
    schema: 'ayni-bundle',
    version: bundleVersion,
    // Named by its title: a review restored under another id gives the same bytes again.
    review: newSlug(state.title, new Set()),
    title: state.title,
    facts: state.seq,
    hash: state.hash,
  }
  entries['manifest.json'] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  entries['README.md'] = strToU8(readme(state))
  for (const [name, schema] of Object.entries(bundleJsonSchemas))
    entries[`schemas/${name}`] = strToU8(jsonText(schema))
  entries['schemas/manifest.schema.json'] = strToU8(jsonText(z.toJSONSchema(manifestSchema)))
  // In the form of sha256sum, so that `sha256sum -c checksums.txt` checks the folder.
  entries['checksums.txt'] = strToU8(
    Object.entries(entries)
      .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
      .sort()
      .join(''),
  )
  const inOrder = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
  return zipSync(inOrder, { level: 6, mtime: fixedTime })
}

/** Restores a review from a bundle kept before; nothing is created unless all of it is sound. */
export const restoreBundle = onMachine({
  name: 'bundle.restore',
  kind: 'command',
  summary: 'Restore a review from a bundle that was uploaded before (by its hash).',
  input: z.strictObject({ file: filled, name: filled }),
  async run({ file, name }, context) {
    const bytes = await context.project.folder.readFile(file)
    if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
    const entries = unzip(bytes, name)
    const manifest = readManifest(entries, name)
    const facts = lines(entries, 'facts.jsonl', name).map((line) => parseFact(line, name))
    const broken = verifyLog(facts)
    if (broken !== null || facts.at(-1)?.hash !== manifest.hash)
      throw new Invalid(
        `${name} is damaged: its log does not match its hashes${broken === null ? '' : ` from fact ${broken} on`}. Nothing was restored.`,
      )
    const records = new Map<string, StoredRecord[]>()
    for (const fact of facts) {
      if (fact.type !== 'references-imported') continue
      const ofImport = lines(entries, `records/${fact.payload.import}.jsonl`, name).map((line) =>
        parseRecord(line, name),
      )
      if (hashOfRecords(ofImport) !== fact.payload.recordsHash)
        throw new Invalid(
          `${name} is damaged: the records of import ${fact.payload.import} were changed. Nothing was restored.`,
        )
      records.set(fact.payload.import, ofImport)
    }
    for (const [path, content] of Object.entries(entries)) {
      const hash = path.startsWith('files/') ? path.slice('files/'.length) : null
      if (hash !== null && createHash('sha256').update(content).digest('hex') !== hash)
        throw new Invalid(`${name} is damaged: the file ${hash} was changed. Nothing was restored.`)
    }

    rehearse(facts, records, name)

    for (const [path, content] of Object.entries(entries))
      if (path.startsWith('files/')) await context.project.folder.keepFile(once(content))
    const id = newSlug(manifest.review, new Set(await context.project.folder.reviews()))
    const review = await createReview(context.project, id)
    await appendFacts(review, facts, [...records.values()].flat())
    const again = recomputed(review.state)
    const same = Object.entries(again).every(([path, text]) => {
      const stored = entries[`recomputed/${path}`]
      return stored !== undefined && strFromU8(stored) === text
    })
    return { review: id, title: review.state.title, facts: facts.length, recomputedToTheSameBytes: same }
  },
})

/** How to cite the bundle (Citation File Format 1.2.0, doi:10.5281/zenodo.5171937): the team, the title, the day. */
function citationFile(state: ReviewState): string {
  const text = (value: string) => JSON.stringify(value)
  const people = [...state.people.values()].map(({ name }) => `  - name: ${text(name)}`)
  return [
    'cff-version: 1.2.0',
    'message: "If you use these data, please cite them as below."',
    'type: dataset',
    `title: ${text(state.title)}`,
    'authors:',
    ...(people.length > 0 ? people : ['  - name: "unknown"']),
    `date-released: ${text(state.lastAt.slice(0, 10))}`,
    `version: ${text(String(state.seq))}`,
    '',
  ].join('\n')
}

/** What is in the folder, for whoever finds it in an archive. */
function readme(state: ReviewState): string {
  return `# ${state.title}

The data of a review, as kept by Ayni. Plain text; nothing but this folder is needed to read it.

| File | What it is | Schema |
| --- | --- | --- |
| manifest.json | title, number of facts, hash of the last | schemas/manifest.schema.json |
| facts.jsonl | what people did, one fact per line, in order; each hash covers the one before | schemas/fact.schema.json |
| records/*.jsonl | records of each import, one per line | schemas/record.schema.json |
| files/* | files as imported, named by their SHA-256 | as exported by their source |
| recomputed/flow.json | numbers of the flow diagram, computed from the facts | schemas/flow.schema.json |
| recomputed/map.json | components × outcomes, computed from the facts | schemas/map.schema.json |
| CITATION.cff | how to cite it | Citation File Format 1.2.0 |
| checksums.txt | SHA-256 of every file: sha256sum -c checksums.txt | |

Full texts are other people's works and are not in it. Ayni restores the review from the zip as it is.
`
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** What a bundle holds computed, to be compared after a restore. */
function recomputed(state: ReviewState): Record<string, string> {
  return {
    'flow.json': `${JSON.stringify(flowOf(state), null, 2)}\n`,
    'map.json': `${JSON.stringify(evidenceMap(state), null, 2)}\n`,
  }
}

function unzip(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes)
  } catch {
    throw new Invalid(`${name} is not a bundle: it cannot be opened as a zip file.`)
  }
}

function readManifest(entries: Record<string, Uint8Array>, name: string): z.output<typeof manifestSchema> {
  const entry = entries['manifest.json']
  const parsed = entry ? manifestSchema.safeParse(jsonOf(strFromU8(entry))) : null
  if (!parsed?.success) throw new Invalid(`${name} is not a bundle of Ayni: it has no manifest.`)
  if (parsed.data.version > bundleVersion)
    throw new Invalid(
      `${name} was written by a newer Ayni (bundle version ${parsed.data.version}; this program reads up to ${bundleVersion}). Update Ayni, then restore it.`,
    )
  return parsed.data
}

function lines(entries: Record<string, Uint8Array>, path: string, name: string): string[] {
  const entry = entries[path]
  if (!entry) throw new Invalid(`${name} is damaged: ${path} is missing. Nothing was restored.`)
  return strFromU8(entry)
    .split('\n')
    .filter((line) => line !== '')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
