/** The words of the step in `review/history`. */
export const historyEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Everything that happened in this review, the latest first.',
}

export type HistoryWords = typeof historyEn
