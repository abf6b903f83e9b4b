import { lengthened } from './lengthened.ts'

/**
 * Terms, or words, and how often each stands in a text: the first `length` of two arrays. A list is filled anew for each text, since
 * arrays made for each would take a tenth of the time.
 */
export type TermList = { ids: Int32Array<ArrayBuffer>; times: Int32Array<ArrayBuffer>; length: number }

/** An empty list. */
export function newTermList(): TermList {
  return { ids: new Int32Array(0), times: new Int32Array(0), length: 0 }
}

/** Gives a list room for so many terms; what it holds stays. */
export function makeRoom(list: TermList, length: number): void {
  list.ids = lengthened(list.ids, length)
  list.times = lengthened(list.times, length)
}
