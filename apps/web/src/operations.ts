/** What one can do and ask, by name; the only thing the screens know of the rings below. */
export type { Operations } from '@ayni/operations'
