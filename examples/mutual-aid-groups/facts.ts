import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readReferences } from '@ayni/references/reading'
import type { FactBody, PersonId, ReviewRecord } from '@ayni/review'
import { claims } from './claims.ts'
import { protocol } from './protocol.ts'
import { searches } from './searches.ts'
import { benefits, concepts, statedTables } from './tables.ts'

/** Who the facts of the example are ascribed to: nobody decided anything, an article was entered. */
export const enteredBy: PersonId = 'example'
const importId = 'published-references'
const source = 'Agudelo-Hernández et al. 2023, references'

/**
 * What of the review of mutual aid groups (doi:10.15446/rcp.v32n2.103633) was entered before anybody coded: question,
 * searches, and the references of the 47 studies that Tables 2 and 3 name. The same moment gives the same facts.
 *
 * @param at the moment to enter them at, ISO 8601, UTC.
 * @returns the facts in their order, and the records of the one import among them.
 * @example factsBeforeCoding('2026-01-05T10:00:00.000Z').records.length // 47
 */
export function factsBeforeCoding(at: string): {
  facts: (FactBody & { person: PersonId; at: string })[]
  records: ReviewRecord[]
} {
  const file = readFileSync(new URL('studies.ris', import.meta.url))
  const { references, encoding, problems } = readReferences(file, 'studies.ris')
  const records = references.map(
    (reference, index): ReviewRecord => ({
      id: `r${index + 1}`,
      import: importId,
      source,
      kind: 'as-published',
      reference,
    }),
  )
  const bodies: FactBody[] = [
    { type: 'review-started', payload: { title: protocol.title, language: 'en' } },
    { type: 'person-joined', payload: { person: enteredBy, name: 'As published', roles: ['lead'] } },
    {
      type: 'protocol-written',
      payload: {
        protocol,
        changed: 'first version',
        why: 'As published; instrument, wording of the form and level rule are ours.',
      },
    },
    ...searches.map((payload): FactBody => ({ type: 'search-logged', payload })),
    {
      type: 'references-imported',
      payload: {
        import: importId,
        source,
        kind: 'as-published',
        search: null,
        file: { name: 'studies.ris', hash: sha256(file), bytes: file.byteLength },
        format: 'ris',
        encoding,
        first: 1,
        count: records.length,
        recordsHash: sha256(records.map((record) => `${JSON.stringify(record)}\n`).join('')),
        problems,
      },
    },
  ]
  return { facts: bodies.map((body) => ({ ...body, person: enteredBy, at })), records }
}

/** The figures that the article states about itself: they are printed in it, and nobody here concluded them. */
export function factsAsPrinted(at: string): (FactBody & { person: PersonId; at: string })[] {
  const bodies = [
    ...statedTables.map((payload): FactBody => ({ type: 'table-stated', payload })),
    ...claims.map((payload): FactBody => ({ type: 'claim-stated', payload })),
  ]
  return bodies.map((body) => ({ ...body, person: enteredBy, at }))
}

/** Each study that a table names, by the name the tables use, with its records where the list has one. */
export function namedStudies(records: readonly ReviewRecord[]): { label: string; records: string[] }[] {
  const labels = new Set([
    ...concepts.flatMap(({ studies }) => studies),
    ...benefits.map(({ study }) => study),
  ])
  return [...labels]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((label) => ({
      label,
      records: records.filter(({ reference }) => reference.accession === label).map(({ id }) => id),
    }))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
