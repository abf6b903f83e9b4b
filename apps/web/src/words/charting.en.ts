/** The words of the step in `review/charting`. */
export const chartingEn = {
  /** One sentence under the title: what one does here. */
  lead: 'Record the agreed data items of each study.',
}

export type ChartingWords = typeof chartingEn
