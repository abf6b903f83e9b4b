import type { Claimed } from '../checking/claim.ts'

/** A figure found in a manuscript: the sentence, where it stands, and what it is read as. */
export type FoundClaim = {
  /** The same while sentence and reading stay as they are. */
  reading: string
  sentence: string
  where: string
  of: Claimed
}
