import type { AppraisingWords } from './appraising.en.ts'

export const appraisingPt: AppraisingWords = {
  lead: 'Avaliem a qualidade de cada estudo com o instrumento do protocolo.',
}
