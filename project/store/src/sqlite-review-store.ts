import { rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fact } from '@ayni/review'
import { verifyLog } from './fact-chain.ts'
import { flushFolder } from './flush-folder.ts'
import { unfinished } from './kept-files.ts'
import { indexSomeRecords, matchRecords, rankRecords, recordIds } from './record-words.ts'
import { createReviewFile, openReviewFile } from './review-file.ts'
import { appendFacts, readFacts, readRecords } from './review-log.ts'
import type { NewFact, ReviewStore, StoredRecord } from './review-store.ts'
import { faultOf, StorageFault } from './storage-fault.ts'

/** A review in a SQLite file of its own, which is there from the first facts on. */
export class SqliteReviewStore implements ReviewStore {
  readonly id: string
  readonly #path: string
  #database: DatabaseSync | null = null
  /** Writes run one after the other, also those of the index of words. */
  #writing: Promise<unknown> = Promise.resolve()
  #indexing: Promise<void> = Promise.resolve()
  /** Ids of the records by their place, read when first needed. */
  #ids: readonly string[] | null = null
  #closed = false
  #begun = false

  constructor(id: string, path: string) {
    this.id = id
    this.#path = path
  }

  /**
   * Opens the file of a review that exists, checks its log and goes on indexing where it was left.
   *
   * @throws {StorageFault} when the file is damaged, no review, or written by a newer program.
   */
  static open(id: string, path: string): SqliteReviewStore {
    const store = new SqliteReviewStore(id, path)
    try {
      const database = openReviewFile(path)
      store.#database = database
      store.#begun = true
      const broken = verifyLog(readFacts(database, 0, -1))
      if (broken !== null)
        throw new StorageFault(
          'damaged',
          path,
          `${path} is damaged: its log was changed at fact ${broken}. Restore it from a bundle or a backup; other reviews are not affected.`,
        )
    } catch (error) {
      store.#database?.close()
      throw faultOf(error, path)
    }
    store.#index()
    return store
  }

  append(after: number, facts: readonly NewFact[], records: readonly StoredRecord[] = []): Promise<Fact[]> {
    this.#begun = true
    return this.#write(async () => {
      const appended = this.#database
        ? await appendFacts(this.#database, after, facts, records)
        : await this.#create(after, facts, records).finally(() => (this.#begun = this.#database !== null))
      if (records.length > 0) {
        this.#ids = null
        this.#index()
      }
      return appended
    })
  }

  async facts(after = 0, limit = -1): Promise<Fact[]> {
    return this.#read((database) => (database ? readFacts(database, after, limit) : []))
  }

  async records(importId: string, options = { raw: false }): Promise<StoredRecord[]> {
    return this.#read((database) => (database ? readRecords(database, importId, options.raw) : []))
  }

  async search(words: string, limit: number): Promise<string[]> {
    await this.#indexing
    return this.#read((database) =>
      database ? this.#idsOf(database, rankRecords(database, words, limit)) : [],
    )
  }

  async matching(words: string): Promise<string[]> {
    await this.#indexing
    return this.#read((database) => (database ? this.#idsOf(database, matchRecords(database, words)) : []))
  }

  #idsOf(database: DatabaseSync, places: readonly number[]): string[] {
    this.#ids ??= recordIds(database)
    const ids = this.#ids
    return places.map((place) => ids[place] ?? '')
  }

  /**
   * Gives the id up where nothing was written yet, nor is about to be, so that it can be used again.
   *
   * @returns whether it was given up.
   */
  abandon(): boolean {
    this.#closed ||= !this.#begun
    return this.#closed
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#indexing.catch(() => undefined)
    await this.#writing
    this.#database?.close()
    this.#database = null
  }

  /** Writes the first facts under another name, so that a review is there with them or not at all. */
  async #create(after: number, facts: readonly NewFact[], records: readonly StoredRecord[]): Promise<Fact[]> {
    const temporary = `${this.#path}${unfinished}`
    for (const ending of ['', '-wal', '-shm']) rmSync(`${temporary}${ending}`, { force: true })
    const database = createReviewFile(temporary)
    let appended: Fact[]
    try {
      appended = await appendFacts(database, after, facts, records)
    } finally {
      // The last connection takes the write-ahead log into the file and flushes it.
      database.close()
    }
    await rename(temporary, this.#path)
    await flushFolder(dirname(this.#path))
    this.#database = openReviewFile(this.#path)
    return appended
  }

  /** Indexes words beside other work: an import is acknowledged before its words can be found. */
  #index(): void {
    const before = this.#indexing.catch(() => undefined)
    this.#indexing = before.then(async () => {
      let more = true
      while (more && !this.#closed) {
        more = await this.#write(
          async () => this.#database !== null && (await indexSomeRecords(this.#database)),
        )
        await nextTurn()
      }
      if (this.#database && !this.#closed) this.#ids ??= recordIds(this.#database)
    })
    // A failure is told to whoever searches.
    this.#indexing.catch(() => undefined)
  }

  async #write<T>(write: () => Promise<T>): Promise<T> {
    this.#checkOpen()
    const result = this.#writing.then(write).catch((error: unknown) => {
      throw faultOf(error, this.#path)
    })
    this.#writing = result.catch(() => undefined)
    return result
  }

  #read<T>(read: (database: DatabaseSync | null) => T): T {
    this.#checkOpen()
    try {
      return read(this.#database)
    } catch (error) {
      throw faultOf(error, this.#path)
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw new Error(`review ${this.id} requires an open data folder; it was closed`)
  }
}
