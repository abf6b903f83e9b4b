import { createHash } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from './flush-folder.ts'
import { faultOf, StorageFault } from './storage-fault.ts'

/** Ending of what is still being written; leftovers are swept when the folder is opened. */
export const unfinished = '.new'

let written = 0

/**
 * Keeps bytes in the folder under their SHA-256 (hex), in memory of one chunk. Fulfilled when they are on disk;
 * until then, and when it fails, there is no file of that name.
 */
export async function keepFile(
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ hash: string; bytes: number }> {
  written += 1
  const temporary = join(folder, `${written}${unfinished}`)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    const file = await open(temporary, 'w')
    try {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.byteLength
        await file.writeFile(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    const name = hash.digest('hex')
    // Also where there is one already: the bytes are the same, and a damaged copy is mended.
    await rename(temporary, join(folder, name))
    await flushFolder(folder)
    return { hash: name, bytes }
  } catch (error) {
    await rm(temporary, { force: true })
    throw faultOf(error, folder)
  }
}

/**
 * The bytes kept under a hash, `null` where there are none.
 *
 * @throws {StorageFault} when the bytes are not what was kept.
 */
export async function readKeptFile(folder: string, hash: string): Promise<Uint8Array | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const path = join(folder, hash)
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw faultOf(error, path)
  })
  if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new StorageFault(
      'damaged',
      path,
      `${path} is damaged: its content is not what was kept. Upload the file again.`,
    )
  return bytes
}
