/** The words of the step in `review/reporting`. */
export const reportingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Take the diagram, the tables and the text with you, and publish the framework.',
}

export type ReportingWords = typeof reportingEn
