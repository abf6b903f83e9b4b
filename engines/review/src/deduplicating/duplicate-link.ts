import type { Reference } from '@ayni/references'

/** What is compared of a record. Any field may be empty; what is empty says nothing, for or against. */
export type DeduplicationRecord = { id: string } & Pick<
  Reference,
  | 'type'
  | 'title'
  | 'abstract'
  | 'authors'
  | 'year'
  | 'journal'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'doi'
  | 'pmid'
  | 'issn'
  | 'language'
>

/** Two records that are, or may be, of one report. */
export type DuplicateLink = {
  /** The id that sorts first. */
  a: string
  b: string
  /** Calibrated probability that both are records of one report, 0 to 1. */
  certainty: number
  /** `certain`: linked without asking. `doubtful`: a person is asked. */
  zone: Zone
  /** What speaks for and against, the strongest first. */
  reasons: Reason[]
  /** Where the two look like different reports of one piece of work: of which kind. Never linked unasked. */
  relation: RelationKind | null
}

export type Zone = 'certain' | 'doubtful'

/** One observation on a pair, as a stable code for translation, with its value where it has one. */
export type Reason = {
  code: ReasonCode
  /** Speaks for (`true`) or against (`false`) one report. */
  favours: boolean
  /** Likeness from 0 to 1, for the codes that measure one. */
  value?: number
}

/** How reports belong together that are not copies of each other. */
export const relationKinds = [
  'preprint-and-article',
  'abstract-and-article',
  'erratum-and-article',
  'reply-and-article',
  'registration-and-article',
  'parts-of-series',
  'presented-twice',
] as const

/** Reports that belong together without being copies of each other. */
export type RelationKind = (typeof relationKinds)[number]

/** What a person said about a pair. */
export type Judgement = { a: string; b: string; same: boolean }

export const reasonCodes = [
  'same-doi',
  'different-doi',
  'same-pmid',
  'different-pmid',
  'same-title',
  'short-title',
  'title-likeness',
  'title-within-title',
  'different-title',
  'different-numbers-in-title',
  'same-authors',
  'authors-within-authors',
  'authors-likeness',
  'different-authors',
  'same-year',
  'adjacent-year',
  'different-year',
  'same-journal',
  'different-journal',
  'same-volume',
  'different-volume',
  'same-issue',
  'different-issue',
  'same-pages',
  'same-first-page',
  'different-pages',
  'same-abstract',
  'abstract-likeness',
  'different-abstract',
  'different-kind',
  'contradiction-in-group',
] as const

export type ReasonCode = (typeof reasonCodes)[number]
