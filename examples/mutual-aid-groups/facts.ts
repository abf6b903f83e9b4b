import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readReferences } from '@ayni/references'
import type { FactBody, PersonId, ReviewRecord } from '@ayni/review'
import { claims } from './claims.ts'
import { components, outcomes } from './components.ts'
import { protocol } from './protocol.ts'
import { searches } from './searches.ts'
import { benefits, concepts, statedTables } from './tables.ts'

/** Who the facts of the example are ascribed to: nobody decided anything, an article was entered. */
const person = 'example'
const importId = 'published-references'
const source = 'Agudelo-Hernández et al. 2023, references'

/**
 * The review of mutual aid groups (doi:10.15446/rcp.v32n2.103633) as the facts of a review, as far as the article
 * gives them: question, searches, the references of the 47 studies that Tables 2 and 3 name, codes, outcomes, and
 * its printed figures as claims. The same moment gives the same facts.
 *
 * @param at the moment to enter them at, ISO 8601, UTC.
 * @returns the facts in their order, and the records of the one import among them.
 * @example exampleFacts('2026-01-05T10:00:00.000Z').records.length // 47
 */
export function exampleFacts(at: string): {
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
    { type: 'person-joined', payload: { person, name: 'As published', roles: ['lead'] } },
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
    ...studyFacts(records),
    ...codingFacts(),
    ...findingFacts(),
    ...statedTables.map((payload): FactBody => ({ type: 'table-stated', payload })),
    ...claims.map((payload): FactBody => ({ type: 'claim-stated', payload })),
  ]
  return { facts: bodies.map((body) => ({ ...body, person, at })), records }
}

/** Each study that a table names, by the name the tables use, with its reference where the list has one. */
function studyFacts(records: readonly ReviewRecord[]): FactBody[] {
  const labels = new Set([
    ...concepts.flatMap(({ studies }) => studies),
    ...benefits.map(({ study }) => study),
  ])
  return [...labels]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((label) => ({
      type: 'study-registered',
      payload: {
        study: idOf(label),
        label,
        records: records.filter(({ reference }) => reference.accession === label).map(({ id }) => id),
      },
    }))
}

function codingFacts(): FactBody[] {
  const defined = components.map(
    ({ id, name, definition }): FactBody => ({
      type: 'component-defined',
      payload: { component: id, name, definition },
    }),
  )
  const codes = concepts.flatMap(({ concept, component }): FactBody[] => [
    { type: 'code-created', payload: { code: idOf(concept), name: concept, definition: '' } },
    { type: 'code-placed', payload: { code: idOf(concept), component } },
  ])
  const uses = concepts.flatMap(({ concept, studies }) => studies.map((study) => ({ concept, study })))
  const codings = uses.map(
    ({ concept, study }, index): FactBody => ({
      type: 'coding-recorded',
      payload: {
        coding: `table-2-${index + 1}`,
        code: idOf(concept),
        study: idOf(study),
        passage: '',
        where: 'Table 2',
        note: '',
      },
    }),
  )
  return [...defined, ...codes, ...codings]
}

/** Table 3 links studies with benefits and says nothing of components or of direction. */
function findingFacts(): FactBody[] {
  const defined = outcomes.map(
    ({ id, name, definition }): FactBody => ({
      type: 'outcome-defined',
      payload: { outcome: id, name, definition },
    }),
  )
  const findings = benefits.map(
    ({ study, outcome }, index): FactBody => ({
      type: 'finding-recorded',
      payload: {
        finding: `table-3-${index + 1}`,
        study: idOf(study),
        component: null,
        outcome,
        direction: 'not-stated',
        passage: '',
        where: 'Table 3',
      },
    }),
  )
  return [...defined, ...findings]
}

/** `O'Dwyer 2021` becomes `o-dwyer-2021`. */
function idOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-')
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
