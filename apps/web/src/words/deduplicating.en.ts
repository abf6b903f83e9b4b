/** The words of the step in `review/deduplicating`. */
export const deduplicatingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Link the records that point to the same report. Nothing is deleted.',
}

export type DeduplicatingWords = typeof deduplicatingEn
