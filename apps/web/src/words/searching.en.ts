/** The words of the step in `review/searching`. */
export const searchingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Log every search and bring in what it found.',
}

export type SearchingWords = typeof searchingEn
