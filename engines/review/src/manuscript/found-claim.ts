import type { Claimed } from '../checking/claim.ts'
import type { FigureQuote } from './quote-of-figure.ts'

/** A figure found in a manuscript: the sentence, where it stands, and what it is read as. */
export type FoundClaim = {
  /** The same while sentence and reading stay as they are. */
  reading: string
  sentence: string
  where: string
  /** Where in the sentence the number stands; absent where the figure is no single number. */
  quote?: FigureQuote | undefined
  of: Claimed
}
