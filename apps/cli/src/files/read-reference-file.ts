import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import type { Problem, Reference } from '@ayni/references'
import { type FileKind, referenceReader } from '@ayni/references/reading'
import { Misused } from '../arguments.ts'

/** Takes what was read since the last call; reading waits for it, so that a slow writer is not overrun. */
export type Take = (references: Reference[], problems: Problem[]) => Promise<void> | void

/**
 * Reads a file of references of this machine piece by piece, also one packed by gzip.
 *
 * @throws {Misused} where there is no such file.
 */
export async function readReferenceFile(path: string, take: Take): Promise<FileKind> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Misused(`there is no file ${path}`)
  if (found.isDirectory()) throw new Misused(`${path} is a folder`)
  let references: Reference[] = []
  let problems: Problem[] = []
  const reader = referenceReader(path, {
    reference: (reference) => references.push(reference),
    problem: (problem) => problems.push(problem),
  })
  const handOn = () => {
    const [read, met] = [references, problems]
    references = []
    problems = []
    return take(read, met)
  }
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 })
  for await (const piece of (await isGzip(path)) ? bytes.pipe(createGunzip()) : bytes) {
    reader.push(piece)
    await handOn()
  }
  const kind = reader.end()
  await handOn()
  return kind
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}
