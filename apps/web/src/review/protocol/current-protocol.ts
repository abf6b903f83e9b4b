import type { OutputOf } from '../../call.ts'

/** The protocol in force. */
export type Protocol = NonNullable<OutputOf<'protocol.read'>['current']>
