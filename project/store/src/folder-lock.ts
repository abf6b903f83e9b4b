import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderInUse } from './review-store.ts'
import { faultOf } from './storage-fault.ts'

export type FolderLock = { announce(address: string): void; release(): void }

/**
 * Takes the folder for this process. The lock is an exclusive transaction of SQLite that never ends, hence a lock of
 * the operating system, which frees it the moment the process ends, however it ends.
 *
 * @throws {FolderInUse} at once, when another process holds it.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'lock.sqlite')
  // Beside the lock, not in it: closing another handle of the lock file would free a POSIX lock.
  const addressPath = join(folder, 'address')
  const database = locked(path, () => new FolderInUse(folder, readAddress(addressPath)))
  // What a killed process announced no longer holds.
  rmSync(addressPath, { force: true })
  return {
    announce: (address) => writeFileSync(addressPath, address),
    release() {
      rmSync(addressPath, { force: true })
      database.close()
    },
  }
}

function locked(path: string, inUse: () => FolderInUse): DatabaseSync {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    throw isBusy(error) ? inUse() : faultOf(error, path)
  }
}

function isBusy(error: unknown): boolean {
  const [busy, lockedByOther] = [5, 6]
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null
  return code === busy || code === lockedByOther
}

function readAddress(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}
