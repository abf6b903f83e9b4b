/** The words of the step in `review/protocol`. */
export const protocolEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Write the question, the criteria and the rules before looking at a single record.',
}

export type ProtocolWords = typeof protocolEn
