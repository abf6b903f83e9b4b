import {
  advance,
  emptyState,
  type Fact,
  type FactBody,
  type PersonId,
  type ReviewState,
  withoutVerdicts,
} from '@ayni/review'
import type { DataFolder, NewFact, ReviewStore, StoredRecord } from '@ayni/store'
import { NotFound } from './errors.ts'

/** A review in memory: its log on disk, what the log amounts to, and who listens to changes. */
export type OpenReview = {
  store: ReviewStore
  state: ReviewState
  listeners: Set<(facts: readonly Fact[]) => void>
  /** Commands on one review run one after the other, so that a check still holds when its fact is appended. */
  queue: Promise<unknown>
}

/** All that is open on this machine. */
export type Project = { folder: DataFolder; reviews: Map<string, Promise<OpenReview>> }

/** A project on an open data folder. */
export function openProject(folder: DataFolder): Project {
  return { folder, reviews: new Map() }
}

/**
 * The review with that id, folded from its log at the first call.
 *
 * @throws {NotFound} when the folder holds no such review.
 */
export function openReview(project: Project, id: string): Promise<OpenReview> {
  const open = project.reviews.get(id)
  if (open) return open
  const opening = load(project, id)
  project.reviews.set(id, opening)
  opening.catch(() => project.reviews.delete(id))
  return opening
}

/** Starts an empty review under a new id. */
export async function createReview(project: Project, id: string): Promise<OpenReview> {
  const review = fresh(await project.folder.create(id))
  project.reviews.set(id, Promise.resolve(review))
  return review
}

/** Appends what one person did now, all of it or nothing. Fulfilled when it is on disk. */
export function append(
  review: OpenReview,
  person: PersonId,
  at: string,
  bodies: readonly FactBody[],
  records: readonly StoredRecord[] = [],
): Promise<Fact[]> {
  return appendFacts(
    review,
    bodies.map((body): NewFact => ({ ...body, person, at })),
    records,
  )
}

/** Appends facts of several people at once, folds them and tells the listeners. */
export async function appendFacts(
  review: OpenReview,
  facts: readonly NewFact[],
  records: readonly StoredRecord[] = [],
): Promise<Fact[]> {
  const appended = await review.store.append(review.state.seq, facts, records)
  for (const fact of appended) fold(review, fact, records)
  for (const listener of review.listeners) listener(appended)
  return appended
}

/** Runs a command when those before it on the same review are done. */
export function inTurn<T>(review: OpenReview, run: () => Promise<T>): Promise<T> {
  const result = review.queue.then(run)
  review.queue = result.catch(() => undefined)
  return result
}

async function load(project: Project, id: string): Promise<OpenReview> {
  const store = await project.folder.open(id)
  if (!store) throw new NotFound(`There is no review "${id}" in ${project.folder.path}.`)
  const review = fresh(store)
  for (const fact of await store.facts())
    fold(review, fact, fact.type === 'references-imported' ? await store.records(fact.payload.import) : [])
  return review
}

function fresh(store: ReviewStore): OpenReview {
  return { store, state: emptyState(), listeners: new Set(), queue: Promise.resolve() }
}

/**
 * Folds a fact with the records it brings. Tags as written stay on disk, to keep memory small, and so do verdicts of
 * others that another program wrote into the notes, to keep judging blind.
 */
function fold(review: OpenReview, fact: Fact, records: readonly StoredRecord[]): void {
  const own =
    fact.type === 'references-imported'
      ? records
          .filter((record) => record.import === fact.payload.import)
          .map((record) => ({
            ...record,
            reference: { ...record.reference, raw: [], notes: withoutVerdicts(record.reference.notes) },
          }))
      : []
  advance(review.state, fact, own)
}
