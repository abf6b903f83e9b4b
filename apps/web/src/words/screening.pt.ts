import type { ScreeningWords } from './screening.en.ts'

export const screeningPt: ScreeningWords = {
  lead: 'Leia título e resumo, e decida.',
}
