import type { OutputOf } from '../../call.ts'

/** The conflicts of a round. */
export type Conflicts = OutputOf<'conflict.list'>
export type Conflict = Conflicts['waiting'][number]

/** What somebody settled at this sitting. */
export type Settled = { report: string; verdict: 'include' | 'exclude'; title: string }
