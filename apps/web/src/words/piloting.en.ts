/** The words of the step in `review/piloting`. */
export const pilotingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Judge a small random sample alone, then see how well you agree.',
}

export type PilotingWords = typeof pilotingEn
