/** The words of the step in `review/screening`. */
export const screeningEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Read title and abstract, and decide.',
}

export type ScreeningWords = typeof screeningEn
