import type { OutputOf } from '../../call.ts'

/** What was found and read, and whether it is enough. */
export type StoppingAnswer = OutputOf<'screening.stopping'>
