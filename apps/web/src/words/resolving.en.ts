/** The words of the step in `review/resolving`. */
export const resolvingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Settle the records on which decisions differ.',
}

export type ResolvingWords = typeof resolvingEn
