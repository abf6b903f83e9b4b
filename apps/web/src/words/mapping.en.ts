/** The words of the step in `review/mapping`. */
export const mappingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'See which components go with which outcomes, and the studies behind each cell.',
}

export type MappingWords = typeof mappingEn
