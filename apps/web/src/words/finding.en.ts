/** The words of the step in `review/finding`. */
export const findingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Note what each study says about each outcome.',
}

export type FindingWords = typeof findingEn
