/** The words of the step in `review/appraising`. */
export const appraisingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Judge the quality of each study with the instrument of the protocol.',
}

export type AppraisingWords = typeof appraisingEn
