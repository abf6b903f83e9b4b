/** The words of the step in `review/coding`. */
export const codingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Name the concepts found in the studies and gather them into components.',
}

export type CodingWords = typeof codingEn
