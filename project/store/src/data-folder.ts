import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { keepDerivedText, readDerivedText } from './derived-texts.ts'
import { lockFolder } from './folder-lock.ts'
import { keepFile, readKeptFile, unfinished } from './kept-files.ts'
import type { DataFolder } from './review-store.ts'
import { SqliteReviewStore } from './sqlite-review-store.ts'
import { faultOf } from './storage-fault.ts'

const ending = '.sqlite'

/**
 * Opens the folder where all reviews live, making it where there is none, and holds it until `close` or the end
 * of the process.
 *
 * @throws {FolderInUse} when another process holds it.
 * @throws {StorageFault} when it cannot be made or written.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const root = resolve(path)
  const reviewsFolder = join(root, 'reviews')
  const filesFolder = join(root, 'files')
  const derivedFolder = join(root, 'derived')
  try {
    // Texts of records and judgements of people: for the owner of the account alone.
    for (const folder of [root, reviewsFolder, filesFolder])
      await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw faultOf(error, root)
  }
  const lock = lockFolder(root)
  await Promise.all([reviewsFolder, filesFolder].map(sweep))
  const stores = new Map<string, SqliteReviewStore>()
  const pathOf = (review: string) => join(reviewsFolder, `${review}${ending}`)

  return {
    path: root,
    async reviews() {
      const names = (await readdir(reviewsFolder)).filter((name) => name.endsWith(ending))
      const entries = await Promise.all(
        names.map(async (name) => ({
          review: name.slice(0, -ending.length),
          born: (await stat(join(reviewsFolder, name))).birthtimeMs,
        })),
      )
      return entries.sort((a, b) => a.born - b.born).map(({ review }) => review)
    },
    async create(review) {
      if (!isReviewId(review))
        throw new Error(`create requires letters, digits, "-" and "_" as the id of a review; got "${review}"`)
      // One that never got a fact, say because the disk was full, is no hindrance.
      const unwritten = stores.get(review)?.abandon() ?? true
      if (!unwritten || existsSync(pathOf(review)))
        throw new Error(`create requires a new id; there is a review "${review}"`)
      const store = new SqliteReviewStore(review, pathOf(review))
      stores.set(review, store)
      return store
    },
    async open(review) {
      const open = stores.get(review)
      if (open) return open
      if (!isReviewId(review) || !existsSync(pathOf(review))) return null
      const store = SqliteReviewStore.open(review, pathOf(review))
      stores.set(review, store)
      return store
    },
    keepFile: (chunks) => keepFile(filesFolder, chunks),
    readFile: (hash) => readKeptFile(filesFolder, hash),
    keepDerived: (hash, kind, text) => keepDerivedText(derivedFolder, hash, kind, text),
    readDerived: (hash, kind) => readDerivedText(derivedFolder, hash, kind),
    announce: async (address) => lock.announce(address),
    async close() {
      await Promise.all([...stores.values()].map((store) => store.close()))
      stores.clear()
      lock.release()
    },
  }
}

/** An id becomes the name of a file, so it holds neither dots nor slashes. */
function isReviewId(id: string): boolean {
  return /^[\p{L}\p{N}_-]{1,64}$/u.test(id)
}

/** Removes what a process that was killed did not finish. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder)
  const left = names.filter((name) => name.includes(unfinished))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}
