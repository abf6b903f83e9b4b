import { DatabaseSync } from 'node:sqlite'
import { StorageFault } from './storage-fault.ts'

/** Marks a file as a review of Ayni: the letters AYNI. */
const applicationId = 0x41594e49

/**
 * The layouts of a review file, one step after the other; their number is the layout's version. A step that has
 * been released is never changed.
 */
const layouts = [
  `
  CREATE TABLE facts (
    seq INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  -- n: place among all records of the review, over all imports. json: the record without its tags; raw: the tags.
  CREATE TABLE records (
    n INTEGER PRIMARY KEY,
    import TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL,
    raw TEXT NOT NULL
  ) STRICT;
  CREATE INDEX records_by_import ON records (import, n);

  -- Words only; the texts are in records. The row id is n.
  CREATE VIRTUAL TABLE record_words USING fts5 (
    title, abstract, authors, journal, keywords,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
  );
  -- Up to which n the words are there.
  CREATE TABLE record_words_position (n INTEGER NOT NULL) STRICT;
  INSERT INTO record_words_position VALUES (0);
  `,
]

/** Makes the file of a new review, in the present layout. */
export function createReviewFile(path: string): DatabaseSync {
  return withDatabase(path, (database) => {
    durable(database)
    migrate(database, 0)
    database.exec(`PRAGMA application_id = ${applicationId}`)
  })
}

/**
 * Opens a review file and brings it to the present layout.
 *
 * @throws {StorageFault} when it is no review, or was written by a newer program; an error of SQLite when it is damaged.
 */
export function openReviewFile(path: string): DatabaseSync {
  return withDatabase(path, (database) => {
    if (numberOf(database, 'application_id') !== applicationId)
      throw new StorageFault('damaged', path, `${path} is not a review of Ayni, or has lost its content.`)
    const version = numberOf(database, 'user_version')
    if (version > layouts.length)
      throw new StorageFault(
        'newer',
        path,
        `${path} was written by a newer Ayni (layout ${version}; this program reads up to ${layouts.length}). Update Ayni to open it.`,
      )
    durable(database)
    if (version < layouts.length) migrate(database, version)
  })
}

/** Every commit is flushed to disk before it is acknowledged; a write-ahead log that outgrew 16 MB is cut back. */
function durable(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216')
}

function migrate(database: DatabaseSync, version: number): void {
  const steps = layouts.slice(version).join('')
  database.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${layouts.length}; COMMIT`)
}

function withDatabase(path: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  try {
    prepare(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0)
}
