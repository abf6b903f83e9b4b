import type { Reference } from '@ayni/references'
import type { Fact, FactBody, PersonId, ReviewRecord } from '@ayni/review'

/** A fact before the store gave it its place in the log. */
export type NewFact = FactBody & { person: PersonId /** ISO 8601, UTC. */; at: string }

/** Records as they stand beside the log, with every tag of the file. */
export type StoredRecord = Omit<ReviewRecord, 'reference'> & { reference: Reference }

/**
 * The log of one review and the records that stand beside it.
 *
 * Everything an `append` brings is on disk when its promise is fulfilled, or nothing of it is.
 */
export type ReviewStore = {
  id: string
  /**
   * Appends facts after position `after`, with the records that imports among them bring.
   *
   * @throws {Outdated} when the log has moved on: read the new facts and decide again.
   * @throws {StorageFault} when the disk is full, or the file cannot be written; nothing was appended.
   */
  append(after: number, facts: readonly NewFact[], records?: readonly StoredRecord[]): Promise<Fact[]>
  /** Facts after a position, in order. */
  facts(after?: number, limit?: number): Promise<Fact[]>
  /** The records of an import in file order; `raw` tags are left out unless asked for. */
  records(importId: string, options?: { raw: boolean }): Promise<StoredRecord[]>
  /**
   * Ids of the records whose title, abstract, authors, journal or keywords hold all the words, best first; case and
   * accents do not count, `prevent*` finds every word that begins so, `"quality of life"` a phrase, and `title:hope`
   * only in that part (title, abstract, author, journal, keyword). Records of withdrawn imports are among them.
   */
  search(words: string, limit: number): Promise<string[]>
  /** Ids of all records that `search` would find, in order of import. */
  matching(words: string): Promise<string[]>
}

/** The log moved on between reading and appending. */
export class Outdated extends Error {}

/** The folder on this machine where all reviews live, held by one process at a time. */
export type DataFolder = {
  path: string
  /** Ids of all reviews, oldest first. */
  reviews(): Promise<string[]>
  /**
   * Starts an empty log; the id must be new: letters, digits, `-` and `_`. The review is in the folder from its
   * first facts on; one that never got any leaves nothing behind.
   */
  create(review: string): Promise<ReviewStore>
  /** @returns null where there is no such review. */
  open(review: string): Promise<ReviewStore | null>
  /** Keeps bytes under their hash (SHA-256, hex); the same bytes twice are kept once. */
  keepFile(chunks: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }>
  readFile(hash: string): Promise<Uint8Array | null>
  /** Keeps a text worked out from a kept file, by what it is (`full-text-1`); it may be deleted and worked out again. */
  keepDerived(hash: string, kind: string, text: string): Promise<void>
  readDerived(hash: string, kind: string): Promise<string | null>
  /** Says where this process listens, for those who find the folder in use. */
  announce(address: string): Promise<void>
  /** Finishes what is being written and frees the folder. */
  close(): Promise<void>
}

/** Another process holds the folder. `address` is where it listens, if it said so. */
export class FolderInUse extends Error {
  readonly address: string | null
  constructor(path: string, address: string | null) {
    super(`Another Ayni uses the data folder ${path}${address ? ` (it listens at ${address})` : ''}.`)
    this.address = address
  }
}
