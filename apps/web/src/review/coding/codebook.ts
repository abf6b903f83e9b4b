import type { OutputOf } from '../../call.ts'

/** Codes, codings, components, outcomes and findings as they stand. */
export type Codebook = OutputOf<'codebook.read'>
