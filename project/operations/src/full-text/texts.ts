import type { ReviewState } from '@ayni/review'
import { Invalid, NotFound } from '../errors.ts'
import type { Project } from '../open-review.ts'
import type { FullText, ReadFullText, Refused } from './read-file.ts'
import { readInThread } from './text-thread.ts'

/** Changes when the text of the same file would come out differently; what was kept before is then not used. */
const kind = 'full-text-1'

const refusals: Record<Refused, string> = {
  locked: 'is locked by a password; save it without one and try again',
  damaged: 'cannot be opened as a PDF; get it again from where it came',
  'other-kind': 'is no PDF, HTML or text file; save it as PDF and try again',
  empty: 'is empty',
}

/**
 * The text of a kept file, taken out once and kept beside it.
 *
 * @throws {NotFound} when no file with that hash was uploaded.
 * @throws {Invalid} when its text cannot be had; the message says why and what to do.
 */
export async function fullTextOf({ folder }: Project, hash: string, name: string): Promise<FullText> {
  const kept = /^[0-9a-f]{64}$/.test(hash) ? await folder.readDerived(hash, kind) : null
  const read: ReadFullText = kept === null ? await takeOut(folder, hash, name) : JSON.parse(kept)
  if ('refused' in read) throw new Invalid(`${name} ${refusals[read.refused]}.`, { refused: read.refused })
  return read
}

async function takeOut(folder: Project['folder'], hash: string, name: string): Promise<ReadFullText> {
  const bytes = await folder.readFile(hash)
  if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
  const read = await readInThread(bytes)
  if (!('refused' in read)) await folder.keepDerived(hash, kind, JSON.stringify(read))
  return read
}

/** Characters that are no white space. */
export function charactersOf({ pages }: FullText): number {
  return pages.reduce((sum, page) => sum + page.replace(/\s+/g, '').length, 0)
}

/** The file of a review with that hash. What belongs to other reviews is not handed out. */
export function attachedFile(state: ReviewState, hash: string) {
  for (const files of state.fullTexts.values()) {
    const file = files.find((one) => one.hash === hash)
    if (file) return file
  }
  throw new NotFound(
    `No report of this review has a file ${hash.slice(0, 12)}…; it may have been taken away.`,
  )
}
