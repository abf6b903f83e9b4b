import type { AppraisingWords } from './appraising.en.ts'

export const appraisingEs: AppraisingWords = {
  lead: 'Evalúen la calidad de cada estudio con el instrumento del protocolo.',
}
