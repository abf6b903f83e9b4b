import type { PassageAnchor } from '@ayni/review'

/** A passage to show over the text. */
export type ReaderPassage = {
  id: string
  anchor: PassageAnchor
  /** A CSS colour, best one of the tokens `var(--kind-1)` to `var(--kind-8)`. */
  colour: string
  /** What it is, in words: colour alone says nothing. The name of its code. */
  label: string
}

/** Where the reader should go; a new object goes again. */
export type ReaderGoal = { passage: string } | { page: number }
