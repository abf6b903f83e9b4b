/** The words of the step in `review/full-text`. */
export const fullTextEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Read the whole report, and include it or name the criterion it fails.',
}

export type FullTextWords = typeof fullTextEn
