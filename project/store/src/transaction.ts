import type { DatabaseSync } from 'node:sqlite'

/** Runs writes in one transaction: all of them are on disk when it is fulfilled, or none. */
export async function inTransaction<T>(database: DatabaseSync, write: () => T | Promise<T>): Promise<T> {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = await write()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite itself rolls back on some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
