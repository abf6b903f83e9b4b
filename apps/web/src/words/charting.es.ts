import type { ChartingWords } from './charting.en.ts'

export const chartingEs: ChartingWords = {
  lead: 'Registren de cada estudio los datos acordados.',
}
