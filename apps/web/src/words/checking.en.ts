/** The words of the step in `review/checking`. */
export const checkingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Compare what was printed with what the facts give.',
}

export type CheckingWords = typeof checkingEn
