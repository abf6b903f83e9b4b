import type { ChartingWords } from './charting.en.ts'

export const chartingPt: ChartingWords = {
  lead: 'Registrem de cada estudo os dados combinados.',
}
