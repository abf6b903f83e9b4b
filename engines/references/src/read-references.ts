import type { Problem, Reference } from './reference.ts'
import { type FileKind, referenceReader } from './reference-reader.ts'
import type { ColumnUses } from './table/row-reader.ts'

/** Bytes are decoded in pieces of this size, which stay in the processor's cache. */
const pieceSize = 1 << 16

/**
 * Reads a file of references. Format and encoding are found from the content, not from the name.
 *
 * @param fileName is only used to name the file in problems.
 * @param uses what the columns of a table hold, where a person has said so; else they are guessed.
 * @returns what could be read and what could not; `format` is null, with one problem, where the file is none of ours.
 *   Bad bytes never throw.
 * @example readReferences(new TextEncoder().encode('TY  - JOUR\nTI  - Trust\nER  - '), 'a.ris').references[0]?.title // 'Trust'
 */
export function readReferences(
  bytes: Uint8Array,
  fileName: string,
  uses?: ColumnUses,
): FileKind & { references: Reference[]; problems: Problem[] } {
  const references: Reference[] = []
  const problems: Problem[] = []
  const reader = referenceReader(
    fileName,
    {
      reference: (reference) => references.push(reference),
      problem: (problem) => problems.push(problem),
    },
    uses,
  )
  for (let at = 0; at < bytes.length; at += pieceSize) reader.push(bytes.subarray(at, at + pieceSize))
  return { ...reader.end(), references, problems }
}
