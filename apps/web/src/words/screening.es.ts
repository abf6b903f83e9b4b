import type { ScreeningWords } from './screening.en.ts'

export const screeningEs: ScreeningWords = {
  lead: 'Lea título y resumen, y decida.',
}
