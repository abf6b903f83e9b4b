import { open } from 'node:fs/promises'

/** Writes a folder's list of names to disk, so that a file just renamed is still there after a power cut. */
export async function flushFolder(path: string): Promise<void> {
  // Windows neither needs nor allows it.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
